import Cells
import Commands
import Equations
import Experiments
import Testing
import Unrolling

struct LayerCommandTests {
    private let stack = RequestedLayers.each([
        RequestedLayer(cell: .catalogue("lstm"), hidden: 8), RequestedLayer(cell: .catalogue("gru")),
    ])

    private func edited(_ lines: String..., from base: Experiment = .standard) throws -> Experiment {
        var experiment = base
        for line in lines { try ExperimentEdit.parse(setting: line).apply(to: &experiment) }
        return experiment
    }

    @Test func layersAreReadAsACountOrOneByOne() throws {
        #expect(try Command.parse("layers 3") == .experiment(.layers(.alike(3))))
        #expect(try Command.parse("set layers=lstm:8 gru") == .experiment(.layers(stack)))
        #expect(try Command.parse("bidirectional on") == .experiment(.bidirectional(true)))
        #expect(try Command.parse("recipe irnn") == .experiment(.recipe(.irnn)))
        #expect(try Command.parse("layer 2") == .view(.layer(2, .forward)))
        #expect(try Command.parse("layer 2 back") == .view(.layer(2, .backward)))
    }

    @Test(arguments: [
        ("layers 0", 8, "0 is out of range: it must be a whole number from 1 to 100."),
        ("layers lsmt:8", 8, "Unknown cell 'lsmt'. Did you mean 'lstm'?"),
        ("layers lstm:8 gru:0", 19, "'0' is not a whole number from 1 on."),
        ("layers lstm: gru", 13, "'' is not a whole number from 1 on."),
        ("bidirectional maybe", 15, "Unknown choice 'maybe'. Known are: on, off."),
        ("recipe irn", 8, "Unknown recipe 'irn'. Did you mean 'irnn'?"),
        ("layer 2 forth", 9, "'forth' is too much: layer NUMBER [back]"),
    ])
    func aWrongLineIsExplained(line: String, column: Int, sentence: String) {
        let error = #expect(throws: CommandError.self) { try Command.parse(line) }
        #expect(error?.description == sentence)
        #expect(error?.column == column)
    }

    @Test func layersAndDirectionsAreThoseOfTheRun() throws {
        let run = try Run(edited("text=hello", "layers=lstm:8 gru:4", "bidirectional=on"))
        #expect(run.layers.map(\.label) == ["layer 1 →", "layer 1 ←", "layer 2 →", "layer 2 ←"])
        #expect(run.layers.map(\.cell.name) == ["lstm", "lstm", "gru", "gru"])
        #expect(run.layers.map(\.layer.program.sizes.hidden) == [8, 8, 4, 4])
        #expect(try Run(edited("text=hello", "layers=3")).layers.count == 3)
    }

    @Test func whatIsSaidOfAllLayersHoldsForEach() throws {
        let base = try edited("layers=lstm:8 gru")
        #expect(base.layers == stack)
        #expect(try edited("cell=rnn", from: base).layers == .alike(2))
        #expect(try edited("equations=h[t] = tanh(U h[t-1] + W x[t])", from: base).layers == .alike(2))
        let sized = try Run(edited("text=hello", "hidden=5", from: base))
        #expect(sized.layers.map(\.layer.program.sizes.hidden) == [5, 5])
        var own = Experiment.standard
        own.layers = .each([RequestedLayer(activation: .relu), RequestedLayer()])
        let run = try Run(edited("text=hello", "activation=sigmoid", from: own))
        #expect(run.layers.map(\.layer.program.activation) == [.sigmoid, .sigmoid])
    }

    @Test func anotherNetworkLetsGoOfLiteralParameters() throws {
        var base = Experiment.standard
        base.parameters = ["b_h": .vector([0, 0])]
        #expect(try edited("layers=1", "bidirectional=off", from: base).parameters == base.parameters)
        #expect(try edited("layers=2", from: base).parameters.isEmpty)
        #expect(try edited("bidirectional=on", from: base).parameters.isEmpty)
    }

    @Test func theRecipeSetsItsRulesAndItsActivation() throws {
        let experiment = try edited("recipe=irnn")
        #expect(experiment.activation == .relu)
        #expect(experiment.initializers == InitializationRecipe.irnn.rules)
    }

    @Test func cellsAreOfferedForEveryLayer() {
        for line in ["layers g", "layers lstm:8 g", "set layers=lstm:8 gru:4 g"] {
            let found = CommandTable.completions(for: line, cursor: line.count)
            #expect(found.contains { $0.text == "gru" && $0.start == line.count - 1 }, "\(line)")
        }
    }

    @Test func aLineThatIsWrongAboutLayersIsFoundInItsScript() throws {
        let script = try ExperimentScript.parse("text hello\n  layers sru:9 gru:4\nlayer 1 back")
        #expect(script.view == [.layer(1, .backward)])
        let error = #expect(throws: ExperimentError.self) { try script.experiment.resolve() }
        #expect(error.map { script.located($0).description.hasPrefix("2:3: ") } == true)
    }
}
