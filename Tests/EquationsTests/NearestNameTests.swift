import Equations
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("lsmt", "lstm"), ("LSTM", "lstm"), ("gruu", "gru"), ("gr", "gru"), ("lstm-peephol", "lstm-peephole"),
        ("hiden", "hidden"), ("hh", "h"),
    ])
    func aMisspellingFindsItsName(written: String, meant: String) {
        #expect(nearestName(to: written, in: ["rnn", "lstm", "gru", "lstm-peephole", "hidden", "h"]) == meant)
    }

    @Test(arguments: ["q", "", "transformer", "xyz"])
    func aNameLikeNoneFindsNone(written: String) {
        #expect(nearestName(to: written, in: ["rnn", "lstm", "gru", "h"]) == nil)
    }

    @Test func thereIsNothingNearInAnEmptyList() {
        #expect(nearestName(to: "lstm", in: []) == nil)
    }
}
