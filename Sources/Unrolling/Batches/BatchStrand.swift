import Cells
import Equations
import Matrices

/// Groups of a batch that run one after the other in the same memory, their gradients added up.
struct BatchStrand {
    let levels: [[BatchStagePlan]]
    /// Indices of the sequences of each group.
    let groups: [[Int]]
    let lanes: Int
    let watched: BatchUnroller.Watched?

    /// What came of a strand.
    struct Result {
        /// The gradients of the parameters, as the layouts of the stages have them, stage after stage.
        let gradients: AlignedBuffer
        /// What came of each sequence, by its index.
        var sequences: [Int: SequenceResult] = [:]
        /// The statistics of the batch normalisations.
        var statistics: [String: BatchStatistics] = [:]
        /// What is looked at; nil where the sequence is in another strand.
        var watched: BatchRun.Watched?
    }

    /// What came of a sequence.
    struct SequenceResult {
        let loss: Double
        let finalStates: [String: [Double]]
    }

    /// Runs the groups.
    func run(_ sequences: [InputSequence], workspace: Workspace) -> Result {
        let plans = levels.flatMap(\.self)
        let longest = groups.joined().reduce(0) { max($0, sequences[$1].stepCount) }
        let scratchSize = plans.reduce(0) { max($0, $1.scratchSize) }
        let arenas = plans.reduce(0) { $0 + 2 * $1.arenaSize(steps: longest, lanes: lanes) }
        let memory = workspace.take(Self.rounded(scratchSize + arenas))
        defer { workspace.give(memory) }
        var result = Result(gradients: workspace.take(plans.reduce(0) { $0 + $1.recordSize }))
        for (index, group) in groups.enumerated() {
            let side = SequenceLanes(group.map { sequences[$0] }, lanes: lanes)
            let stages = stages(side, arenas: memory.start + scratchSize, records: result.gradients.start)
            let losses = forward(stages, statistics: &result.statistics)
            reverse(stages, accumulate: index > 0, scratch: memory.start)
            for (lane, sequence) in group.enumerated() {
                result.sequences[sequence] = SequenceResult(
                    loss: losses[lane], finalStates: finalStates(stages, lane: lane))
                if let watched, watched.sequence == sequence { result.watched = look(at: watched, stages, lane: lane) }
            }
        }
        return result
    }

    /// How much more is taken than is needed, at most.
    static let rounding = 1 + 1.0 / 8

    /// Sizes of few kinds, so that memory serves again though batches differ in length.
    private static func rounded(_ count: Int) -> Int {
        var step = 64
        while step * 16 < count { step *= 2 }
        return (count + step - 1) / step * step
    }

    private func stages(
        _ side: SequenceLanes, arenas: UnsafeMutablePointer<Double>, records: UnsafeMutablePointer<Double>
    ) -> [[BatchStage]] {
        var arena = arenas
        var record = records
        return levels.map { level in
            level.map { plan in
                let size = plan.arenaSize(steps: side.steps, lanes: lanes)
                let before = plan.layout.lag * plan.layout.stride * lanes
                defer {
                    arena += 2 * size
                    record += plan.recordSize
                }
                return BatchStage(
                    plan: plan, sequences: side, values: arena + before, adjoints: arena + size + before,
                    record: record)
            }
        }
    }

    /// Computes all signals and the losses, one for each sequence.
    private func forward(_ levels: [[BatchStage]], statistics: inout [String: BatchStatistics]) -> [Double] {
        for (index, level) in levels.enumerated() {
            for stage in level {
                if index > 0 { stage.readInputs(from: levels[index - 1]) } else { stage.writeInputs() }
                statistics.merge(stage.forward()) { _, latest in latest }
            }
        }
        return levels[levels.count - 1][0].seedLosses()
    }

    private func reverse(_ levels: [[BatchStage]], accumulate: Bool, scratch: UnsafeMutablePointer<Double>) {
        for (index, level) in levels.enumerated().reversed() {
            var column = 0
            for stage in level {
                if index + 1 < levels.count {
                    stage.seedOutput(from: levels[index + 1], column: column)
                    column += stage.output.size
                }
                stage.reverse(inputs: index > 0, accumulate: accumulate, scratch: scratch)
            }
        }
    }

    private func finalStates(_ levels: [[BatchStage]], lane: Int) -> [String: [Double]] {
        var states: [String: [Double]] = [:]
        for stage in levels.joined() {
            for (name, numbers) in stage.finalStates(lane: lane) { states[stage.plan.name(of: name)] = numbers }
        }
        return states
    }

    private func look(at watched: BatchUnroller.Watched, _ levels: [[BatchStage]], lane: Int) -> BatchRun.Watched {
        func found(
            _ place: BatchUnroller.Place, _ numbers: (BatchStage, SignalDescription) -> [Double]
        ) -> [Double] {
            guard let stage = levels.joined().first(where: { $0.plan.layer == place.layer }),
                let signal = stage.layout.signal(place.signal)
            else { return [] }
            return numbers(stage, signal)
        }
        return BatchRun.Watched(
            norms: watched.norms.map { found($0) { $0.gradientNorms(of: $1, lane: lane) } },
            values: watched.values.map { found($0) { $0.values(of: $1, lane: lane) } })
    }
}
