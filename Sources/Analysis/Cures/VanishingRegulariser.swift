import Cells
import Matrices
import Unrolling

/// The regulariser Ω of Pascanu et al. (2013, equation 9), which is large where the gradient changes its length from step to step:
/// Ω = Σ_t (‖∂L/∂s[t] · ∂s[t]/∂s[t-1]‖ / ‖∂L/∂s[t]‖ − 1)².
///
/// s are all states of a layer together, and the sum goes over the steps that have a step before them. As in the paper its gradient
/// is the immediate one with respect to the recurrent matrices alone: all signals, and the gradient that arrives at a step, are
/// held, and only the Jacobian's own dependence on a matrix counts. A recurrent matrix is one that stands directly before an
/// earlier state; for one before anything else, such as W_hn in `W_hn (r[t] ⊙ h[t-1])`, it is 0 here.
public struct VanishingRegulariser: Sendable {
    /// Ω of all layers.
    public var value: Double { layers.reduce(0) { $0 + $1.value } }
    /// Ω of each layer, in the order of the run's layers.
    public let layers: [Layer]
    /// The immediate gradient of Ω with respect to all parameters.
    public let gradient: ParameterSet

    /// Ω of one layer.
    public struct Layer: Sendable, Equatable {
        /// ‖∂L/∂s[t] · ∂s[t]/∂s[t-1]‖ / ‖∂L/∂s[t]‖ for each step, step 1 first: how much longer the gradient gets on its way back through
        /// the step; nil where none arrives, and for all steps of a cell without states or one that looks back further than a step.
        public let ratios: [Double?]
        /// The summands of Ω; nil where there is no ratio, and for the step that the layer took first.
        public let terms: [Double?]
        /// Ω.
        public var value: Double { terms.reduce(0) { $0 + ($1 ?? 0) } }
    }

    /// Ω of a run and its gradient.
    public init(_ run: NetworkTrace) {
        var gradient = ParameterSet(zeros: run.network.parameters)
        var layers: [Layer] = []
        for (layer, trace) in zip(run.network.layers, run.layers) {
            let flows = trace.stateFlows ?? []
            let lengths = flows.map { Lengths($0) }
            let ratios = flows.isEmpty ? Array(repeating: nil, count: trace.stepCount) : lengths.map(\.ratio)
            let terms = ratios.enumerated().map { index, ratio in
                trace.step(index + 1, movedBy: -1) == nil ? nil : ratio.map { ($0 - 1) * ($0 - 1) }
            }
            layers.append(Layer(ratios: ratios, terms: terms))
            for name in trace.matricesBeforeStates {
                for (index, flow) in flows.enumerated() where terms[index] != nil {
                    let direction = lengths[index].gradientDirection(flow)
                    let step = trace.contribution(
                        toGradientOf: name, at: index + 1, ifStatesBeforeWere: direction)
                    let full = layer.name(of: name)
                    if let step { gradient[full].entries = zip(gradient[full].entries, step.entries).map { $0 + $1 } }
                }
            }
        }
        self.layers = layers
        self.gradient = gradient
    }

    /// The two norms of a flow.
    private struct Lengths {
        let arriving: Double
        let sent: Double

        init(_ flow: StateFlow) {
            arriving = euclideanNorm(flow.arriving)
            sent = euclideanNorm(flow.sent)
        }

        var ratio: Double? { arriving == 0 ? nil : sent / arriving }

        /// The derivative of a summand with respect to what is sent; where nothing is sent the norm has a kink, and this is 0.
        func gradientDirection(_ flow: StateFlow) -> [Double] {
            guard sent != 0, arriving != 0 else { return flow.sent.map { _ in 0 } }
            let factor = 2 * (sent / arriving - 1) / arriving
            return flow.sent.map { factor * ($0 / sent) }
        }
    }
}
