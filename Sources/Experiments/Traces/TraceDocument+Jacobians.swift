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
        /// Their norms; nil where they take too much work.
        let jacobians: StepJacobians?
        /// Why they are left out; nil where they are not.
        let omission: String?
    }

    func jacobians(ofLayer index: Int) -> LayerJacobians {
        let layer = run.layers[index]
        let omission = JacobianWork(normsOf: layer.trace).omission
        return LayerJacobians(
            key: layer.layer.prefix.key, states: layer.trace.program.states.map { layer.name(of: $0.label) },
            jacobians: omission == nil ? computedJacobians(ofLayer: index) : nil, omission: omission)
    }

    /// Those of the layer that the run looks at are there already.
    private func computedJacobians(ofLayer index: Int) -> StepJacobians {
        index == run.layerIndex ? run.jacobians : StepJacobians(of: run.layers[index].trace)
    }

    private func jacobianMembers(_ layer: LayerJacobians) -> [WritableMember] {
        [
            WritableMember("state", .array(layer.states.map(WritableJSON.string))),
            WritableMember("step", layer.jacobians.map { .numbers($0.stepNorms) } ?? .null),
            WritableMember("product", layer.jacobians.map { .numbers($0.productNorms) } ?? .null),
        ] + (layer.omission.map { [WritableMember("omitted", .string($0))] } ?? [])
    }
}
