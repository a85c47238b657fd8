import Cells
import Equations
import Testing
import Unrolling

/// What a network is planned as: names, sizes, and where the readout is.
@Suite struct NetworkTests {
    private func network(_ plans: [(String, Int, [Direction])]) throws -> Network {
        try Network(
            try plans.map { LayerPlan(try #require(Cell.named($0.0)), hidden: $0.1, directions: $0.2) }, input: 3,
            output: 5)
    }

    @Test func oneLayerHasPlainNames() throws {
        let network = try network([("rnn", 4, [.forward])])
        #expect(network.parameters.map(\.name) == ["W_xh", "W_hh", "b_h", "W_hy", "b_y"])
        #expect(network.layers.map(\.label) == ["layer 1"])
        #expect(network.readout == nil)
    }

    @Test func theParametersOfEachLayerHaveItsPrefixAndThoseOfTheReadoutHaveNone() throws {
        let network = try network([("rnn", 4, [.forward]), ("jordan", 2, [.forward])])
        #expect(
            network.parameters.map(\.name) == [
                "layer1.W_xh", "layer1.W_hh", "layer1.b_h", "layer2.W_xh", "layer2.W_yh", "layer2.b_h", "W_hy", "b_y",
            ])
        #expect(network.parameters[3].columns == 4)
        #expect(network.layers.map(\.label) == ["layer 1", "layer 2"])
        #expect(network.layers[1].name(of: "y") == "y")
        #expect(network.layers[0].program.signal("y") == nil)
        #expect(network.layers[0].prefix.key == "layer1")
    }

    @Test func bothDirectionsAreReadSideBySide() throws {
        let both: [Direction] = [.forward, .backward]
        let network = try network([("gru", 4, both), ("rnn", 2, both)])
        #expect(network.layers.map(\.label) == ["layer 1 →", "layer 1 ←", "layer 2 →", "layer 2 ←"])
        #expect(network.layers.map(\.prefix.text) == ["layer1.", "layer1.reverse.", "layer2.", "layer2.reverse."])
        #expect(network.layers[2].program.sizes.input == 8)
        #expect(network.readout?.parameters.map(\.columns) == [4, 1])
        #expect(network.topIndex == 2)
        #expect(network.depth == 2)
        #expect(LayerPrefix.nameWithoutPrefix("layer2.reverse.W_hi") == "W_hi")
        #expect(LayerPrefix.nameWithoutPrefix("W_hi") == "W_hi")
    }

    @Test func aLowerLayerThatReadsTheReadoutHasOneOfItsOwn() throws {
        let network = try network([("jordan", 2, [.forward]), ("rnn", 2, [.forward])])
        #expect(network.layers[0].program.signals.map(\.name) == ["h", "y"])
        #expect(network.parameters.map(\.name).contains("layer1.W_hy"))
    }

    @Test func aLayerWithoutAHiddenStateIsRefused() throws {
        let cell = Cell(try CellText.parse("s[t] = tanh(W x[t])\ny[t] = V s[t]"))
        let error = #expect(throws: EquationErrors.self) {
            try Network([LayerPlan(cell, hidden: 2), LayerPlan(cell, hidden: 2)], input: 2, output: 2)
        }
        #expect(error?.errors.first?.message == "there is no h for the next layer to read")
    }
}
