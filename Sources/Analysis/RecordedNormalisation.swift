import Cells
import Equations
import Matrices
import Unrolling

/// A batch normalisation over a recorded sequence: what it read, what it made of it, and the running statistics that it went by.
public struct RecordedNormalisation: Sendable {
    /// The gain, by whose name it is known in its layer.
    public let gain: String
    /// The signal in whose equation it stands.
    public let signal: String
    /// What it reads, as the equation has it.
    public let operand: String
    /// All of it, as the equation has it.
    public let text: String
    /// How many steps have running statistics; nil where there are none yet, and means of 0 and variances of 1 serve.
    public let trainedSteps: Int?
    /// What was read, `[steps × units]`, step 1 first.
    public let before: Matrix
    /// What came out, gain and shift included, `[steps × units]`.
    public let after: Matrix
    /// What it does to all units together at each step, by the statistics that serve there; step 1 first.
    public let effects: [BatchNormalisationEffect.Step]

    private let normalized: Matrix
    private let statistics: RunningStatistics
    /// Of each step the place, from 0, in the order in which the layer takes them.
    private let places: [Int]
    private let gains: [Double]
    private let shifts: [Double]?

    /// A number on its way through a batch normalisation.
    public struct Number: Sendable, Equatable {
        /// v, what was read.
        public let before: Double
        /// μ, the running mean.
        public let mean: Double
        /// σ = √(variance + ε), which is divided by.
        public let deviation: Double
        /// (v - μ)/σ.
        public let normalized: Double
        /// γ.
        public let gain: Double
        /// β; nil where it has none.
        public let shift: Double?
        /// γ·(v - μ)/σ + β.
        public let after: Double

        /// The mean of what comes out over the batches that the statistics are of.
        public var meanAfter: Double { shift ?? 0 }

        /// The standard deviation of what comes out over them, but for the ε.
        public var deviationAfter: Double { abs(gain) }
    }

    /// All batch normalisations of a recorded layer, in the order of their equations.
    public static func all(of trace: Trace) -> [RecordedNormalisation] {
        var found: [RecordedNormalisation] = []
        for equation in trace.program.equations {
            equation.formula.forEachFormula { formula in
                if let own = RecordedNormalisation(formula, of: equation.signal, in: trace) { found.append(own) }
            }
        }
        return found
    }

    private init?(_ formula: Formula, of signal: String, in trace: Trace) {
        guard case .batchNormalization(let operand, let gain, let shift) = formula.kind,
            let use = trace.program.batchNormalizations.first(where: { $0.gain == gain })
        else { return nil }
        self.gain = gain
        self.signal = signal
        self.operand = operand.text(.unicode)
        text = formula.text(.unicode)
        let known = trace.parameters.statistics[gain]
        trainedSteps = known?.stepCount
        let statistics = known ?? RunningStatistics(units: use.size)
        let gains = trace.parameters[gain].entries
        let shifts = shift.map { trace.parameters[$0].entries }
        let steps = 1...trace.stepCount
        func matrix(_ rows: [[Double]]) -> Matrix {
            Matrix(rows: rows.count, columns: use.size, entries: rows.flatMap(\.self))
        }
        before = matrix(steps.map { trace.operand(of: use, at: $0) })
        let normalized = steps.map { trace.normalized(by: use, at: $0) }
        after = matrix(
            normalized.map { row in row.indices.map { gains[$0] * row[$0] + (shifts?[$0] ?? 0) } })
        places = steps.map { trace.place(ofStep: $0) - 1 }
        let effect = BatchNormalisationEffect(
            gain, means: statistics.means, variances: statistics.variances, gains: gains, shifts: shifts)
        effects = places.map { effect.steps[statistics.row(ofStep: $0)] }
        self.normalized = matrix(normalized)
        self.statistics = statistics
        self.gains = gains
        self.shifts = shifts
    }

    /// How many steps the sequence has.
    public var stepCount: Int { before.rows }

    /// How many units are normalised.
    public var unitCount: Int { before.columns }

    /// The number of a unit, counted from 0, at a step.
    public func number(ofUnit unit: Int, at step: Int) -> Number {
        let row = statistics.row(ofStep: places[step - 1])
        return Number(
            before: before[step - 1, unit], mean: statistics.means[row, unit],
            deviation: (statistics.variances[row, unit] + BatchNormalization.epsilon).squareRoot(),
            normalized: normalized[step - 1, unit], gain: gains[unit], shift: shifts?[unit],
            after: after[step - 1, unit])
    }

    /// The step whose statistics serve where a step has none of its own; nil where it has, where there are none at all, and where one
    /// serves for all steps.
    public func borrowedStep(at step: Int) -> Int? {
        guard let trainedSteps, trainedSteps > 1, places[step - 1] >= trainedSteps else { return nil }
        return trainedSteps
    }
}
