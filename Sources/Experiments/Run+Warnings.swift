import Cells
import Equations
import Unrolling

extension Run {
    /// Sentences about what the experiment says that comes to nothing, initializer rules that cover no parameter, and about steps that
    /// have no running statistics of their own.
    public var warnings: [String] { idleInitializers + [borrowedStatistics].compactMap(\.self) }

    /// Where a sequence goes on behind the steps that batch normalisations have statistics of; one for all steps has no end.
    private var borrowedStatistics: String? {
        let counts = resolved.parameters.statistics.values.map(\.stepCount).filter { $0 > 1 }
        let steps = resolved.sequence.stepCount
        guard let last = counts.min(), last < steps else { return nil }
        let behind = last + 1 == steps ? "Step \(steps) has" : "Steps \(last + 1) to \(steps) have"
        return
            "\(behind) no running statistics of batch normalisation: those of step \(last), the last that was trained, serve."
    }

    private var idleInitializers: [String] {
        let names = resolved.network.parameters.map(\.name)
        return experiment.initializers.idlePatterns(among: names).map { pattern in
            let plain = Set(names.map(LayerPrefix.nameWithoutPrefix)).sorted()
            let hint =
                nearestName(to: pattern.text, in: plain).map { "Did you mean '\($0)'?" }
                ?? "Known are: \(plain.joined(separator: ", "))."
            return "The initializer rule for '\(pattern.text)' covers no parameter. \(hint)"
        }
    }
}
