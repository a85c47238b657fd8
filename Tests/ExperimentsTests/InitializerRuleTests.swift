import Experiments
import Matrices
import Testing

struct InitializerRuleTests {
    private let rules = [
        InitializerRule(NamePattern("b_f"), .constant(1)),
        InitializerRule(NamePattern("W_h*"), .orthogonal(gain: 1)),
        InitializerRule(NamePattern("W_*"), .glorot),
        InitializerRule(NamePattern("b_*"), .zeros),
    ]

    @Test func anExactNameBeatsALaterPattern() {
        #expect(rules.initializer(for: "b_f") == .constant(1))
        #expect(rules.initializer(for: "b_i") == .zeros)
    }

    @Test func aLaterPatternBeatsAnEarlierOne() {
        #expect(rules.initializer(for: "W_hi") == .glorot)
        #expect(Array(rules.reversed()).initializer(for: "W_hi") == .orthogonal(gain: 1))
    }

    @Test func aParameterWithoutARuleIsUniformWithinOneOverTheRootOfTheHiddenSize() {
        #expect(rules.initializer(for: "p_i") == .uniform(bound: nil))
    }

    @Test func aRuleThatCoversNoParameterIsIdle() {
        #expect(rules.idlePatterns(among: ["W_hh", "b_h"]).map(\.text) == ["b_f"])
        #expect(rules.idlePatterns(among: ["layer2.W_hf", "layer2.reverse.b_f"]).isEmpty)
        #expect(rules.idlePatterns(among: []).count == 4)
    }

    @Test func aRunWarnsOfIdleRules() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .pulse(length: 3))
        experiment.initializers = [
            InitializerRule(NamePattern("W_*"), .glorot), InitializerRule(NamePattern("W_ch"), .glorot),
            InitializerRule(NamePattern("*q*"), .zeros),
        ]
        let warnings = try Run(experiment).warnings
        #expect(
            warnings == [
                "The initializer rule for 'W_ch' covers no parameter. Did you mean 'W_hh'?",
                "The initializer rule for '*q*' covers no parameter. Known are: W_hh, W_hy, W_xh, b_h, b_y.",
            ])
    }

    @Test func settingAPatternAgainReplacesItsRuleAndMakesItTheLast() {
        var changed = rules
        changed.set(InitializerRule(NamePattern("W_h*"), .identity(scale: 1)))
        #expect(changed.map(\.pattern.text) == ["b_f", "W_*", "b_*", "W_h*"])
        #expect(changed.initializer(for: "W_hi") == .identity(scale: 1))
    }
}
