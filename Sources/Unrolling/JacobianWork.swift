import Cells

/// How much work it is to compute something of Jacobians, and whether that is too much to do unasked.
public struct JacobianWork: Sendable, Equatable {
    /// How many numbers the recurrent states have together; a delay of k steps counts k times.
    public let states: Int
    /// How many matrices there are.
    public let steps: Int
    /// About how many multiplications it takes.
    public let multiplications: Double

    /// The most multiplications that are done unasked: a second or two.
    public static let most = 2e10

    /// The work on so many matrices, `[states × states]`, of about `factor · states³` multiplications each.
    public init(states: Int, steps: Int, factor: Double) {
        self.states = states
        self.steps = steps
        multiplications = factor * Double(steps) * Double(states) * Double(states) * Double(states)
    }

    /// The work for the norms of all step Jacobians of a trace and of their products.
    public init(normsOf trace: Trace) {
        self.init(normsOf: trace.program, steps: trace.stepCount)
    }

    /// The same for a program that has not run yet.
    public init(normsOf program: Program, steps: Int) {
        self.init(states: program.states.reduce(0) { $0 + $1.size }, steps: steps, factor: 2)
    }

    /// Whether it is little enough to be done unasked.
    public var isAffordable: Bool { multiplications <= Self.most }

    /// Why it is not done, in words; nil where it is little enough.
    public var omission: String? {
        if isAffordable { return nil }
        let billions = Int((multiplications / 1e9).rounded())
        return
            "Jacobians left out: \(states) states at \(steps) steps take \(billions) billion multiplications, more than "
            + "\(Int(Self.most / 1e9)) billion."
    }
}
