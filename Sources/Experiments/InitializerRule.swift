import Matrices
import Unrolling

/// How the parameters that a pattern covers get their first values.
public struct InitializerRule: Sendable, Equatable {
    /// The names it is for.
    public let pattern: NamePattern
    /// How they are initialised.
    public let initializer: Initializer

    /// A rule for the names that a pattern covers.
    public init(_ pattern: NamePattern, _ initializer: Initializer) {
        self.pattern = pattern
        self.initializer = initializer
    }
}

extension Initializer {
    /// What a parameter gets that no rule covers.
    static let standard = Initializer.uniform(bound: nil)
}

extension [InitializerRule] {
    /// The initialiser for a parameter: the last rule of exactly its name, or else the last whose pattern covers it.
    ///
    /// In a network of several layers or directions a rule covers a name without its prefix too: `W_h*` is for
    /// `layer2.reverse.W_hi`, and `layer2.*` for all of a layer.
    /// Where no rule does, it is uniform between ±1/√hidden for matrices and vectors alike, as PyTorch does for recurrent
    /// networks.
    public func initializer(for parameter: String) -> Initializer {
        rule(for: parameter)?.initializer ?? .standard
    }

    /// The patterns of the rules that cover none of these parameters, in their order.
    public func idlePatterns(among parameters: [String]) -> [NamePattern] {
        map(\.pattern).filter { pattern in
            !parameters.contains {
                pattern.matches($0) || pattern.matches(LayerPrefix.nameWithoutPrefix($0))
            }
        }
    }

    func rule(for parameter: String) -> InitializerRule? {
        let plain = LayerPrefix.nameWithoutPrefix(parameter)
        func exact(_ name: String) -> InitializerRule? { last { $0.pattern.isExact && $0.pattern.text == name } }
        return exact(parameter) ?? exact(plain)
            ?? last { $0.pattern.matches(parameter) || $0.pattern.matches(plain) }
    }

    /// Adds a rule as the last one; an earlier rule of the same pattern goes.
    public mutating func set(_ rule: InitializerRule) {
        removeAll { $0.pattern == rule.pattern }
        append(rule)
    }
}
