import Cells
import Equations

/// A cell with its readout, and what its equations say about sizes.
struct SizedCell {
    let cell: Cell
    let text: CellText
    let sizes: Sizes
    let shapes: Shapes
}

extension Experiment {
    /// The cell of the catalogue, or that of the experiment's own equations.
    func resolvedCell() throws(ExperimentError) -> Cell {
        switch cell {
        case .catalogue(let name):
            guard let cell = Cell.named(name) else {
                throw ExperimentError(
                    .unknownName(name, what: "cell", known: Cell.catalogue.map(\.name)), at: .key("cell"))
            }
            return cell
        case .equations(let text):
            do {
                return Cell(try CellText.parse(text))
            } catch {
                throw ExperimentError(.equations(error), at: .key("equations"))
            }
        }
    }

    /// The cell with its readout in these sizes.
    ///
    /// Some cells, such as the simple recurrent unit, need a hidden state as large as the input. Where no hidden size is asked
    /// for and the standard one does not fit, it is that of the input.
    func sizedCell(_ sizes: Sizes) throws(ExperimentError) -> SizedCell {
        let cell = try resolvedCell()
        do throws(EquationErrors) {
            let text = try cell.text.withReadout()
            if self.sizes.hidden == nil, (try? text.shapes(sizes)) == nil {
                var other = sizes
                other.hidden = sizes.input
                if let shapes = try? text.shapes(other) {
                    return SizedCell(cell: cell, text: text, sizes: other, shapes: shapes)
                }
            }
            return SizedCell(cell: cell, text: text, sizes: sizes, shapes: try text.shapes(sizes))
        } catch {
            throw ExperimentError(.equations(error), at: .key(cellKey))
        }
    }

    /// The key of a file that says which cell it is.
    private var cellKey: String {
        switch cell {
        case .catalogue: "cell"
        case .equations: "equations"
        }
    }
}
