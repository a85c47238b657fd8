import Cells
import Equations
import Unrolling

/// One run over the steps that a movement can reach; everything else stays as it was recorded.
struct Replay<Number: ReplayNumber> {
    private let replay: NetworkReplay
    let movement: Movement
    /// What a run keeps of each program's signals, frame after frame.
    private var kept: [[Lanes]]
    /// Whether each program's signals differ from the recording, frame after frame.
    private var isReached: [[Bool]]
    /// The first frame of each program that differs from the recording.
    private var firstFrames: [Int]
    /// The equation that is walked.
    var point: ReplayPoint
    /// What forward mode met on the way.
    var notes = ReplayNotes()

    init(_ replay: NetworkReplay, _ movement: Movement) {
        self.replay = replay
        self.movement = movement
        firstFrames = Array(repeating: replay.network.stepCount, count: replay.programs.count)
        kept = Array(repeating: [], count: replay.programs.count)
        isReached = Array(repeating: [], count: replay.programs.count)
        point = ReplayPoint(program: replay.programs[0], index: 0, frame: 0, signal: 0)
    }

    /// The losses of the steps from the movement on: moved values, or slopes.
    mutating func run() -> [Lanes] {
        var losses: [Lanes] = []
        for index in replay.programs.indices {
            let first = firstFrame(of: index)
            firstFrames[index] = first
            guard first < replay.network.stepCount else { continue }
            let program = replay.programs[index]
            let frames = replay.network.stepCount - first
            kept[index] = Array(repeating: .zero, count: frames * program.frameSize)
            isReached[index] = Array(repeating: false, count: frames * program.signals.count)
            for frame in first..<replay.network.stepCount {
                walk(program, index, frame)
                if let loss = loss(of: program, index, frame) { losses.append(loss) }
            }
        }
        return losses
    }

    /// The first frame that the movement reaches, by itself or through the layers below.
    private func firstFrame(of index: Int) -> Int {
        let program = replay.programs[index]
        let steps = replay.network.stepCount
        if movement.program == index { return movement.step.map(program.frame) ?? 0 }
        if movement.program == nil, program.below.isEmpty { return movement.step.map(program.frame) ?? 0 }
        let reached = program.below.filter { firstFrames[$0] < steps }.map { below -> Int in
            let other = replay.programs[below]
            let ends = [other.step(ofFrame: firstFrames[below]), other.step(ofFrame: steps - 1)]
            return ends.map(program.frame).min() ?? steps
        }
        return reached.min() ?? steps
    }

    /// Computes the signals of a frame that the movement reaches; what it does not reach is neither moved nor touched by overflow.
    private mutating func walk(_ program: ReplayProgram, _ index: Int, _ frame: Int) {
        if let input = input(of: program, frame) { keep(input, signal: 0, program, index, frame) }
        for equation in program.equations {
            let isMoved =
                movement.program == index && movement.target == .signal(equation.signal)
                && movement.step.map(program.frame) == frame
            point = ReplayPoint(program: program, index: index, frame: frame, signal: equation.signal)
            let isReached = reaches(equation)
            guard isMoved || isReached else { continue }
            var values = isReached ? root(equation.formula) : recorded(equation.signal, program, frame)
            if isMoved { move(&values) }
            keep(values, signal: equation.signal, program, index, frame)
        }
    }

    /// Whether the movement reaches what the equation at `point` depends on.
    private func reaches(_ equation: ReplayProgram.ReplayEquation) -> Bool {
        if movement.program == point.index {
            switch movement.target {
            case .parameter(let parameter):
                if equation.dependences.parameters.contains(parameter) { return true }
            case .preActivation(let owner):
                if movement.step.map(point.program.frame) == point.frame,
                    equation.dependences.preActivations.contains(owner)
                {
                    return true
                }
            case .signal, .initialState, .input: break
            }
        }
        return equation.dependences.readings.contains {
            isReached($0.signal, of: point.index, at: point.frame - $0.lag)
        }
    }

