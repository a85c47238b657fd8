import Testing

import Experiments

struct NamePatternTests {
    @Test(arguments: [
        ("W_hi", "W_hi"), ("W_h*", "W_hi"), ("W_h*", "W_h"), ("*", ""), ("*", "b_f"), ("*_h*", "W_hi"), ("W*i", "W_hi"),
        ("W**i", "W_hi"), ("*ab", "aab"), ("a*a*b", "aXabYaab"), ("W_時*", "W_時i"),
    ])
    func aPatternCoversANameItStandsFor(pattern: String, name: String) {
        #expect(NamePattern(pattern).matches(name))
    }

    @Test(arguments: [
        ("W_hi", "W_hif"), ("W_hi", "W_h"), ("W_h*", "W_xh"), ("", "b"), ("*_h", "W_hi"), ("w_*", "W_hi"), ("a*a", "a"),
    ])
    func aPatternCoversNoOtherName(pattern: String, name: String) {
        #expect(!NamePattern(pattern).matches(name))
    }

    @Test func manyStarsOnALongNameTakeNoExponentialTime() {
        let pattern = NamePattern(String(repeating: "a*", count: 200) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
    }
}
