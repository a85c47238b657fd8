/// Sequences that a network runs over at once, one in each lane.
///
/// A lane's first frame is the step that its sequence takes first, in either direction; where a sequence has ended, its lane
/// is empty.
struct SequenceLanes {
    let sequences: [InputSequence]
    /// How many lanes there are, a multiple of 8; those behind the last sequence are empty.
    let count: Int
    /// How many steps the longest sequence has.
    let steps: Int
    /// How many steps each lane has.
    let lengths: [Int32]

    /// Sequences side by side.
    ///
    /// - Precondition: there is a sequence, each has a step, and there are no more of them than lanes.
    init(_ sequences: [InputSequence], lanes: Int) {
        precondition(!sequences.isEmpty && sequences.count <= lanes, "\(sequences.count) sequences in \(lanes) lanes")
        precondition(sequences.allSatisfy { $0.stepCount > 0 }, "a sequence without steps")
        self.sequences = sequences
        count = lanes
        steps = sequences.reduce(0) { max($0, $1.stepCount) }
        lengths = (0..<lanes).map { $0 < sequences.count ? Int32(sequences[$0].stepCount) : 0 }
    }

    /// Whether some lane is empty at some step.
    var hasGaps: Bool { lengths.contains { Int($0) < steps } }

    /// Where the frame of a step begins in each lane, frames being `stride` apart; -1 where the lane is empty.
    func frames(ofStep t: Int, _ direction: Direction, stride: Int) -> [Int] {
        lengths.map { t <= Int($0) ? direction.frame(ofStep: t, steps: Int($0)) * stride : -1 }
    }
}
