import Curves
import Screen

extension Plot.Axis {
    /// Logarithmic where all numbers of the curves are positive and span decades, or none is negative and some are huge, so that one outlier
    /// does not press the others flat.
    init(fitting curves: [RecordedCurve]) {
        let least = curves.map(\.whole.least).min() ?? 0
        let largest = curves.map(\.whole.largest).max() ?? 0
        let isWide = least > 0 ? largest > least * 50 : least == 0 && largest > 10_000
        self = isWide ? .logarithmic : .linear
    }
}
