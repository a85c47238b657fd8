import Glibc
import Matrices

/// Continue a sine wave of unknown phase.
struct SineTask: SequenceTask {
    static let description = TaskDescription(
        name: "sine", title: "Sine wave", source: "a folk task; two past values determine the next",
        summary: "Each step reads a value of a sine wave of random phase and predicts the next.",
        criterion: "Every value from the third on is predicted to 0.04.", shape: .manyToManyInStep,
        parameters: [
            TaskParameter("length", 40, in: 4...5000, "steps"),
            TaskParameter("period", 20, in: 3...1000, "steps of a period"),
        ])

    private let length: Int
    private let period: Int

    init(_ settings: TaskSettings) {
        length = settings["length"]
        period = settings["period"]
    }

    let predictsNext = true
    let symbols: [String] = []
    let inputCount = 1
    let outputCount = 1
    let baselines = [Baseline("always the mean, 0", 0.5), .least("a memory of two values", 0)]

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        .continuingWaves(of: [Double(period)], length: length, &generator)
    }
}

/// Continue a sum of sine waves.
struct SinesTask: SequenceTask {
    static let description = TaskDescription(
        name: "sines", title: "Sum of sine waves", source: "a folk task of echo state networks; Jaeger 2001",
        summary: "Each step reads the mean of several sine waves of random phases and predicts the next value.",
        criterion: "Every value from the third on is predicted to 0.04.", shape: .manyToManyInStep,
        parameters: [
            TaskParameter("length", 60, in: 4...5000, "steps"),
            TaskParameter("waves", 3, in: 1...10, "how many waves"),
        ])

    private let length: Int
    private let waves: Int

    init(_ settings: TaskSettings) {
        length = settings["length"]
        waves = settings["waves"]
    }

    let predictsNext = true
    let symbols: [String] = []
    let inputCount = 1
    let outputCount = 1
    /// Each wave has half its amplitude's square as its variance.
    var baselines: [Baseline] { [Baseline("always the mean, 0", 0.5 / Double(waves))] }

    func sequence(_ generator: inout SeededGenerator) -> TaskSequence {
        // Periods of 10, 10√2, 20, … steps, which have no common multiple.
        let periods = (0..<waves).map { 10 * pow(2, Double($0) / 2) }
        return .continuingWaves(of: periods, length: length, &generator)
    }
}

extension TaskSequence {
    /// The mean of sine waves of these periods and of random phases: each step reads a value and predicts the next.
    fileprivate static func continuingWaves(
        of periods: [Double], length: Int, _ generator: inout SeededGenerator
    ) -> TaskSequence {
        let phases = periods.map { _ in 2 * Double.pi * generator.nextUniform() }
        let values = (0...length).map { t in
            zip(phases, periods).reduce(0) { $0 + sin(2 * .pi * Double(t) / $1.1 + $1.0) } / Double(periods.count)
        }
        return TaskSequence(
            tokens: values.dropLast().map { numbersToken([$0]) }, inputs: values.dropLast().map { [$0] },
            // What two values determine cannot be told from one.
            targets: .numbers(values.dropFirst().enumerated().map { $0.offset < 1 ? nil : [$0.element] }))
    }
}
