import Testing

@testable import Curves

struct WaterfallTests {
    /// A waterfall of one record per length, each norm 10 to the power of its step.
    private func waterfall(lengths: [Int], rows: Int, columns: Int) -> Waterfall {
        var waterfall = Waterfall(rowLimit: rows, columnLimit: columns)
        for (place, length) in lengths.enumerated() {
            waterfall.append(update: place + 1, norms: (0..<length).map { $0 % 2 == 0 ? 0.1 : 10 })
        }
        return waterfall
    }

    @Test(arguments: [[5], [300, 300], [1, 2, 3, 4, 5, 6, 7, 8, 9], [700, 3, 50], Array(repeating: 40, count: 1000)])
    func cellsStayWithinTheLimits(lengths: [Int]) {
        let waterfall = waterfall(lengths: lengths, rows: 8, columns: 16)
        #expect(waterfall.rows.count <= 8)
        #expect(waterfall.columns <= 16)
        #expect(waterfall.rows.allSatisfy { $0.cells.count <= waterfall.columns })
        #expect(waterfall.rows.map(\.records).reduce(0, +) == lengths.count)
        #expect(waterfall.rows.first?.firstUpdate == 1)
        #expect(waterfall.rows.last?.lastUpdate == lengths.count)
        #expect(waterfall.steps == lengths.max())
        #expect(waterfall.steps(ofColumn: waterfall.columns - 1).upperBound == lengths.max())
    }

    @Test func aCellHoldsTheGeometricMeanOfItsNorms() {
        let waterfall = waterfall(lengths: Array(repeating: 8, count: 4), rows: 2, columns: 4)
        #expect(waterfall.stepsPerColumn == 2)
        #expect(waterfall.recordsPerRow == 2)
        for column in 0..<4 { #expect(waterfall.content(row: 0, column: column) == .norm(1)) }
    }

    @Test func shorterSequencesLeaveTheLaterStepsEmpty() {
        let waterfall = waterfall(lengths: [2, 6, 4], rows: 8, columns: 16)
        #expect(waterfall.content(row: 0, column: 1) == .norm(10))
        #expect(waterfall.content(row: 0, column: 2) == .empty)
        #expect(waterfall.content(row: 1, column: 5) == .norm(10))
        #expect(waterfall.content(row: 2, column: 4) == .empty)
    }

    @Test func whatIsNoPositiveNumberIsNamed() {
        var waterfall = Waterfall()
        waterfall.append(update: 1, norms: [0, .nan, .infinity, 100])
        #expect(
            (0..<4).map { waterfall.content(row: 0, column: $0) } == [.zero, .notANumber, .infinite, .norm(100)])
    }

    @Test func theReachIsTheEarliestStepAboveAHundredthOfTheLargest() {
        #expect(WaterfallRow.earliestStepReached([1e-9, 0.0099, 0.01, 0.5, 1]) == 3)
        #expect(WaterfallRow.earliestStepReached([5, 1, 1]) == 1)
        #expect(WaterfallRow.earliestStepReached([0, 0]) == nil)
        #expect(WaterfallRow.earliestStepReached([1, .nan]) == nil)
        #expect(WaterfallRow.earliestStepReached([1, .infinity, 1]) == 2)
        var waterfall = Waterfall(rowLimit: 2, columnLimit: 8)
        for norms in [[1e-9, 1, 1], [1e-9, 1e-9, 1], [.nan, 1, 1], [1, 1, 1]] as [[Double]] {
            waterfall.append(update: 1, norms: norms)
        }
        #expect(waterfall.rows.map(\.earliestStepReached) == [2.5, 1])
    }
}
