import Testing

@testable import Experiments

struct ExperimentChecksTests {
    private var experiment = Experiment(cell: .catalogue("rnn"), input: .pulse(length: 1))

    @Test func knobsAtOrdinaryNumbersPass() {
        #expect(throws: Never.self) { try experiment.checkKnobs() }
        var turned = experiment
        turned.recurrentGain = -1
        turned.spectralRadius = 0
        turned.forgetBias = -5
        turned.inputScale = 0
        #expect(throws: Never.self) { try turned.checkKnobs() }
    }

    @Test func knobsAreFinite() {
        var turned = experiment
        turned.recurrentGain = .infinity
        let error = #expect(throws: ExperimentError.self) { try turned.checkKnobs() }
        #expect(error?.description == "'recurrent_gain' must be a finite number, not inf.")
        #expect(error?.place == .key("recurrent_gain"))
        turned.recurrentGain = 1
        turned.forgetBias = .nan
        let other = #expect(throws: ExperimentError.self) { try turned.checkKnobs() }
        #expect(other?.description == "'forget_bias' must be a finite number, not nan.")
    }

    @Test func aSpectralRadiusIsNotNegative() {
        var turned = experiment
        turned.spectralRadius = -0.5
        let error = #expect(throws: ExperimentError.self) { try turned.checkKnobs() }
        #expect(error?.description == "'spectral_radius' must be 0 or more, not -0.5.")
    }

    @Test(
        arguments: [
            (["h": [1, 2]], nil),
            ([:], nil),
            (["c": [1]], "Unknown state 'c'. Known are: h, y."),
            (["p": [1]], "Unknown state 'p'. Known are: h, y."),
            (["h": [1]], "The initial state 'h' has 1 number, but the cell needs 2."),
        ] as [([String: [Double]], String?)])
    func anInitialStateIsOneOfTheCellAndOfItsSize(initial: [String: [Double]], message: String?) {
        var changed = experiment
        changed.initial = initial
        var failure: String?
        do throws(ExperimentError) {
            try changed.checkInitialStates(["h", "y"], sizes: ["h": 2, "y": 3, "p": 3])
        } catch {
            failure = error.description
        }
        #expect(failure == message)
    }
}
