import Cells
import Equations
import Unrolling

/// The cell of a layer, with a readout where it has one, and what its equations say about sizes.
struct SizedCell {
    let cell: Cell
    let activation: Activation
    let text: CellText
    let sizes: Sizes
    let shapes: Shapes
}

extension Experiment {
    /// The experiment's own cell: one of the catalogue, or that of its equations.
    func resolvedCell() throws(ExperimentError) -> Cell { try resolved(cell, at: .key(Self.key(of: cell))) }

    func resolved(_ choice: CellChoice, at place: ExperimentPlace) throws(ExperimentError) -> Cell {
        switch choice {
        case .catalogue(let name):
            guard let cell = Cell.named(name) else {
                throw ExperimentError(.unknownName(name, what: "cell", known: Cell.catalogue.map(\.name)), at: place)
            }
            return cell
        case .equations(let text):
            do {
                return Cell(try CellText.parse(text))
            } catch {
                throw ExperimentError(.equations(error), at: place)
            }
        }
    }

    /// The cell of a layer in these sizes, with its readout, or as a layer whose hidden state is read by others.
    ///
    /// Some cells, such as the simple recurrent unit, need a hidden state as large as the input. Where no hidden size is asked
    /// for and the usual one does not fit, it is that of the input.
    func sizedCell(
        _ layer: RequestedLayer, index: Int, sizes: Sizes, hasReadout: Bool
    ) throws(ExperimentError) -> SizedCell {
        let place = layer.cell == nil ? ExperimentPlace.key(Self.key(of: self.cell)) : .layer(index)
        let cell = try resolved(layer.cell ?? self.cell, at: place)
        let activation = layer.activation ?? self.activation
        func sized(_ text: CellText, _ sizes: Sizes) throws(EquationErrors) -> SizedCell {
            SizedCell(cell: cell, activation: activation, text: text, sizes: sizes, shapes: try text.shapes(sizes))
        }
        do throws(EquationErrors) {
            let text = hasReadout ? try cell.text.withReadout(resolvedLoss.readout) : try cell.text.asLayer()
            if layer.hidden == nil, self.sizes.hidden == nil, (try? text.shapes(sizes)) == nil {
                var other = sizes
                other.hidden = sizes.input
                if let sized = try? sized(text, other) { return sized }
            }
            return try sized(text, sizes)
        } catch {
            throw ExperimentError(.equations(error), at: place)
        }
    }

    /// The key of a file that says which cell it is.
    static func key(of choice: CellChoice) -> String {
        switch choice {
        case .catalogue: "cell"
        case .equations: "equations"
        }
    }
}
