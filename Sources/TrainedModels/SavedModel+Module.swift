import Cells
import Equations
import Experiments
import Unrolling

extension SavedModel {
    /// The module that a network is.
    ///
    /// - Throws: why PyTorch has no such module.
    static func module(of network: Network) throws(TrainedModelErrorReason) -> RecurrentModule {
        let first = network.layers[0]
        guard let module = RecurrentModule(rawValue: first.cell.name), first.cell == Cell.named(first.cell.name) else {
            throw .notOfPyTorch(
                "PyTorch has no module for the cell '\(first.cell.name)': only the cells rnn, lstm and gru of the catalogue "
                    + "can be saved.")
        }
        for layer in network.layers {
            guard layer.cell == first.cell, layer.program.activation == first.program.activation else {
                throw .notOfPyTorch("A module of PyTorch has one cell in all layers: this network has several.")
            }
            guard layer.program.sizes.hidden == first.program.sizes.hidden else {
                throw .notOfPyTorch(
                    "The layers of a module of PyTorch have one size: these have \(first.program.sizes.hidden) and "
                        + "\(layer.program.sizes.hidden) units.")
            }
        }
        guard module != .rnn || first.program.activation != .sigmoid else {
            throw .notOfPyTorch("An nn.RNN of PyTorch has tanh or relu for φ, not sigmoid.")
        }
        return module
    }
}
