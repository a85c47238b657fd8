import Cells
import Equations
import Matrices

extension NetworkTrace {
    /// The parameters that the network ran with, under their names in it.
    public var parameters: ParameterSet {
        var parameters = collected { $0.parameters[$1] }
        for (layer, trace) in zip(network.layers, layers) {
            for (gain, statistics) in trace.parameters.statistics {
                parameters.statistics[layer.name(of: gain)] = statistics
            }
        }
        return parameters
    }

    /// The gradient of the loss with respect to all parameters.
    public var parameterGradient: ParameterSet {
        collected { $0.gradient(ofParameter: $1) }
    }

    /// What the copies of the parameters that step t used contribute to that gradient; the contributions of all steps sum to it.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public func contribution(at t: Int) -> ParameterSet {
        collected { $0.contribution(toGradientOf: $1, at: t) }
    }

    /// The same run with the gradients that the windows of a truncation let through.
    public func truncated(_ truncation: Truncation, workspace: Workspace = Workspace()) -> NetworkTrace {
        NetworkUnroller(network, parameters, workspace: workspace).trace(sequence, truncation: truncation)
    }

    private func collected(_ numbers: (Trace, String) -> Matrix?) -> ParameterSet {
        var result = ParameterSet(zeros: network.parameters)
        for (layer, trace) in zip(network.layers, layers) {
            for shape in layer.program.parameters {
                if let own = numbers(trace, shape.name) { result[layer.name(of: shape.name)] = own }
            }
        }
        for shape in network.readout?.parameters ?? [] {
            if let own = numbers(readout, shape.name) { result[shape.name] = own }
        }
        return result
    }
}
