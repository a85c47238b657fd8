import Cells
import Equations

extension Experiment {
    /// The same experiment with as many units asked for as it has, where their number is not the one that is usual everywhere.
    ///
    /// A layer that takes its size from what it reads is asked for the size that it takes.
    var spellingOutSizes: Experiment {
        guard sizes.hidden == nil, sizes.usualHidden != RequestedSizes.standardHidden else { return self }
        var spelled = self
        spelled.sizes.usualHidden = RequestedSizes.standardHidden
        spelled.sizes.hidden = sizes.usualHidden
        guard let found = try? layerSizes() else { return spelled }
        let taken = Set(zip(layers.all, found).filter { $0.0.hidden == nil }.map(\.1))
        if taken.count > 1 {
            let each = zip(layers.all, found).map { layer, size in
                var sized = layer
                sized.hidden = size
                return sized
            }
            spelled.layers = .each(each)
            spelled.sizes.hidden = nil
        } else {
            spelled.sizes.hidden = taken.first ?? sizes.usualHidden
        }
        return spelled
    }

    /// The hidden size of every layer.
    private func layerSizes() throws(ExperimentError) -> [Int] {
        let prepared = try PreparedInput(self)
        return try sizedLayers(resolvedSizes(for: prepared), steps: prepared.inputs.count).map(\.sizes.hidden)
    }
}
