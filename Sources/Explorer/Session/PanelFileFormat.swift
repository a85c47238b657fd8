import Figures
import Illustrations
import JSONText

/// What a panel can be written as: a figure, or the numbers behind it.
enum PanelFileFormat: Equatable {
    /// A picture.
    case figure(FigureFormat)
    /// A table, one number a row.
    case csv
    /// The numbers with axes and caption.
    case json

    /// The format of a file by the end of its name.
    ///
    /// - Throws: `PanelFileError` for a name that ends in none of them.
    init(path: String) throws(PanelFileError) {
        let name = path.lowercased()
        if name.hasSuffix(".csv") {
            self = .csv
        } else if name.hasSuffix(".json") {
            self = .json
        } else {
            do throws(FigureError) {
                self = .figure(try FigureFormat(path: path))
            } catch {
                throw PanelFileError(path: path)
            }
        }
    }

    /// The bytes of a file of a figure.
    ///
    /// - Throws: `FigureError.library` if the drawing library fails.
    func bytes(of figure: Figure) throws(FigureError) -> [UInt8] {
        switch self {
        case .figure(let format): try figure.bytes(as: format)
        case .csv: Array(figure.csv.utf8)
        case .json: Array((JSONWriter(layout: .indented).text(figure.json) + "\n").utf8)
        }
    }
}

/// A file's name that says no format of a panel.
struct PanelFileError: Error, Equatable, CustomStringConvertible {
    /// The name.
    let path: String

    var description: String {
        "'\(path)' must end in .svg, .png or .pdf for a figure, or in .csv or .json for the numbers behind it."
    }
}
