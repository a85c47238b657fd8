import Cells
import Unrolling

/// How far back a network remembers: as measured by its Jacobians, and as its gates say.
public struct MemoryReport: Sendable, Equatable {
    /// What was measured, of all states together.
    public let measured: Measured
    /// What the gates of each state say; empty for a network without a state that hands its own value on.
    public let gates: [GateMemory]

    /// A memory as measured: `‖∂s[T]/∂s[k]‖`, how much of the state after each step is left at the end, T being the step taken last.
    public struct Measured: Sendable, Equatable {
        /// The spectral norms for k = 0 … T in the order in which the steps were taken; the last is 1.
        public let norms: [Double]
        /// The fitted rate and what follows from it.
        public let flow: GradientFlow
        /// The steps back until less than half is left, as recorded; nil if never within the sequence.
        public let stepsToHalf: Int?
        /// The effective window in steps: `Σ_k ‖∂s[T]/∂s[k]‖ / max_k ‖∂s[T]/∂s[k]‖` over k = 1 … T, the width of a memory of the
        /// same sum that keeps everything so long and then nothing.
        ///
        /// Of a memory that is multiplied by f at every step it is 1/(1 - f) in a long sequence. Nil where norms are infinite or NaN.
        public let effectiveWindow: Double?

        /// The steps in which the memory halves, as fitted; nil where it does not shrink, or no single rate describes it.
        public var halfLife: Double? { flow.halfLife }
        /// The steps back until less than 1 % is left, as recorded; nil if never within the sequence.
        public var horizon: Int? { flow.horizon }
    }

    /// The report on a recording and its Jacobians.
    public init(_ trace: Trace, jacobians: StepJacobians) {
        measured = Measured(jacobians.productNorms, in: trace)
        gates = GateMemory.all(of: trace)
    }

    /// The report in words, a sentence on what was measured and one on each gate.
    public var sentence: String {
        ([measured.sentence] + gates.map(\.sentence)).joined(separator: "; ")
    }
}

extension MemoryReport.Measured {
    fileprivate init(_ productNorms: [Double], in trace: Trace) {
        let taken = Array(productNorms.prefix(1)) + trace.inOrderTaken(Array(productNorms.dropFirst()))
        norms = taken
        flow = GradientFlow(norms: productNorms, in: trace)
        stepsToHalf = Array(taken.reversed()).firstIndex { $0 < 0.5 }
        let largest = taken.dropFirst().max() ?? 0
        let isFinite = taken.dropFirst().allSatisfy(\.isFinite)
        effectiveWindow =
            isFinite && largest > 0 ? taken.dropFirst().reduce(0) { $0 + $1 / largest } : nil
    }

    /// What was measured in words: `measured ‖∂s[T]/∂s[k]‖: vanishing: ×0.62 per step back; …; effective window 2.6 of 30 steps`.
    public var sentence: String {
        let window = effectiveWindow.map {
            "; effective window \(rounded($0, digits: $0 < 10 ? 2 : 3)) of \(counted(norms.count - 1, "step"))"
        }
        return "measured ‖∂s[T]/∂s[k]‖: \(flow.sentence)\(window ?? "")"
    }
}
