import Screen
import Testing

@testable import Explorer

@Suite struct SignalScaleTests {
    @Test func gradientsThatDifferLittleHaveALinearScale() {
        #expect(SignalScale.gradients(fitting: [0.5, -2, 1, 0, .nan]) == .diverging(maximum: 2))
        #expect(SignalScale.gradients(fitting: [0, .nan, .infinity]) == .diverging(maximum: 0))
        #expect(SignalScale.gradients(fitting: []) == .diverging(maximum: 0))
    }

    @Test(arguments: [1, 100])
    func aFewTinyGradientsDoNotTakeTheContrastHoweverManyThereAre(_ times: Int) {
        // A thirtieth is tiny, a half small: the scale reaches down to the small ones.
        let some = (0..<90).map { $0 % 30 == 7 ? 1e-30 : $0 % 2 == 0 ? 1e-4 : 1 }
        let values = Array(repeating: some, count: times).flatMap { $0 }
        #expect(SignalScale.gradients(fitting: values) == .divergingDecades(maximum: 1, decades: 4))
    }
}
