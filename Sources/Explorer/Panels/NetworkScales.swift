import Cells
import Screen
import Unrolling

/// The scales of the strips in a picture of a network, each fitted once.
struct NetworkScales {
    private var values: [String: ValueScale] = [:]
    private var gradients: [String: ValueScale] = [:]

    init(_ context: PanelContext, _ structure: NetworkStructure) {
        let program = context.trace.program
        for name in structure.cell + [structure.readout, program.input.name].compactMap({ $0 }) {
            guard let signal = program.signal(name) else { continue }
            values[name] = context.scale(.value, of: signal)
            if structure.cell.contains(name) { gradients[name] = context.scale(.gradient, of: signal) }
        }
    }

    subscript(quantity: Trace.Quantity, signal: String) -> ValueScale? {
        quantity.isGradient ? gradients[signal] : values[signal]
    }
}
