import Testing

@testable import Curves

struct WaterfallExcerptTests {
    /// Norms that are the same power of ten at all steps of an update.
    private func waterfall(updates: Int, steps: Int) -> Waterfall {
        var waterfall = Waterfall()
        for update in 1...updates {
            waterfall.append(update: update, norms: Array(repeating: update % 2 == 0 ? 100 : 1, count: steps))
        }
        return waterfall
    }

    @Test(arguments: [1, 2, 3, 7, 40], [1, 2, 5, 9, 100])
    func anExcerptHoldsAllNormsInTheRoomThereIs(rows: Int, columns: Int) {
        let whole = waterfall(updates: 20, steps: 10)
        let excerpt = whole.excerpt(rows: rows, columns: columns)
        #expect(excerpt.rows.count == min(rows, 20))
        #expect(excerpt.columns <= columns)
        #expect(excerpt.rows.map(\.records).reduce(0, +) == 20)
        #expect(excerpt.rows.allSatisfy { $0.records <= excerpt.recordsPerRow })
        #expect(excerpt.steps(ofColumn: excerpt.columns - 1).upperBound == 10)
        #expect(excerpt.norms.allSatisfy { $0 >= 1 && $0 <= 100 })
    }

    @Test func whatSharesACellIsAGeometricMean() {
        let excerpt = waterfall(updates: 4, steps: 4).excerpt(rows: 1, columns: 2)
        #expect(excerpt.content(row: 0, column: 1) == .norm(10))
        #expect(excerpt.stepsPerColumn == 2)
    }

    @Test func onlyUpdatesOfTheRangeAreInside() {
        let excerpt = waterfall(updates: 20, steps: 3).excerpt(of: 5...8, rows: 10, columns: 10)
        #expect(excerpt.rows.map(\.firstUpdate) == [5, 6, 7, 8])
        #expect(excerpt.row(atOrBefore: 6) == 1)
        #expect(excerpt.row(atOrBefore: 4) == nil)
        #expect(waterfall(updates: 20, steps: 3).excerpt(of: 30...40, rows: 10, columns: 10).isEmpty)
    }
}
