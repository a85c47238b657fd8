import Curves
import Glibc

/// Which of the networks that a training leads to are still good, judged one after the other.
///
/// A network is good while its loss and the norm of all its weights are finite and at most `factor` times what is usual: the medians
/// of the last `window` good ones. What is not good makes nothing usual, however long it lasts. A loss is that of the network
/// before its update, so that each network is judged when the next update is told; the last one of a training that diverges
/// never is.
struct GoodNetworks: Sendable {
    /// Of how many networks the medians are.
    static let window = 20
    /// How many times the median is no longer good.
    static let factor = TrainingWatch.jumpFactor

    /// The update that led to the last good network; where none was judged, the one that it all began with.
    private(set) var last: Int
    /// What is wrong with the network behind it; nil while nothing is known.
    private(set) var fault: Fault?
    private var losses: [Double] = []
    private var weights: [Double] = []

    /// What is wrong with a network.
    struct Fault: Sendable, Equatable {
        /// The update that led to it.
        let update: Int
        /// What became too large.
        let quantity: Quantity
        /// How many times what is usual it is.
        let factor: Double

        /// What is held against what is usual.
        enum Quantity: String, Sendable {
            case loss, weights
        }
    }

    /// Networks from one on that nothing is known of.
    init(from update: Int) { last = update }

    /// The networks that curves tell of; where updates were merged, these are judged as one.
    init(of curves: CurveShelf, from update: Int) {
        self.init(from: update)
        let norms = curves.curves.filter { $0.name.hasPrefix("weights.") }.map(\.points)
        for (place, point) in (curves.curve("step_loss")?.points ?? []).enumerated() {
            let squares = norms.reduce(0.0) { sum, points in
                points.indices.contains(place) ? sum + points[place].mean * points[place].mean : sum
            }
            judge(
                loss: point.isFinite ? point.mean : .infinity, weights: squares.squareRoot(),
                after: point.lastUpdate - 1)
        }
    }

    /// Takes the record of an update, which tells of the network before it.
    mutating func take(_ record: UpdateRecord) {
        let squares = record.parameters.reduce(0.0) { $0 + $1.weightNorm * $1.weightNorm }
        judge(loss: record.stepLoss, weights: squares.squareRoot(), after: record.update - 1)
    }

    private mutating func judge(loss: Double, weights norm: Double, after update: Int) {
        let found =
            Self.excess(of: loss, over: losses).map { Fault(update: update, quantity: .loss, factor: $0) }
            ?? Self.excess(of: norm, over: weights).map { Fault(update: update, quantity: .weights, factor: $0) }
        guard found == nil else {
            fault = fault ?? found
            return
        }
        (last, fault) = (update, nil)
        losses = (losses + [loss]).suffix(Self.window)
        weights = (weights + [norm]).suffix(Self.window)
    }

    /// How many times what is usual a number is, where that is too much.
    private static func excess(of number: Double, over usual: [Double]) -> Double? {
        guard number.isFinite else { return .infinity }
        let median = usual.isEmpty ? 0 : usual.sorted()[usual.count / 2]
        // What was 0 until now has no multiples.
        return median > 0 && number > factor * median ? number / median : nil
    }
}
