import Cells
import Equations
import Matrices
import Unrolling

/// The loss of an experiment over two of its parameters, all others being held: the picture in which Pascanu et al. (2013, figure 6)
/// show the wall that makes gradients explode.
public struct ErrorSurface: Sendable {
    /// The parameter that runs along a row.
    public let horizontal: Axis
    /// The parameter that runs from row to row.
    public let vertical: Axis
    /// The loss at each pair of values, `[vertical × horizontal]`, the smallest values first; it may be inf or NaN.
    public let losses: Matrix
    /// The two parameters as the experiment has them, horizontal first.
    public let point: [Double]
    /// The loss there.
    public let loss: Double
    /// The derivatives of the loss there, horizontal first.
    public let gradient: [Double]

    /// One entry of a parameter and the values that it takes.
    public struct Axis: Sendable, Equatable {
        /// The entry.
        public let entry: ParameterEntry
        /// The values, at equal distances.
        public let values: [Double]

        /// So many values of an entry, from the first to the last of a range.
        ///
        /// - Precondition: there are at least two.
        public init(_ entry: ParameterEntry, in range: ClosedRange<Double>, count: Int) {
            precondition(count >= 2, "\(count) values of \(entry)")
            self.entry = entry
            let width = range.upperBound - range.lowerBound
            values = (0..<count).map { range.lowerBound + width * Double($0) / Double(count - 1) }
        }
    }

    /// Computes the losses.
    ///
    /// - Throws: what is wrong with the experiment, or an entry that no parameter of it has.
    /// - Returns: nil if it was cancelled, which is asked for before each row.
    public init?(
        _ experiment: Experiment, horizontal: Axis, vertical: Axis, isCancelled: () -> Bool = { false }
    ) throws(ExperimentError) {
        let resolved = try experiment.resolve()
        for axis in [horizontal, vertical] { try axis.entry.check(in: resolved.parameters.shapes) }
        var parameters = resolved.parameters
        let (first, second) = (horizontal.entry, vertical.entry)
        let workspace = Workspace()
        let here = NetworkUnroller(resolved.network, parameters, workspace: workspace).trace(resolved.sequence)
        let slope = here.parameterGradient
        point = [first.value(in: parameters), second.value(in: parameters)]
        loss = here.totalLoss
        gradient = [first.value(in: slope), second.value(in: slope)]
        var losses = Matrix(rows: vertical.values.count, columns: horizontal.values.count)
        for (row, y) in vertical.values.enumerated() {
            if isCancelled() { return nil }
            for (column, x) in horizontal.values.enumerated() {
                first.set(x, in: &parameters)
                second.set(y, in: &parameters)
                let trace = NetworkUnroller(resolved.network, parameters, workspace: workspace)
                    .trace(resolved.sequence, contents: [])
                losses[row, column] = trace.totalLoss
            }
        }
        self.losses = losses
        self.horizontal = horizontal
        self.vertical = vertical
    }
}

extension ErrorSurface {
    /// Whether there is a way down from where the experiment stands.
    public var hasSlope: Bool { gradient.allSatisfy(\.isFinite) && gradient.contains { $0 != 0 } }

    /// How far the surface goes to each side.
    public var reach: Double { ((horizontal.values.last ?? 0) - (horizontal.values.first ?? 0)) / 2 }
}
