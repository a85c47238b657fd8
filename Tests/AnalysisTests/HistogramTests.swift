import Analysis
import Matrices
import Testing

struct HistogramTests {
    @Test func aNumberOnAnEdgeBelongsToTheUpperBinAndTheLastEdgeToTheLast() {
        let histogram = Histogram([0, 0.5, 1, 1.5, 2, 2], edges: [0, 1, 2])
        #expect(histogram.counts == [2, 4])
        #expect(histogram.outliers == 0)
    }

    @Test func whatLiesInNoBinIsCounted() {
        let histogram = Histogram([-1, -.infinity, .nan, 0.5, 7, .infinity, .infinity], edges: [0, 1, 2])
        #expect(histogram.counts == [1, 0])
        #expect(histogram.below == 2 && histogram.above == 3 && histogram.notANumber == 1)
        #expect(histogram.total == 7)
    }

    @Test(arguments: [1, 2, 7, 40])
    func everyNumberIsCountedOnce(binCount: Int) {
        var generator = SeededGenerator(seed: 3)
        let values = (0..<300).map { _ in generator.nextNormal() } + [.nan, 50, -.infinity]
        let histogram = Histogram(values, binCount: binCount)
        #expect(histogram.counts.count == binCount && histogram.edges.count == binCount + 1)
        #expect(histogram.total == values.count)
        #expect(histogram.above == 1 && histogram.below == 1 && histogram.notANumber == 1)
        for (bin, count) in histogram.counts.enumerated() {
            let inside = values.filter {
                $0 >= histogram.edges[bin] && ($0 < histogram.edges[bin + 1] || bin == binCount - 1)
                    && $0 <= histogram.edges[binCount]
            }
            #expect(inside.count == count)
        }
    }

    @Test(
        arguments: [[], [3.0], [2, 2, 2], [.nan], [.infinity], [0, 0], [1e300, 1e300], [-1.7e308, 1.7e308]]
            as [[Double]])
    func oddNumbersHaveARange(values: [Double]) {
        let histogram = Histogram(values, binCount: 5)
        #expect(histogram.total == values.count)
    }
}
