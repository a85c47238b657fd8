import Glibc
import Matrices

/// The norms of a flow that can be fitted, and what ends them.
struct FlowStretch {
    /// The norms going back from the first that is not 0, as far as they are finite and positive.
    let norms: [Double]
    /// The step of the first of these norms.
    let startStep: Int?
    /// What comes behind them.
    let end: End
    let horizon: Int?

    /// What ends a stretch of ordinary norms.
    enum End: Equatable {
        case firstStep
        case zero(step: Int, isLasting: Bool)
        case infinite(step: Int)
        case notANumber(step: Int)
    }

    /// Below this a norm that becomes 0 at the next step did so for want of smaller numbers.
    private static let nearUnderflow = 1e-250

    init(norms all: [Double], firstStep: Int) {
        guard let start = all.lastIndex(where: { $0 != 0 }) else {
            norms = []
            startStep = nil
            end = .firstStep
            horizon = nil
            return
        }
        let back = Array(all[...start].reversed())
        let length = back.firstIndex { !($0 > 0 && $0 < .infinity) } ?? back.count
        norms = Array(back[..<length])
        startStep = firstStep + start
        horizon = back[0].isFinite ? back.firstIndex { $0 < 0.01 * back[0] } : nil
        guard length < back.count else {
            end = .firstStep
            return
        }
        let step = firstStep + start - length
        if back[length].isNaN {
            end = .notANumber(step: step)
        } else if back[length] == 0 {
            end = .zero(step: step, isLasting: back[length...].allSatisfy { $0 == 0 })
        } else {
            end = .infinite(step: step)
        }
    }

    /// The norms that have all their digits.
    private var fitted: ArraySlice<Double> {
        norms.prefix { $0 >= .leastNormalMagnitude }
    }

    /// How many norms can be fitted.
    var count: Int { fitted.count }

    /// The steps of the norms that can be fitted.
    var steps: ClosedRange<Int>? {
        guard let startStep, count > 0 else { return nil }
        return (startStep - count + 1)...startStep
    }

    /// The line through the logarithms of the norms, over the steps going back; nil for fewer than three.
    var fit: LineFit? {
        guard count >= 3 else { return nil }
        return LineFit(places: (0..<count).map(Double.init), heights: fitted.map(naturalLogarithm))
    }

    var firstZero: Int? {
        if case .zero(let step, _) = end { step } else { nil }
    }

    var firstUnderflow: Int? {
        guard let last = norms.last, last < Self.nearUnderflow else { return nil }
        return firstZero
    }

    var firstNonFinite: Int? {
        switch end {
        case .infinite(let step), .notANumber(let step): step
        case .firstStep, .zero: nil
        }
    }
}

func exponential(_ value: Double) -> Double { exp(value) }
