import Commands
import Experiments
import Unrolling

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
        /// What was published; nil where that is what is expected.
        public let published: String?
        /// Where it must lie.
        public let expected: ClosedRange<Double>
        /// What was found; nil where nothing could be.
        public let found: Double?
        /// What was found with each seed, where several networks were trained.
        public let band: SeedBand?
        /// How many seeds lie where none of the published ones did.
        public let deviatingSeeds: Int
        /// Why nothing could be found.
        public let problem: String?

        /// Whether what was found lies where it must.
        public var passes: Bool { found.map(expected.contains) ?? false }
    }

    /// Whether all checks pass.
    public var passes: Bool { checks.allSatisfy(\.passes) }

    /// Runs the experiment of a fact, trains what it trains, and measures everything that it foretells; nil where that was cancelled.
    ///
    /// - Parameters:
    ///   - seeds: how many seeds each training has; nil is what it says itself.
    ///   - threads: how many networks are trained at a time; no number depends on it.
    ///   - progress: is told at every update of a training, on the threads that train, one call at a time.
    ///   - isCancelled: is asked on those threads too, between the updates.
    public init?(
        checking fact: Fact, seeds: Int? = nil, threads: Int = Parallel.cores,
        progress: @escaping @Sendable (TrainingProgress) -> Void = { _ in },
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.fact = fact.name
        let run = Result { try Run(fact.experiment()) }
        guard let bands = SeedBands(fact, seeds: seeds, threads: threads, progress: progress, isCancelled: isCancelled)
        else { return nil }
        checks = fact.checks.map { check in
            do {
                guard case .trained(let training, let figure, let summary) = check.measure else {
                    return CheckResult(check, found: try check.number(of: run.get()))
                }
                let band = try bands.band(of: training, figure)
                return CheckResult(check, found: band.number(summary, in: check.expected), band: band)
            } catch {
                return CheckResult(check, problem: String(describing: error))
            }
        }
    }
}

extension FactResult.CheckResult {
    fileprivate init(_ check: FactCheck, found: Double? = nil, band: SeedBand? = nil, problem: String? = nil) {
        self.init(
            words: check.words, published: check.published, expected: check.expected, found: found, band: band,
            deviatingSeeds: check.publishedBand.map { published in
                (band?.numbers ?? []).count { !published.contains($0) }
            } ?? 0,
            problem: problem)
    }
}

extension FactCheck {
    /// What a run says.
    ///
    /// - Throws: why it says nothing.
    func number(of run: Run) throws -> Double {
        switch measure {
        case .trained(let training, _, _): throw FactProblem.needsTraining(training)
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
    case needsTraining(String)

    var description: String {
        switch self {
        case .notANumber(let expression, let found): "'\(expression)' is \(found), and a number is needed."
        case .needsTraining(let training): "The training '\(training)' tells it, and not a run."
        }
    }
}
