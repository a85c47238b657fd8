import Cells
import Matrices
import Unrolling

/// How much of a network is held against each path: every number as long as that is quick, else directions and chosen steps.
public struct VerificationPlan: Sendable, Hashable {
    /// What is held against forward mode.
    public let forwardMode: Coverage
    /// What is held against finite differences.
    public let differences: Coverage

    /// How much is looked at.
    public enum Coverage: Sendable, Hashable {
        /// Every number by itself.
        case everyNumber
        /// All numbers of a parameter, or of a signal at a step, at once along random directions.
        case directions(Int)
    }

    /// The steps whose signals are looked at, from 1.
    public let steps: [Int]
    /// The seed of the directions.
    public let seed: UInt64

    /// Multiplications that a path may take; a second or less.
    private static let budget = 1.5e9
    /// What a number costs beside its products: functions and memory.
    private static let costPerSignal = 60.0
    /// What a pass of finite differences costs, whose lanes all call functions, in passes of forward mode.
    private static let costOfDifferences = 4.0

    /// A plan that is given.
    init(forwardMode: Coverage, differences: Coverage, steps: [Int], seed: UInt64 = 1) {
        self.forwardMode = forwardMode
        self.differences = differences
        self.steps = steps
        self.seed = seed
    }

    /// The plan for a network.
    init(_ replay: NetworkReplay, seed: UInt64 = 1) {
        self.seed = seed
        let steps = Double(replay.network.stepCount)
        let pass = replay.programs.reduce(0.0) { sum, program in
            let products = program.parameters.filter { $0.columns > 1 }.reduce(0) { $0 + $1.entries.count }
            return sum + steps * (Double(products) + Self.costPerSignal * Double(program.frameSize))
        }
        let parameters = replay.programs.map { program in program.parameters.map { Double($0.entries.count) } }
            .flatMap(\.self)
        // A signal and its pre-activation; from the middle step, where half of the network is left to run.
        let signals = replay.programs.flatMap { program in program.signals.map { Double($0.size) * 1.5 } }
        let numbers = parameters.reduce(0, +) + signals.reduce(0, +) * steps / 2
        let groups = Double(parameters.count) + Double(signals.count) * 1.5 * steps / 2
        forwardMode = numbers / 8 * pass <= Self.budget ? .everyNumber : .directions(8)
        differences = numbers * pass * Self.costOfDifferences <= Self.budget ? .everyNumber : .directions(1)
        let cost = groups * pass * (1 + Self.costOfDifferences)
        let isQuick = forwardMode == .everyNumber || cost <= 2 * Self.budget
        self.steps =
            isQuick
            ? Array(1...replay.network.stepCount)
            : Self.spread(max(3, Int(steps * 2 * Self.budget / cost)), over: replay.network.stepCount)
    }

    /// The plan in words.
    public func sentences(stepCount: Int) -> [String] {
        let places =
            steps.count == stepCount
            ? "every step"
            : "\(counted(steps.count, "step")) of \(stepCount), evenly spread, the first and the last among them"
        return [
            "Forward mode: \(forwardMode.sentence(seed: seed)).",
            "Finite differences: \(differences.sentence(seed: seed)).",
            "Signals at \(places).",
        ]
    }

    /// So many steps from the first to the last.
    private static func spread(_ count: Int, over steps: Int) -> [Int] {
        guard count < steps else { return Array(1...steps) }
        return (0..<count).map { 1 + $0 * (steps - 1) / (count - 1) }
    }
}

extension VerificationPlan.Coverage {
    fileprivate func sentence(seed: UInt64) -> String {
        switch self {
        case .everyNumber: "every number by itself"
        case .directions(let count):
            "each parameter, and each signal at a step, along \(counted(count, "random direction")) (seed \(seed))"
        }
    }
}
