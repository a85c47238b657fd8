import Testing

@testable import Curves

struct ProgressRecordTests {
    @Test func aNumberIsFoundByItsName() {
        let record = ProgressRecord(update: 3, values: [.init("loss", 2), .init("params.W_hh", 0.5)], perStep: [1, 2])
        #expect(record["params.W_hh"] == 0.5)
        #expect(record["W_hh"] == nil)
    }
}
