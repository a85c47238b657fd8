import Cells
import Equations
import Unrolling

/// A group of numbers in a recording: their values, their gradients, and what a movement of them is.
struct RecordedGroup {
    let group: GradientGroup
    /// What it is called, such as `W_hi`, with the layer's name where there are several.
    let name: String
    let rows: Int
    let columns: Int
    /// The numbers themselves.
    let values: [Double]
    /// What backpropagation through time says of each.
    var gradients: [Double]
    /// The norm of the gradients that they are made of: what rounding is relative to.
    let arriving: Double
    private let program: Int?
    private let target: Movement.Target
    private let step: Int?
    private let isProbability: Bool

    /// The group in a recording; nil where there is no such thing.
    init?(_ group: GradientGroup, in replay: NetworkReplay) {
        self.group = group
        guard let found = GroupFinder(replay: replay, layer: group.layer).find(group.kind) else { return nil }
        name = found.name
        rows = found.rows
        columns = found.columns
        values = found.values
        gradients = found.gradients
        arriving = found.arriving
        program = found.program
        target = found.target
        step = found.step
        isProbability = found.isProbability
    }

    /// How far a move of 1 goes: as far as the number is large, so that a small part of it is a small step.
    func unit(ofEntry index: Int) -> Double {
        let size = abs(values[index])
        guard size.isNormal else { return 1 }
        // The loss of a probability is -ln p, whose only measure is p itself.
        return isProbability ? size.binade : max(1, size.binade)
    }

    /// A movement of one entry after the other, a lane each.
    func movement(ofEntries entries: Range<Int>) -> Movement {
        movement(
            entries.enumerated().map { lane, index in
                var moves = Lanes.zero
                moves[lane] = 1
                return Movement.Entry(index: index, moves: moves)
            })
    }

    /// A movement of one entry, the same in all lanes, by its unit.
    func movement(ofEntry index: Int) -> Movement {
        movement([Movement.Entry(index: index, moves: Lanes(repeating: unit(ofEntry: index)))])
    }

    /// A movement of all entries.
    func movement(_ entries: [Movement.Entry]) -> Movement {
        Movement(program: program, target: target, step: step, entries: entries)
    }

    /// The name of an entry: `W_hi[3, 2]`, `h at step 5, unit 2`, counted from 1.
    func name(ofEntry index: Int) -> String {
        let number = index / columns + 1
        switch group.kind {
        case .parameter where columns > 1: return "\(name)[\(number), \(index % columns + 1)]"
        case .parameter: return "\(name)[\(number)]"
        case .signal, .preActivation, .input, .initialState: return "\(placeName), unit \(number)"
        }
    }

    /// The name with the step, where there is one: `h at step 5`.
    var placeName: String {
        switch group.kind {
        case .parameter, .initialState: name
        case .signal(_, let step), .preActivation(_, let step), .input(let step): "\(name) at step \(step)"
        }
    }

    /// The index of an entry; nil outside.
    func index(of position: GradientPlace.Position) -> Int? {
        guard (0..<rows).contains(position.row), (0..<columns).contains(position.column) else { return nil }
        return position.row * columns + position.column
    }
}
