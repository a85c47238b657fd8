import Matrices

extension RecordedNormalisation {
    /// How the numbers lie before and after, on one axis.
    public struct Histograms: Sendable, Equatable {
        /// What was read.
        public let before: Part
        /// What came out.
        public let after: Part

        /// The numbers on one side.
        public struct Part: Sendable, Equatable {
            /// All units at all steps.
            public let all: Histogram
            /// All units at one step.
            public let here: Histogram
        }
    }

    /// The numbers of all units, of the whole sequence and of one step, in bins of one width for both sides.
    ///
    /// - Precondition: at least one bin, and a step of the sequence, counted from 1.
    public func histograms(at step: Int, binCount: Int) -> Histograms {
        let ranges = [before, after].map { Histogram.typicalRange(of: $0.entries) }
        let range =
            min(ranges[0].lowerBound, ranges[1].lowerBound)...max(ranges[0].upperBound, ranges[1].upperBound)
        func part(_ numbers: Matrix) -> Histograms.Part {
            Histograms.Part(
                all: Histogram(numbers.entries, binCount: binCount, over: range),
                here: Histogram(numbers.row(step - 1), binCount: binCount, over: range))
        }
        return Histograms(before: part(before), after: part(after))
    }
}
