import Cells
import Experiments
import Matrices
import TensorFiles
import Unrolling

extension ModelLayout {
    /// The network with the numbers of the file under our names.
    func network(from file: SafeTensorsFile, activation: Activation) throws(TensorFileError) -> Experiment {
        var network = Experiment(cell: .catalogue(stack.module.rawValue), input: .pulse(length: 1))
        network.layers = .alike(stack.layerCount)
        network.isBidirectional = stack.isBidirectional
        network.activation = activation
        network.sizes = RequestedSizes(input: stack.input, hidden: stack.hidden, output: classCount ?? 1)
        for layer in 0..<stack.layerCount {
            for direction in stack.isBidirectional ? [Direction.forward, .backward] : [.forward] {
                let parameters = try parameters(of: direction, layer: layer, from: file)
                network.parameters.merge(parameters) { _, new in new }
            }
        }
        // Zeros where the file has none, said among the findings: drawn at random they would look like something trained.
        let rows = classCount ?? 1
        network.parameters["W_hy"] = .matrix(
            try readout.map { name throws(TensorFileError) in try file.matrix(named: name) }
                ?? Matrix(rows: rows, columns: stack.outputWidth))
        network.parameters["b_y"] = .vector(
            try readoutBias.map { name throws(TensorFileError) in try file.numbers(named: name) }
                ?? Array(repeating: 0, count: rows))
        return network
    }

    private func parameters(
        of direction: Direction, layer: Int, from file: SafeTensorsFile
    ) throws(TensorFileError) -> [String: GivenParameter] {
        func name(_ role: TensorName.Role) -> String {
            TensorName(prefix: stack.prefix, role: role, layer: layer, isReverse: direction == .backward).text
        }
        func bias(_ role: TensorName.Role) throws(TensorFileError) -> [Double] {
            stack.hasBias
                ? try file.numbers(named: name(role))
                : Array(repeating: 0, count: stack.module.blocks.count * stack.hidden)
        }
        return StackedParameters(
            inputWeights: try file.matrix(named: name(.inputWeights)),
            recurrentWeights: try file.matrix(named: name(.recurrentWeights)), inputBias: try bias(.inputBias),
            recurrentBias: try bias(.recurrentBias)
        ).separated(stack.module, prefix: stack.parameterPrefix(layer: layer, direction))
    }
}

extension RecurrentStack {
    /// What our names of the parameters of a direction of a layer begin with.
    func parameterPrefix(layer: Int, _ direction: Direction) -> String {
        layerCount == 1 && !isBidirectional ? "" : LayerPrefix(layer: layer + 1, direction).text
    }
}
