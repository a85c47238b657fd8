/// What can be wrong with equations that are each well formed, sizes apart.
struct EquationChecks {
    private(set) var errors: [EquationError] = []
    private let equations: [Equation]
    private let signals: Set<String>
    private var firstUses: [String: ParameterUse] = [:]
    private var unknownSignals: Set<String> = []
    private var periods: [Int]?
    private var batchGains: Set<String> = []
    private var blockTriangularSpans: [SourceSpan] = []

    /// Checks the equations of a cell. A name in `alsoDefined` counts as a signal that has an equation elsewhere.
    init(_ equations: [Equation], alsoDefined: [String] = []) {
        self.equations = equations
        signals = Set(equations.map(\.signal)).union(alsoDefined).union(["x"])
        checkLeftSides()
        for equation in equations { check(equation.formula) }
        if periods == nil, let span = blockTriangularSpans.first {
            let hint = "give the cell a clock: k[t] = clock(1, 2, 4, 8)"
            errors.append(EquationError("upper(…) needs the modules of a clock", hint: hint, at: span))
        }
        do {
            _ = try EvaluationOrder(equations)
        } catch {
            errors.append(error)
        }
    }

    private mutating func checkLeftSides() {
        var lines: [String: Int] = [:]
        for equation in equations {
            let name = equation.signal
            if name == "x" {
                errors.append(
                    EquationError(
                        "x is the input and needs no equation", hint: "choose another name", at: equation.span))
            } else if let line = lines[name] {
                errors.append(EquationError("\(name)[t] is defined twice: also in line \(line)", at: equation.span))
            } else {
                lines[name] = equation.span.line
            }
        }
    }

    private mutating func check(_ formula: Formula) {
        for use in formula.ownParameterUses { check(use) }
        switch formula.kind {
        case .signal(let name, let lag): checkReading(of: name, lag: lag, formula.span)
        case .clock(let periods): check(periods, formula.span)
        case .batchNormalization(_, let gain, _): check(gain: gain, formula.span)
        case .matrixProduct(let matrix, _) where matrix.form == .blockUpperTriangular:
            blockTriangularSpans.append(matrix.span)
        default: break
        }
        for child in formula.children { check(child) }
    }

    private mutating func checkReading(of name: String, lag: Int, _ span: SourceSpan) {
        guard !signals.contains(name), unknownSignals.insert(name).inserted else { return }
        let time = lag == 0 ? "[t]" : "[t-\(lag)]"
        // A guess compares the name with all others, which takes too long where all are unknown.
        let hint =
            unknownSignals.count > Limits.guesses
            ? nil : nearestName(to: name, in: signals.sorted()).map { "did you mean \($0)?" }
        errors.append(EquationError("\(name)\(time) is read but no equation defines it", hint: hint, at: span))
    }

    /// The statistics of a batch normalisation are known by the name of its gain.
    private mutating func check(gain: String, _ span: SourceSpan) {
        guard !batchGains.insert(gain).inserted else { return }
        errors.append(
            EquationError(
                "'\(gain)' is the gain of two batch normalisations", hint: "give each a gain of its own", at: span))
    }

    private mutating func check(_ clock: [Int], _ span: SourceSpan) {
        if let periods, periods != clock {
            let text = "clock(\(periods.map(String.init).joined(separator: ", ")))"
            errors.append(EquationError("a cell has one clock, and this is another than \(text)", at: span))
        }
        periods = periods ?? clock
    }

    private mutating func check(_ use: ParameterUse) {
        if signals.contains(use.name) {
            let what = use.name == "x" ? "the input" : "a signal"
            errors.append(
                EquationError(
                    "\(use.name) is \(what) and needs its time", hint: "write \(use.name)[t] or \(use.name)[t-1]",
                    at: use.span))
            return
        }
        guard let first = firstUses[use.name] else {
            firstUses[use.name] = use
            return
        }
        guard first.kind != use.kind else { return }
        let line = "(line \(first.span.line))"
        if use.kind == .matrix {
            errors.append(
                EquationError(
                    "'\(use.name)' is a vector \(line) but stands before a vector here as a matrix",
                    hint: "for the elementwise product write \(use.name) ⊙ …", at: use.span))
        } else {
            errors.append(
                EquationError(
                    "'\(use.name)' is a matrix \(line) but is used as a vector here",
                    hint: "a matrix stands directly before the vector it multiplies: \(use.name) x[t]", at: use.span))
        }
    }
}
