/// A signal as a formula reads it.
public struct SignalReading: Sendable, Hashable {
    /// The signal's name.
    public let name: String
    /// How many steps before t: `h[t-1]` has lag 1.
    public let lag: Int

    /// A signal some steps before t.
    public init(name: String, lag: Int) {
        self.name = name
        self.lag = lag
    }
}

extension Formula {
    /// The formulas directly below the root, from left to right.
    public var children: [Formula] {
        switch kind {
        case .number, .signal, .parameter, .clock: []
        case .matrixProduct(_, let vector), .scaled(_, let vector), .negated(let vector): [vector]
        case .applied(_, let vector), .layerNormalization(let vector, _, _): [vector]
        case .batchNormalization(let vector, _, _): [vector]
        case .sum(let left, let right), .difference(let left, let right): [left, right]
        case .elementwiseProduct(let left, let right): [left, right]
        }
    }

    /// Calls a function with this formula and everything below it, from left to right, the root first.
    public func forEachFormula(_ body: (Formula) -> Void) {
        body(self)
        for child in children { child.forEachFormula(body) }
    }

    /// The signals that the formula reads, each once, in the order of reading.
    public var signalsRead: [SignalReading] {
        var readings: [SignalReading] = []
        forEachFormula { formula in
            guard case .signal(let name, let lag) = formula.kind else { return }
            let reading = SignalReading(name: name, lag: lag)
            if !readings.contains(reading) { readings.append(reading) }
        }
        return readings
    }

    /// The same formula, as if it had been written nowhere: two texts mean the same when these are equal.
    public var withoutSpans: Formula {
        let kind: Kind =
            switch kind {
            case .number, .signal, .parameter, .clock: self.kind
            case .matrixProduct(let matrix, let vector):
                .matrixProduct(
                    MatrixFactor(name: matrix.name, form: matrix.form, at: .nowhere), vector.withoutSpans)
            case .scaled(let factor, let vector): .scaled(factor, vector.withoutSpans)
            case .sum(let left, let right): .sum(left.withoutSpans, right.withoutSpans)
            case .difference(let left, let right): .difference(left.withoutSpans, right.withoutSpans)
            case .elementwiseProduct(let left, let right): .elementwiseProduct(left.withoutSpans, right.withoutSpans)
            case .negated(let vector): .negated(vector.withoutSpans)
            case .applied(let function, let vector): .applied(function, vector.withoutSpans)
            case .layerNormalization(let vector, let gain, let shift):
                .layerNormalization(vector.withoutSpans, gain: gain, shift: shift)
            case .batchNormalization(let vector, let gain, let shift):
                .batchNormalization(vector.withoutSpans, gain: gain, shift: shift)
            }
        return Formula(kind, at: .nowhere)
    }
}

extension SourceSpan {
    /// The place of what was never written.
    public static let nowhere = SourceSpan(line: 0, column: 0, length: 0)
}
