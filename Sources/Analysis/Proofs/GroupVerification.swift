import Matrices

/// Holds the gradients of a group of numbers against both paths.
struct GroupVerification {
    private let group: RecordedGroup
    private let replay: NetworkReplay
    private let plan: VerificationPlan
    private let tolerance: Double

    init(_ group: RecordedGroup, replay: NetworkReplay, plan: VerificationPlan, tolerance: Double) {
        self.group = group
        self.replay = replay
        self.plan = plan
        self.tolerance = tolerance
    }

    /// Adds what was found to a row.
    func add(to row: inout GradientVerification.Row) {
        switch plan.forwardMode {
        case .everyNumber: addEveryNumber(to: &row)
        case .directions(let count): addDirections(count, withForwardMode: true, to: &row)
        }
        if case .everyNumber = plan.forwardMode, case .directions(let count) = plan.differences {
            addDirections(count, withForwardMode: false, to: &row)
        }
    }

    private func addEveryNumber(to row: inout GradientVerification.Row) {
        for start in stride(from: 0, to: group.gradients.count, by: Lanes.scalarCount) {
            let entries = start..<min(group.gradients.count, start + Lanes.scalarCount)
            let slopes = replay.slopes(along: group.movement(ofEntries: entries))
            for (lane, index) in entries.enumerated() {
                let unit = group.unit(ofEntry: index)
                let distance = slopes.notes.kinkDistances[lane]
                let difference =
                    plan.differences == .everyNumber
                    ? replay.difference(along: group.movement(ofEntry: index), kinkDistance: distance / unit) : nil
                let judgement = ProofJudgement(
                    backpropagated: group.gradients[index], forwardMode: slopes.values[lane],
                    difference: difference?.divided(by: unit), arriving: group.arriving, kinkDistance: distance,
                    isChaotic: replay.isChaotic, tolerance: tolerance)
                row.forwardMode.add(judgement.forwardComparison, at: group.name(ofEntry: index))
                if plan.differences == .everyNumber {
                    row.differences.add(judgement.differenceComparison, at: group.name(ofEntry: index))
                }
            }
        }
    }

    /// The slopes along random directions in which every number has a part.
    private func addDirections(
        _ count: Int, withForwardMode: Bool, to row: inout GradientVerification.Row
    ) {
        let entries = directions()
        let slopes = replay.slopes(along: group.movement(entries))
        for lane in 0..<count {
            let expected = entries.reduce(0) { $0 + group.gradients[$1.index] * $1.moves[lane] }
            let size = entries.reduce(0) { $0 + abs(group.gradients[$1.index] * $1.moves[lane]) }
            let isMoved = lane == 0
            let distance = slopes.notes.kinkDistances[lane]
            let movement = group.movement(
                entries.map { Movement.Entry(index: $0.index, moves: Lanes(repeating: $0.moves[lane])) })
            let judgement = ProofJudgement(
                backpropagated: expected, forwardMode: slopes.values[lane],
                difference: isMoved ? replay.difference(along: movement, kinkDistance: distance) : nil,
                arriving: max(size, group.arriving), kinkDistance: distance, isChaotic: replay.isChaotic,
                tolerance: tolerance)
            let place = "\(group.placeName), direction \(lane + 1)"
            if withForwardMode { row.forwardMode.add(judgement.forwardComparison, at: place) }
            if isMoved { row.differences.add(judgement.differenceComparison, at: place) }
        }
    }

    /// A random direction in each lane: eighths, which are added to most numbers without rounding.
    private func directions() -> [Movement.Entry] {
        var generator = SeededGenerator(seed: plan.seed, stream: group.placeName)
        return group.gradients.indices.map { index in
            var moves = Lanes.zero
            for lane in moves.indices {
                let eighths = Double(1 + generator.nextInteger(below: 8)) / 8
                moves[lane] = (generator.nextInteger(below: 2) == 0 ? -eighths : eighths) * group.unit(ofEntry: index)
            }
            return Movement.Entry(index: index, moves: moves)
        }
    }
}
