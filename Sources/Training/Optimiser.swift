/// How parameters are changed by their gradient: a rule and its numbers, with the formulas of PyTorch.
public struct Optimiser: Sendable, Hashable {
    /// The rule.
    public let rule: Rule
    /// μ, the share of the velocity that is kept: `momentum`, `nesterov`.
    public var momentum = 0.9
    /// α, the share of the mean square that is kept: `rmsprop`.
    public var smoothing = 0.99
    /// β₁, the share of the mean that is kept: `adam`, `adamw`.
    public var meanDecay = 0.9
    /// β₂, the share of the mean square that is kept: `adam`, `adamw`.
    public var squareDecay = 0.999
    /// ε, what keeps a denominator from being 0.
    public var epsilon: Double
    /// λ: of `adamw` what the parameters shrink by, of all others the factor of L2 that is added to the gradient.
    public var weightDecay: Double

    /// The rules.
    public enum Rule: String, Sendable, Hashable, CaseIterable {
        /// w − ηg (Robbins & Monro 1951).
        case sgd
        /// v ← μv + g; w − ηv (Polyak 1964).
        case momentum
        /// v ← μv + g; w − η(g + μv) (Nesterov 1983; Sutskever et al. 2013).
        case nesterov
        /// s ← s + g²; w − ηg/(√s + ε) (Duchi et al. 2011).
        case adagrad
        /// s ← αs + (1 − α)g²; w − ηg/(√s + ε) (Tieleman & Hinton 2012).
        case rmsprop
        /// Both means, each freed from its start at 0 (Kingma & Ba 2015).
        case adam
        /// As `adam`, and the parameters shrink by ηλ besides (Loshchilov & Hutter 2019).
        case adamw

        /// Whether the rule keeps a running mean of the gradient, or a velocity.
        var keepsMean: Bool { [.momentum, .nesterov, .adam, .adamw].contains(self) }
        /// Whether the rule keeps a running mean or sum of its squares.
        var keepsSquare: Bool { [.adagrad, .rmsprop, .adam, .adamw].contains(self) }
    }

    /// A rule with PyTorch's numbers.
    public init(_ rule: Rule) {
        self.rule = rule
        epsilon = rule == .adagrad ? 1e-10 : 1e-8
        weightDecay = rule == .adamw ? 0.01 : 0
    }

    /// Reads a rule and its numbers: `adam`, `momentum momentum=0.8`, `adamw decay=0.1`.
    ///
    /// - Throws: `TrainingError` for an unknown rule or setting, and for a number out of range.
    public init(_ text: String) throws(TrainingError) {
        let parts = NamedSettings(text)
        guard let rule = Rule(rawValue: parts.name) else {
            throw .unknownName(parts.name, what: "optimiser", known: Rule.allCases.map(\.rawValue))
        }
        self.init(rule)
        try parts.read(into: &self, rule.settings)
    }

    /// The rule and those of its numbers that are not PyTorch's, as it is read.
    public var description: String {
        NamedSettings.text(rule.rawValue, self, besides: Optimiser(rule), rule.settings)
    }
}

extension Optimiser.Rule {
    /// The names of its numbers.
    public var settingNames: [String] { settings.map(\.key) }

    /// What can be set.
    fileprivate var settings: [TextSetting<Optimiser>] {
        let own: [TextSetting<Optimiser>] =
            switch self {
            case .sgd: []
            case .momentum, .nesterov: [TextSetting(key: "momentum", place: .fraction(\.momentum))]
            case .adagrad: [TextSetting(key: "epsilon", place: .fromZero(\.epsilon))]
            case .rmsprop:
                [
                    TextSetting(key: "alpha", place: .fraction(\.smoothing)),
                    TextSetting(key: "epsilon", place: .fromZero(\.epsilon)),
                ]
            case .adam, .adamw:
                [
                    TextSetting(key: "beta1", place: .fraction(\.meanDecay)),
                    TextSetting(key: "beta2", place: .fraction(\.squareDecay)),
                    TextSetting(key: "epsilon", place: .fromZero(\.epsilon)),
                ]
            }
        return own + [TextSetting(key: "decay", place: .fromZero(\.weightDecay))]
    }
}
