import Cells
import JSONText
import Unrolling

extension TraceDocument {
    /// The norms of the top layer's Jacobians, and in a network of several layers or directions those of each.
    var jacobian: WritableJSON {
        var members = jacobianMembers(jacobians(ofLayer: network.network.topIndex))
        if isLayered {
            let each = run.layers.indices.map { index in
                let layer = jacobians(ofLayer: index)
                return WritableMember(layer.key, .object(jacobianMembers(layer)))
            }
            members.append(WritableMember("layers", .object(each)))
        }
        return .object(members)
    }

    /// The Jacobians of a layer.
    struct LayerJacobians {
        let key: String
        let states: [String]
        let jacobians: StepJacobians
    }

    func jacobians(ofLayer index: Int) -> LayerJacobians {
        let layer = run.layers[index]
        // Those of the layer that the run looks at are there already.
        let jacobians = index == run.layerIndex ? run.jacobians : StepJacobians(of: layer.trace)
        return LayerJacobians(
            key: layer.layer.prefix.key, states: layer.trace.program.states.map { layer.name(of: $0.label) },
            jacobians: jacobians)
    }

    private func jacobianMembers(_ layer: LayerJacobians) -> [WritableMember] {
        [
            WritableMember("state", .array(layer.states.map(WritableJSON.string))),
            WritableMember("step", .numbers(layer.jacobians.stepNorms)),
            WritableMember("product", .numbers(layer.jacobians.productNorms)),
        ]
    }
}
