import Cells
import Equations
import Unrolling

extension Run {
    /// Sentences about what the experiment says that comes to nothing: initializer rules that cover no parameter.
    public var warnings: [String] {
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
