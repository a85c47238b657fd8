import Cells
import Equations
import Unrolling

/// Everything in a network that has a gradient, in the order of a table.
struct VerificationOutline {
    let items: [Item]

    /// A row of the table.
    struct Item {
        /// The name; nil for that of the group.
        var name: String?
        let groups: [GradientGroup]
        /// How many steps there are; nil for what belongs to no step.
        var stepCount: Int?
    }

    init(_ replay: NetworkReplay, steps: [Int]) {
        let count = replay.network.stepCount
        var items: [Item] = []
        for (layer, program) in replay.programs.enumerated() {
            let names = program.trace.program.parameters.map(\.name)
            items += names.map { Item(groups: [GradientGroup(.parameter($0), layer: layer)]) }
        }
        for (layer, program) in replay.programs.enumerated() {
            for (index, signal) in program.signals.enumerated() {
                // The input of the first layer is the network's.
                if signal.name == "x", program.below.isEmpty { continue }
                items.append(
                    Item(
                        groups: steps.map { GradientGroup(.signal(signal.name, step: $0), layer: layer) },
                        stepCount: count))
                guard case .preActivation = program.movement(ofPreActivationOf: index) else { continue }
                items.append(
                    Item(
                        groups: steps.map { GradientGroup(.preActivation(signal.name, step: $0), layer: layer) },
                        stepCount: count))
            }
            items += program.trace.initialStates.map {
                Item(groups: [GradientGroup(.initialState($0), layer: layer)])
            }
        }
        items.append(Item(groups: steps.map { GradientGroup(.input(step: $0), layer: 0) }, stepCount: count))
        self.items = items
    }
}
