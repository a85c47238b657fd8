import Cells
import Equations
import Experiments
import JSONText
import Testing
import Unrolling

/// A run looks at one layer of its network at a time.
struct RunTests {
    private func run(layers: RequestedLayers = .alike(2), isBidirectional: Bool = true) throws -> Run {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .text("hello", vocabulary: nil))
        experiment.layers = layers
        experiment.isBidirectional = isBidirectional
        experiment.sizes.hidden = 3
        return try Run(experiment)
    }

    @Test func itLooksAtTheTopLayerForwardAtFirst() throws {
        let run = try run()
        #expect(run.layers.map(\.label) == ["layer 1 →", "layer 1 ←", "layer 2 →", "layer 2 ←"])
        #expect(run.layerIndex == 2)
        #expect(run.trace === run.layers[2].trace)
        #expect(run.layer.label == "layer 2 →")
    }

    @Test func anotherLayerIsSeenWithItsOwnCellSizesAndJacobians() throws {
        let run = try run(
            layers: .each([RequestedLayer(cell: .catalogue("gru"), hidden: 2), RequestedLayer()]),
            isBidirectional: false)
        let other = run.looking(at: 0)
        #expect(other.trace === run.layers[0].trace)
        #expect(other.resolved.cell.name == "gru")
        #expect(other.resolved.sizes.hidden == 2)
        #expect(other.jacobians.states.map(\.signal) == ["h"])
        #expect(run.jacobians.states.map(\.signal).sorted() == ["c", "h"])
        #expect(other.trace.totalLoss == run.trace.totalLoss)
        #expect(other.trace.numbers(.value, of: "p", at: 2) == run.trace.numbers(.value, of: "p", at: 2))
        #expect(other.looking(at: 1).resolved == run.resolved)
    }

    @Test func aDocumentIsTheSameWhicheverLayerIsLookedAt() throws {
        let run = try run()
        let document = TraceDocument(run)
        let other = TraceDocument(run.looking(at: 1))
        #expect(document.json == other.json)
        #expect(document.csv == other.csv)
    }

    @Test func aDocumentHasTheSignalsParametersAndJacobiansOfAllLayers() throws {
        let json = try JSONReader.read(JSONWriter(layout: .compact).text(TraceDocument(try run()).json))
        let signals = json["signals"]?.members?.map(\.name) ?? []
        #expect(signals.count == 4 * 6 + 2)
        #expect(signals.contains("layer2.reverse.c"))
        #expect(signals.suffix(2) == ["y", "p"])
        #expect(json["sizes"]?["hidden"]?.integer == 3)
        #expect(json["layers"]?.elements?.map { $0["cell"]?.string } == ["lstm", "lstm"])
        let gradients = json["gradients"]
        #expect(gradients?["inputs"]?.elements?.count == 5)
        #expect(gradients?["initial"]?["layer1.reverse.h"]?.elements?.count == 3)
        #expect(gradients?["parameters"]?["W_hy"]?.elements?.first?.elements?.count == 6)
        let jacobian = json["jacobian"]
        #expect(jacobian?["state"]?.elements?.compactMap(\.string).sorted() == ["layer2.c", "layer2.h"])
        #expect(
            jacobian?["layers"]?.members?.map(\.name) == ["layer1", "layer1.reverse", "layer2", "layer2.reverse"])
        #expect(
            jacobian?["layers"]?["layer2"]?["step"]?.elements?.map(\.double)
                == jacobian?["step"]?.elements?.map(\.double))
        #expect(jacobian?["layers"]?["layer2.reverse"]?["product"]?.elements?[1].double == 1)
    }

    @Test func aDocumentOfOneLayerHasNoLayersInIt() throws {
        let json = try JSONReader.read(
            JSONWriter(layout: .compact).text(TraceDocument(try run(layers: .alike(1), isBidirectional: false)).json))
        #expect(json["layers"] == nil)
        #expect(json["jacobian"]?["layers"] == nil)
        #expect(json["signals"]?.members?.map(\.name) == ["i", "f", "o", "g", "c", "h", "y", "p"])
    }

    @Test func aTableHasAColumnForEverySignalOfEveryLayer() throws {
        let lines = TraceDocument(try run()).csv.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(lines.count == 6)
        #expect(lines[0].contains("gradient_layer1.reverse.h"))
        #expect(lines[0].contains("contribution_layer2.W_hi"))
        #expect(lines[0].suffix(2) == ["jacobian_step_layer2.reverse", "jacobian_product_layer2.reverse"])
        #expect(Set(lines.map(\.count)).count == 1)
    }
}
