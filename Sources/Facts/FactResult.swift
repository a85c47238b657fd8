import Commands
import Experiments

/// What came of the checks of a fact.
public struct FactResult: Sendable, Equatable {
    /// The name of the fact.
    public let fact: String
    /// The results of its checks, in their order.
    public let checks: [CheckResult]

    /// The result of a check.
    public struct CheckResult: Sendable, Equatable {
        /// What was measured.
        public let words: String
        /// Where it must lie.
        public let expected: ClosedRange<Double>
        /// What was found; nil where nothing could be.
        public let found: Double?
        /// Why nothing could be found.
        public let problem: String?

        /// Whether what was found lies where it must.
        public var passes: Bool { found.map(expected.contains) ?? false }
    }

    /// Whether all checks pass.
    public var passes: Bool { checks.allSatisfy(\.passes) }

    /// Runs the experiment of a fact and measures everything that it foretells.
    public init(checking fact: Fact) {
        self.fact = fact.name
        do {
            let experiment = try fact.experiment()
            let run = try Run(experiment)
            checks = fact.checks.map { check in
                do {
                    return CheckResult(check, found: try check.number(of: run), problem: nil)
                } catch {
                    return CheckResult(check, found: nil, problem: String(describing: error))
                }
            }
        } catch {
            let problem = String(describing: error)
            checks = fact.checks.map { CheckResult($0, found: nil, problem: problem) }
        }
    }
}

extension FactResult.CheckResult {
    fileprivate init(_ check: FactCheck, found: Double?, problem: String?) {
        self.init(words: check.words, expected: check.expected, found: found, problem: problem)
    }
}

extension FactCheck {
    fileprivate func number(of run: Run) throws -> Double {
        switch measure {
        case .computed(let compute): return try compute(run.experiment)
        case .expression(let text):
            let value = try Expression.parse(text).value(in: ExpressionContext(run))
            switch value {
            case .number(let number): return number
            case .truth(let isTrue): return isTrue ? 1 : 0
            case .vector, .matrix, .word: throw FactProblem.notANumber(expression: text, found: value.kindInWords)
            }
        }
    }
}

/// What is wrong with a fact itself.
enum FactProblem: Error, CustomStringConvertible {
    case notANumber(expression: String, found: String)

    var description: String {
        switch self {
        case .notANumber(let expression, let found): "'\(expression)' is \(found), and a number is needed."
        }
    }
}
