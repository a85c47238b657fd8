import Curves
import Screen

extension Plot.Axis {
    /// Logarithmic where all numbers of the curves are positive and span decades, so that one outlier does not press the others flat.
    init(fitting curves: [RecordedCurve]) {
        let least = curves.map(\.whole.least).min() ?? 0
        let largest = curves.map(\.whole.largest).max() ?? 0
        self = least > 0 && largest > least * 50 ? .logarithmic : .linear
    }
}
