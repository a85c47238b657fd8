/// The formats that a figure is written in.
public enum FigureFormat: String, Sendable, CaseIterable {
    /// Lines and text that can be edited and searched.
    case svg
    /// Dots, two for each point.
    case png
    /// A page.
    case pdf

    /// The format of a file by the end of its name.
    ///
    /// - Throws: `FigureError` for a name that ends in none of them.
    public init(path: String) throws(FigureError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."),
            let format = FigureFormat(rawValue: name[name.index(after: dot)...].lowercased())
        else { throw .unknownFormat(path: path) }
        self = format
    }
}

/// Why a figure cannot be written.
public enum FigureError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name of the file says no format.
    case unknownFormat(path: String)
    /// The drawing library failed.
    case library(String)

    /// One sentence for the reader.
    public var description: String {
        switch self {
        case .unknownFormat(let path):
            let ends = FigureFormat.allCases.map { ".\($0.rawValue)" }
            return "'\(path)' must end in \(ends.dropLast().joined(separator: ", ")) or \(ends[ends.count - 1])."
        case .library(let reason): return "The figure cannot be drawn: \(reason)."
        }
    }
}

extension Figure {
    /// The bytes of a file of the figure; the same figure always gives the same ones.
    ///
    /// - Throws: `FigureError.library` if cairo fails, as for want of memory.
    public func bytes(as format: FigureFormat) throws(FigureError) -> [UInt8] {
        let drawing = drawing
        switch format {
        case .svg: return Array(drawing.svg.utf8)
        case .png: return try CairoCanvas.png(of: drawing)
        case .pdf: return try CairoCanvas.pdf(of: drawing)
        }
    }
}
