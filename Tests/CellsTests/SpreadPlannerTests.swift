import CKernels
import Testing

@testable import Cells

@Suite struct SpreadPlannerTests {
    /// The product of the adjoint at `from` with a value, for the adjoint at `to`.
    private func product(from: Int, to: Int, accumulates: Bool = false) -> PlannedOperation {
        PlannedOperation(
            kind: Int(KERNEL_PRODUCT), accumulates: accumulates, count: 8,
            destination: .init(space: .adjoints, offset: to),
            operands: [.init(space: .adjoints, offset: from), .init(space: .values, offset: 64)])
    }

    /// What the adjoint of a sigmoid at `from` sends to that of its argument at `to`.
    private func slope(from: Int, to: Int) -> PlannedOperation {
        PlannedOperation(
            kind: Int(KERNEL_SIGMOID_BACK), count: 8, destination: .init(space: .adjoints, offset: to),
            operands: [.init(space: .adjoints, offset: from), .init(space: .values, offset: 72)])
    }

    private func joined(_ operations: [PlannedOperation]) -> [PlannedOperation] {
        SpreadPlanner(runs: []).joined(operations)
    }

    @Test func productsOfOneAdjointAreJoinedWithTheSlopesBehindThem() {
        let operations = [
            product(from: 0, to: 8), product(from: 0, to: 16), slope(from: 16, to: 24), slope(from: 8, to: 32),
        ]
        let plan = joined(operations)
        #expect(plan.count == 1)
        #expect(plan[0].branches.map(\.product) == [operations[0], operations[1]])
        #expect(plan[0].branches.map(\.slope) == [operations[3], operations[2]])
    }

    @Test func aProductAloneStaysAsItIs() {
        let operations = [product(from: 0, to: 8), product(from: 16, to: 24)]
        #expect(joined(operations) == operations)
    }

    @Test func aSlopeWaitsForTheLastProductThatAddsToItsAdjoint() {
        let operations = [product(from: 0, to: 8), product(from: 0, to: 8, accumulates: true), slope(from: 8, to: 16)]
        #expect(joined(operations)[0].branches.map(\.slope) == [nil, operations[2]])
    }

    @Test func nothingMovesPastAnOperationThatWritesWhatItReads() {
        let operations = [
            product(from: 0, to: 8), product(from: 16, to: 0, accumulates: true), product(from: 0, to: 24),
        ]
        #expect(joined(operations) == operations)
    }

    @Test func nothingMovesPastAnOperationThatReadsWhatItWrites() {
        let operations = [product(from: 0, to: 8), product(from: 24, to: 16), product(from: 0, to: 24)]
        #expect(joined(operations) == operations)
    }

    @Test func moreProductsThanASpreadHoldsBeginAnother() {
        let operations = (1...6).map { product(from: 0, to: 8 * $0) }
        #expect(joined(operations).map(\.branches.count) == [4, 2])
    }
}
