import Commands
import Experiments
import Unrolling

extension Session {
    /// Looks at a layer.
    mutating func look(at place: LayerPlace) {
        guard let index = run.layers.firstIndex(where: { $0.place == place }) else {
            guard run.layers.contains(where: { $0.layer.number == place.number }) else {
                return report("There is no layer \(place.number): the layers are 1 to \(run.depth).")
            }
            return report("Layer \(place.number) has no backward direction: bidirectional on gives it one.")
        }
        view.layer = place
        guard index != run.layerIndex else { return }
        fitView()
        refreshLanes()
    }

    /// The command that looks at the layer so many places on, as layers and their directions were run; those beyond the
    /// ends are the ends.
    func layerCommand(by difference: Int) -> String {
        let index = min(max(run.layerIndex.clampedSum(difference), 0), run.layers.count - 1)
        let layer = run.layers[index].layer
        return "layer \(layer.number)" + (layer.direction == .backward ? " back" : "")
    }
}
