import Matrices
import TensorFiles
import Testing

/// The trained models of Tests/Fixtures/Models; the numbers were read by the safetensors library of Python.
struct TrainedModelTests {
    struct Model: Sendable {
        let name: String
        /// The number of rows of the recurrent weights: 32 for each gate.
        let rows: Int
        /// The first and the last element of the tensors in the order of `names`.
        let ends: [[Double]]
    }

    private static let names = [
        "head.bias", "head.weight", "rnn.bias_hh_l0", "rnn.bias_ih_l0", "rnn.weight_hh_l0", "rnn.weight_ih_l0",
    ]

    static let models = [
        Model(
            name: "reber-gru", rows: 96,
            ends: [
                [-0x1.c3ffbcp-6, -0x1.d325bcp-4], [0x1.8cdf0cp+0, 0x1.1fb45cp-2], [-0x1.6bb4fcp-7, -0x1.a5faacp-3],
                [0x1.600af2p-3, -0x1.16f1a2p-2], [0x1.754146p-1, 0x1.3dbc28p-4], [-0x1.007cep-3, 0x1.2630b2p-2],
            ]),
        Model(
            name: "reber-lstm", rows: 128,
            ends: [
                [0x1.25f224p-4, -0x1.60d888p-3], [0x1.37c2fap+0, -0x1.0a5b08p-2], [0x1.ae6cp-1, 0x1.3caabap-1],
                [0x1.be8e3p-1, 0x1.d43a1p-2], [-0x1.be451ap-2, 0x1.c59254p-3], [0x1.da6118p-1, -0x1.0e2a1ap+0],
            ]),
        Model(
            name: "reber-rnn-tanh", rows: 32,
            ends: [
                [-0x1.5a91aep-1, 0x1.338ee6p-3], [0x1.27b508p+0, 0x1.a5cbdp-2], [-0x1.390d98p-4, -0x1.e067eap-11],
                [-0x1.b6e7ep-4, -0x1.001168p-9], [0x1.16d5d4p-1, 0x1.68d5e2p-6], [-0x1.de16fcp-3, -0x1.5c264cp-11],
            ]),
    ]

    @Test(arguments: models)
    func everyTensorHasItsShapeAndItsNumbers(model: Model) throws {
        let file = try SafeTensorsFile(path: Fixtures.path("Models/\(model.name).safetensors"))
        let rows = model.rows
        #expect(file.tensors.map(\.name) == Self.names)
        #expect(file.tensors.map(\.shape) == [[7], [7, 32], [rows], [rows], [rows, 32], [rows, 7]])
        #expect(file.tensors.allSatisfy { $0.elementType == .float32 })
        for (name, ends) in zip(Self.names, model.ends) {
            let numbers = try file.numbers(named: name)
            #expect([numbers[0], numbers[numbers.count - 1]] == ends, "\(name)")
        }
        #expect(try file.matrix(named: "rnn.weight_ih_l0").rows == rows)
        #expect(file.metadata["vocab"] == "[\"B\", \"E\", \"P\", \"S\", \"T\", \"V\", \"X\"]")
        #expect(file.metadata["hidden_size"] == "32")
    }
}
