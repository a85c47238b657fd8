import ArgumentParser
import Cells
import Equations

/// `unroll cells [NAME]`.
struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells",
        abstract: "List the cells, or print one cell's equations and the shapes of its parameters.")

    @Argument(help: "The cell to print.", completion: .list(Cell.catalogue.map(\.name)))
    var name: String?

    @Flag(help: "Spell symbols in ASCII: sigma for σ, * for ⊙.")
    var ascii = false

    func run() throws {
        try Failure.reporting {
            guard let name else {
                StandardStreams.print(CellListing.all(spelling))
                return
            }
            guard let cell = Cell.named(name) else {
                throw Failure.unknown("cell", name, among: Cell.catalogue.map(\.name), listedBy: "unroll cells")
            }
            StandardStreams.print(CellListing.one(cell, spelling))
        }
    }

    private var spelling: Spelling { ascii ? .ascii : .unicode }
}

/// The catalogue as text.
enum CellListing {
    /// A line or two for each cell.
    static func all(_ spelling: Spelling) -> String {
        let width = Cell.catalogue.map(\.name.count).max() ?? 0
        return Cell.catalogue.map { cell in
            let name = cell.name + String(repeating: " ", count: width - cell.name.count)
            let indent = String(repeating: " ", count: width + 2)
            return "\(name)  \(cell.title) (\(cell.text.citation ?? "no paper"))\n\(indent)\(cell.text.note ?? "")\n"
        }.joined()
    }

    /// A cell with its readout and the shapes of its parameters.
    static func one(_ cell: Cell, _ spelling: Spelling) -> String {
        let whole = (try? cell.text.withReadout()) ?? cell.text
        let equations = whole.equations.map { ($0.text(spelling), $0.comment) }
        let width = equations.map(\.0.count).max() ?? 0
        let lines = equations.map { text, comment in
            guard let comment else { return "  \(text)\n" }
            return "  \(text)\(String(repeating: " ", count: width - text.count))  # \(comment)\n"
        }
        let parameters = SymbolicShapes(of: whole).lines.map { "  \($0)\n" }
        return """
            \(cell.name): \(cell.title) (\(cell.text.citation ?? "no paper"))
            \(cell.text.note ?? "")

            equations
            \(lines.joined())
            parameters
            \(parameters.joined())
            """
    }
}

/// Shapes in words: found with three sizes that cannot be confused.
struct SymbolicShapes {
    let lines: [String]

    init(of text: CellText) {
        let distinct = Sizes(input: 1009, hidden: 1013, output: 1019)
        let highway = Sizes(input: 1013, hidden: 1013, output: 1019)
        let shapes = (try? text.shapes(distinct)) ?? (try? text.shapes(highway))
        func word(_ size: Int) -> String {
            [1009: "input", 1013: "hidden", 1019: "output"][size] ?? String(size)
        }
        let width = shapes?.parameters.map(\.name.count).max() ?? 0
        lines = (shapes?.parameters ?? []).map { shape in
            let name = shape.name + String(repeating: " ", count: width - shape.name.count)
            let size = shape.kind == .matrix ? "\(word(shape.rows)) × \(word(shape.columns))" : word(shape.rows)
            return "\(name)  [\(size)]"
        }
    }
}
