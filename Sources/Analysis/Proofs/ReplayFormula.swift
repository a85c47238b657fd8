import Equations

/// A formula with its names looked up.
indirect enum ReplayFormula: Sendable {
    case number(Double)
    /// A signal by its index, some steps before.
    case signal(Int, lag: Int)
    case vectorParameter(Int)
    case product(matrix: Int, firstColumns: [Int]?, ReplayFormula)
    case scaled(Double, ReplayFormula)
    case sum(ReplayFormula, ReplayFormula)
    case difference(ReplayFormula, ReplayFormula)
    case elementwiseProduct(ReplayFormula, ReplayFormula)
    case applied(Function, ReplayFormula)
    case clock([Double])
    case normalized(ReplayFormula, gain: Int, shift: Int)
    /// By the running statistics that are known by the name of the gain.
    case standardized(ReplayFormula, gain: Int, shift: Int?)
    /// A pre-activation that can be moved, by the index of its signal.
    case preActivation(Int, ReplayFormula)
}

extension ReplayFormula {
    /// A signal that a formula reads, some steps before.
    struct Reading: Sendable, Hashable {
        let signal: Int
        let lag: Int
    }

    /// What a formula depends on.
    struct Dependences: Sendable {
        var readings: Set<Reading> = []
        var parameters: Set<Int> = []
        var preActivations: Set<Int> = []
    }

    /// Everything that the formula depends on.
    var dependences: Dependences {
        var found = Dependences()
        collect(into: &found)
        return found
    }

    private func collect(into found: inout Dependences) {
        switch self {
        case .number, .clock: break
        case .signal(let signal, let lag): found.readings.insert(Reading(signal: signal, lag: lag))
        case .vectorParameter(let parameter): found.parameters.insert(parameter)
        case .product(let matrix, _, let operand):
            found.parameters.insert(matrix)
            operand.collect(into: &found)
        case .scaled(_, let operand), .applied(_, let operand): operand.collect(into: &found)
        case .sum(let left, let right), .difference(let left, let right), .elementwiseProduct(let left, let right):
            left.collect(into: &found)
            right.collect(into: &found)
        case .normalized(let operand, let gain, let shift):
            found.parameters.formUnion([gain, shift])
            operand.collect(into: &found)
        case .standardized(let operand, let gain, let shift):
            found.parameters.formUnion([gain] + (shift.map { [$0] } ?? []))
            operand.collect(into: &found)
        case .preActivation(let owner, let operand):
            found.preActivations.insert(owner)
            operand.collect(into: &found)
        }
    }
}
