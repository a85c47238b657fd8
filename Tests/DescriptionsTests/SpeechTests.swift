import Testing

@testable import Descriptions

@Suite struct SpeechTests {
    @Test(arguments: [
        (0.8164, "0.816"), (-0.25, "minus 0.25"), (1.2e-7, "1.2 times ten to the minus 7"),
        (3e20, "3 times ten to the 20"), (0, "0"), (.nan, "not a number"), (.infinity, "infinity"),
        (-.infinity, "minus infinity"),
    ])
    func numbersAreSaid(value: Double, words: String) {
        #expect(Speech.number(value) == words)
    }

    @Test(arguments: [
        ("vanishing: ×0.82 per step back; 1 % left", "vanishing: a factor of 0.82 per step back; 1 percent left"),
        ("σ_max(W_hh)·γ = 1.67", "the largest singular value of W hh times gamma is 1.67"),
        ("ρ(W_hh) = 1.00", "the spectral radius of W hh is 1.00"),
        ("NaN first at step 7, in h[7]", "not a number first at step 7, in h at step 7"),
        (
            "inf first at step 2, in ∂L/∂c[2]",
            "infinity first at step 2, in the gradient of the loss with respect to c at step 2"
        ),
        ("largest -0.21", "largest minus 0.21"), ("half-life 3 steps", "half-life 3 steps"),
    ])
    func sentencesOfAnalysisAreSaid(sentence: String, words: String) {
        #expect(Speech.words(sentence) == words)
    }

    @Test func sentencesBeginAndEndAsSuch() {
        #expect(Speech.sentence("the mean is 3") == "The mean is 3.")
        #expect(Speech.sentence("Done.") == "Done.")
    }
}
