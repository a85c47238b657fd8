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

    @Test func settingAPatternAgainReplacesItsRuleAndMakesItTheLast() {
        var changed = rules
        changed.set(InitializerRule(NamePattern("W_h*"), .identity(scale: 1)))
        #expect(changed.map(\.pattern.text) == ["b_f", "W_*", "b_*", "W_h*"])
        #expect(changed.initializer(for: "W_hi") == .identity(scale: 1))
    }
}