    /// Whether a signal differs from the recording.
    private func isReached(_ signal: Int, of index: Int, at frame: Int) -> Bool {
        guard frame >= 0 else { return movement.program == index && movement.target == .initialState(signal) }
        guard frame >= firstFrames[index] else { return false }
        return isReached[index][(frame - firstFrames[index]) * replay.programs[index].signals.count + signal]
    }

    /// The input of a program at a frame, `[input]`; nil where it is as recorded.
    private func input(of program: ReplayProgram, _ frame: Int) -> [Number]? {
        let step = program.step(ofFrame: frame)
        let below = program.below.compactMap { below in
            replay.programs[below].index(ofSignal: "h").map { Source(program: below, hidden: $0) }
        }
        func place(_ source: Source) -> Int { replay.programs[source.program].frame(ofStep: step) }
        if below.contains(where: { isReached($0.hidden, of: $0.program, at: place($0)) }) {
            return below.flatMap { read($0.hidden, of: $0.program, at: place($0)) }
        }
        let isNetworkInput = program.below.isEmpty && movement.target == .input
        let isOwnInput =
            movement.target == .signal(0) && replay.programs.firstIndex { $0 === program } == movement.program
        guard movement.step == step, isNetworkInput || isOwnInput else { return nil }
        var values = recorded(0, program, frame)
        move(&values)
        return values
    }

    /// A layer below.
    private struct Source {
        let program: Int
        let hidden: Int
    }

    private mutating func keep(
        _ values: [Number], signal: Int, _ program: ReplayProgram, _ index: Int, _ frame: Int
    ) {
        let start = (frame - firstFrames[index]) * program.frameSize + program.offsets[signal]
        isReached[index][(frame - firstFrames[index]) * program.signals.count + signal] = true
        for unit in values.indices {
            kept[index][start + unit] = values[unit].moves
            notes.add(slope: values[unit].moves[0])
        }
    }

    func move(_ values: inout [Number]) {
        for entry in movement.entries { values[entry.index].move(by: entry.moves) }
    }

    /// The values of a signal; before the first frame those of the initial state.
    func read(_ signal: Int, of index: Int, at frame: Int) -> [Number] {
        let program = replay.programs[index]
        guard frame >= 0 else {
            var values = program.initial[signal].map { Number($0) }
            if movement.program == index, movement.target == .initialState(signal) { move(&values) }
            return values
        }
        guard isReached(signal, of: index, at: frame) else { return recorded(signal, program, frame) }
        let start = (frame - firstFrames[index]) * program.frameSize + program.offsets[signal]
        let known = frame * program.frameSize + program.offsets[signal]
        return (0..<program.signals[signal].size).map {
            Number(recorded: program.recorded[known + $0], moves: kept[index][start + $0])
        }
    }

    private func recorded(_ signal: Int, _ program: ReplayProgram, _ frame: Int) -> [Number] {
        let start = frame * program.frameSize + program.offsets[signal]
        return program.recorded[start..<(start + program.signals[signal].size)].map { Number($0) }
    }

    /// The cross-entropy of the logits; where a probability is moved, -ln p, which the logits know nothing of.
    private func loss(of program: ReplayProgram, _ index: Int, _ frame: Int) -> Lanes? {
        let step = program.step(ofFrame: frame)
        guard let logits = program.logits, let target = replay.network.sequence.targets[step - 1] else { return nil }
        if let probabilities = program.probabilities, movement.program == index,
            movement.target == .signal(probabilities), movement.step == step
        {
            return (Number(0) - read(probabilities, of: index, at: frame)[target].logarithm).moves
        }
        guard isReached(logits, of: index, at: frame) else { return nil }
        let values = read(logits, of: index, at: frame)
        let top = values.dropFirst().reduce(values[0].largerConstant(values[0])) { $0.largerConstant($1) }
        let sum = values.reduce(Number(0)) { $0 + ($1 - top).through(.exponential, recorded: nil) }
        return (sum.logarithm + top - values[target]).moves
    }
}
