import Equations
import Experiments
import JSONText

/// A file that holds the equations of a cell.
public enum CellFile {
    /// Whether a word that stands for a cell is the path of a file: it has a `/` in it or ends in `.cell`.
    public static func isPath(_ word: String) -> Bool {
        word.contains("/") || isCell(word)
    }

    /// Whether a path is that of a cell by its ending.
    public static func isCell(_ path: String) -> Bool { path.lowercased().hasSuffix(".cell") }

    /// The equations in the bytes of a file; a byte-order mark at its start is no part of them.
    ///
    /// - Throws: what is wrong with them, in the file's lines.
    public static func equations(_ bytes: [UInt8], path: String) throws(CellFileError) -> String {
        if let offset = firstInvalidUTF8Offset(in: bytes) { throw CellFileError(.notText(offset: offset), path: path) }
        let text = String(decoding: bytes, as: UTF8.self)
        let equations = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
        do throws(EquationErrors) {
            _ = try CellText.parse(equations)
        } catch {
            throw CellFileError(.equations(error), path: path)
        }
        return equations
    }

    /// The equations in a file.
    ///
    /// - Throws: why the file cannot be read, or what is wrong with the equations.
    public static func equations(reading path: String) throws(CellFileError) -> String {
        let bytes: [UInt8]
        do {
            bytes = try TextFile.readBytes(path)
        } catch {
            throw CellFileError(.file(error), path: path)
        }
        return try equations(bytes, path: path)
    }
}
