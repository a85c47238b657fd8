import Cells
import Equations
import Matrices

extension Optimiser {
    /// The state of a training that has not begun.
    public func start(from parameters: ParameterSet) -> TrainingState {
        let zeros = ParameterSet(zeros: parameters.shapes)
        return TrainingState(
            parameters: parameters, means: rule.keepsMean ? zeros : nil, squares: rule.keepsSquare ? zeros : nil,
            updateCount: 0, optimiserCount: 0)
    }

    /// Makes one update.
    ///
    /// - Precondition: the state is one of this rule, and the gradient has its shapes.
    public func update(_ state: inout TrainingState, by gradient: ParameterSet, rate: Double) {
        state.updateCount += 1
        state.optimiserCount += 1
        let corrections = Corrections(
            mean: 1 - power(meanDecay, state.optimiserCount), square: 1 - power(squareDecay, state.optimiserCount))
        for shape in state.parameters.shapes {
            var own = Numbers(
                weights: state.parameters[shape.name].entries, gradient: gradient[shape.name].entries,
                means: state.means?[shape.name].entries ?? [], squares: state.squares?[shape.name].entries ?? [])
            change(&own, rate: rate, corrections)
            state.parameters[shape.name].entries = own.weights
            if state.means != nil { state.means?[shape.name].entries = own.means }
            if state.squares != nil { state.squares?[shape.name].entries = own.squares }
        }
    }

    /// What belongs to one parameter.
    private struct Numbers {
        var weights: [Double]
        var gradient: [Double]
        var means: [Double]
        var squares: [Double]
    }

    /// What the means of Adam are divided by, because they began at 0.
    private struct Corrections {
        let mean: Double
        let square: Double
    }

    private func change(_ own: inout Numbers, rate: Double, _ corrections: Corrections) {
        if weightDecay != 0 {
            for i in own.weights.indices {
                if rule == .adamw {
                    own.weights[i] *= 1 - rate * weightDecay
                } else {
                    own.gradient[i] += weightDecay * own.weights[i]
                }
            }
        }
        for i in own.weights.indices {
            let g = own.gradient[i]
            switch rule {
            case .sgd: own.weights[i] -= rate * g
            case .momentum:
                own.means[i] = momentum * own.means[i] + g
                own.weights[i] -= rate * own.means[i]
            case .nesterov:
                own.means[i] = momentum * own.means[i] + g
                own.weights[i] -= rate * (g + momentum * own.means[i])
            case .adagrad:
                own.squares[i] += g * g
                own.weights[i] -= rate * g / (own.squares[i].squareRoot() + epsilon)
            case .rmsprop:
                own.squares[i] = smoothing * own.squares[i] + (1 - smoothing) * g * g
                own.weights[i] -= rate * g / (own.squares[i].squareRoot() + epsilon)
            case .adam, .adamw:
                own.means[i] = meanDecay * own.means[i] + (1 - meanDecay) * g
                own.squares[i] = squareDecay * own.squares[i] + (1 - squareDecay) * g * g
                let length = (own.squares[i] / corrections.square).squareRoot() + epsilon
                own.weights[i] -= rate * (own.means[i] / corrections.mean) / length
            }
        }
    }
}

/// A power by repeated squaring, with the same bits on every machine.
///
/// - Precondition: the exponent is not negative.
func power(_ base: Double, _ exponent: Int) -> Double {
    precondition(exponent >= 0, "an exponent of \(exponent)")
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
        if rest & 1 == 1 { result *= square }
        square *= square
        rest >>= 1
    }
    return result
}
