import Cells
import Equations
import Experiments
import JSONText
import Matrices
import Testing
import Unrolling

/// Experiments of several layers and directions: how they are written, named, resolved and refused.
struct LayeredExperimentTests {
    private func read(_ members: String) throws -> Experiment {
        try ExperimentFile(json: Array("{\(members), \"inputs\": {\"text\": \"hello\"}}".utf8)).experiment
    }

    private func names(_ experiment: Experiment) throws -> [String] {
        try experiment.resolve().parameters.shapes.map(\.name)
    }

    @Test func aNumberOfLayersIsWrittenAndReadBack() throws {
        let experiment = try read(#""cell": "rnn", "layers": 2, "bidirectional": true"#)
        #expect(experiment.layers == .alike(2))
        #expect(experiment.isBidirectional)
        #expect(try ExperimentFile(json: Array(experiment.json().utf8)).experiment == experiment)
        #expect(
            try names(experiment) == [
                "layer1.W_xh", "layer1.W_hh", "layer1.b_h", "layer1.reverse.W_xh", "layer1.reverse.W_hh",
                "layer1.reverse.b_h", "layer2.W_xh", "layer2.W_hh", "layer2.b_h", "layer2.reverse.W_xh",
                "layer2.reverse.W_hh", "layer2.reverse.b_h", "W_hy", "b_y",
            ])
    }

    @Test func layersThatDifferAreWrittenAndReadBack() throws {
        let experiment = try read(
            #""layers": [{"cell": "lstm", "hidden": 8}, {"equations": "h[t] = φ(A x[t])", "activation": "relu"}]"#)
        #expect(experiment.cell == .equations("h[t] = φ(A x[t])"))
        #expect(try ExperimentFile(json: Array(experiment.json().utf8)).experiment == experiment)
        let resolved = try experiment.resolve()
        #expect(resolved.network.layers.map(\.cell.name) == ["lstm", "custom"])
        #expect(resolved.network.layers.map(\.program.sizes.hidden) == [8, 16])
        #expect(resolved.program.activation == .relu)
        #expect(resolved.parameters["layer2.A"].columns == 8)
    }

    @Test func whatALayerLeavesOutIsAsTheExperimentSays() throws {
        let experiment = try read(
            #""cell": "rnn", "activation": "sigmoid", "sizes": {"hidden": 3}, "layers": [{}, {"hidden": 2}]"#)
        let layers = try experiment.resolve().network.layers
        #expect(layers.map(\.cell.name) == ["rnn", "rnn"])
        #expect(layers.map(\.program.sizes.hidden) == [3, 2])
        #expect(layers.map(\.program.activation) == [.sigmoid, .sigmoid])
    }

    @Test func rulesAreForNamesWithAndWithoutThePrefix() throws {
        let experiment = try read(
            #""cell": "rnn", "layers": 2, "initializers": {"W_h*": "2", "layer2.*": "3", "b_h": "4", "layer1.b_h": "5"}"#
        )
        let parameters = try experiment.resolve().parameters
        let firsts = ["layer1.W_hh", "layer2.W_hh", "layer1.b_h", "layer2.b_h", "W_hy"].map { parameters[$0][0, 0] }
        #expect(firsts == [2, 3, 5, 4, 2])
    }

    @Test func layersThatAreAlikeDoNotBeginWithTheSameNumbers() throws {
        let parameters = try read(#""cell": "rnn", "layers": 3, "bidirectional": true"#).resolve().parameters
        #expect(parameters["layer2.W_hh"] != parameters["layer3.W_hh"])
        #expect(parameters["layer2.W_hh"] != parameters["layer2.reverse.W_hh"])
    }

    @Test(arguments: [
        (#""cell": "rnn", "layers": 0"#, "'layers' must be at least 1, not 0."),
        (#""cell": "rnn", "layers": []"#, "'layers' must be at least 1, not 0."),
        (#""cell": "rnn", "layers": 101"#, "'layers' must be at most 100, not 101."),
        (#""cell": "rnn", "layers": "two""#, "'layers' must be a whole number or a list of layers, not a string."),
        (#""cell": "rnn", "bidirectional": 1"#, "'bidirectional' must be true or false, not the number 1."),
        (#""layers": [{"cell": "rnn"}, {}]"#, "The experiment needs the key 'cell' or 'equations'."),
        (#""layers": 2"#, "The experiment needs the key 'cell' or 'equations'."),
        (#""cell": "rnn", "layers": [{"size": 2}]"#, "Unknown key 'size' in 'layers[0]'."),
        (#""cell": "rnn", "layers": [{}, {"cell": "lsmt"}]"#, "Unknown cell 'lsmt'. Did you mean 'lstm'?"),
        (#""cell": "rnn", "layers": [{}, {"hidden": 0}]"#, "'layers[1].hidden' must be at least 1, not 0."),
        (#""cell": "rnn", "layers": 2, "initial": {"h": [1]}"#, "Unknown state 'h'. Known are: layer1.h, layer2.h."),
        (
            #""cell": "rnn", "layers": 2, "parameters": {"layer2.W_hx": [[1]]}"#,
            "Unknown parameter 'layer2.W_hx'. Did you mean 'layer2.W_xh'?"
        ),
        (
            #""cell": "sru", "bidirectional": true, "layers": [{}, {"hidden": 4}]"#,
            "Equations, line 7, column 28: sizes do not fit: x has 8 numbers and h has 4"
        ),
    ])
    func whatIsWrongIsSaidAndFound(members: String, message: String) throws {
        let error = #expect(throws: ExperimentError.self) {
            let file = try ExperimentFile(json: Array("{\(members), \"inputs\": {\"text\": \"hello\"}}".utf8))
            do throws(ExperimentError) {
                _ = try file.experiment.resolve()
            } catch {
                throw file.located(error)
            }
        }
        #expect(error.map { $0.reason.description.hasPrefix(message) } == true, "\(error?.reason.description ?? "")")
        #expect(error?.position != nil)
    }

    @Test func aLayerOfAbsurdSizeIsRefusedBeforeASizeOverflows() throws {
        let experiment = try read(
            #""cell": "rnn", "bidirectional": true, "layers": [{"hidden": 9223372036854775807}, {}]"#)
        let error = #expect(throws: ExperimentError.self) { try experiment.resolve() }
        #expect(error?.description.contains("of memory") == true)
    }
}
