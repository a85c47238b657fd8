import Experiments
import JSONText
import Testing
import Unrolling

struct CureFileTests {
    private static let rest = #""cell": "rnn", "inputs": {"pulse": 3}, "#

    private func read(_ cures: String) throws -> Experiment {
        try ExperimentFile(json: Array("{\(Self.rest)\(cures)}".utf8)).experiment
    }

    @Test func everyCureIsRead() throws {
        let cures =
            #""cures": {"clip": {"norm": 5}, "truncate": {"window": 4, "form": "chunked"}, "penalties": {"l1": 0.1, "omega": 2}}"#
        let expected = Cures(
            clipping: .norm(5), truncation: Truncation(window: 4, form: .chunked),
            penalties: Penalties(l1: 0.1, omega: 2))
        #expect(try read(cures).cures == expected)
        #expect(try read(#""cures": {"truncate": {"window": 4}}"#).cures.truncation == Truncation(window: 4))
        #expect(try read(#""cures": {"clip": {"value": 0.5}}"#).cures.clipping == .value(0.5))
        #expect(try read(#""cures": {"clip": {"pytorch-norm": 0.5}}"#).cures.clipping == .pytorchNorm(0.5))
        #expect(try read(#""chrono": 30"#).chrono == 30)
    }

    @Test(arguments: [
        Cures.none, Cures(clipping: .value(0.1)), Cures(clipping: .pytorchNorm(1)),
        Cures(truncation: Truncation(window: 2)), Cures(penalties: Penalties(l2: 0.25)),
        Cures(
            clipping: .norm(2), truncation: Truncation(window: 9, form: .chunked), penalties: Penalties(l1: 1, omega: 3)
        ),
    ])
    func whatIsWrittenReadsBackToTheSame(cures: Cures) throws {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .pulse(length: 3))
        experiment.cures = cures
        experiment.chrono = 12
        #expect(try ExperimentFile(json: Array(experiment.json().utf8)).experiment == experiment)
    }

    @Test(arguments: [
        (#""cures": {"clipp": {}}"#, "Unknown key 'clipp' in 'cures'. Did you mean 'clip'?"),
        (#""cures": {"clip": {"nrom": 1}}"#, "Unknown key 'nrom' in 'cures.clip'. Did you mean 'norm'?"),
        (#""cures": {"clip": {}}"#, "needs the key 'cures.clip.norm'"),
        (
            #""cures": {"clip": {"norm": 1, "value": 2}}"#,
            "'cures.clip.norm' and 'cures.clip.value' cannot both be given."
        ),
        (#""cures": {"truncate": {"form": "sliding"}}"#, "needs the key 'cures.truncate.window'"),
        (#""cures": {"truncate": {"window": 0}}"#, "'cures.truncate.window' must be at least 1, not 0."),
        (
            #""cures": {"truncate": {"window": 2, "form": "slidng"}}"#,
            "Unknown truncation 'slidng'. Did you mean 'sliding'?"
        ),
        (#""cures": {"penalties": {"l3": 1}}"#, "Unknown key 'l3' in 'cures.penalties'."),
        (#""cures": 3"#, "'cures' must be an object"),
        (#""targets": [[1], 2, null]"#, "'targets[1]' must be a row of numbers or null"),
    ])
    func whatIsWrongIsNamed(text: String, message: String) {
        let error = #expect(throws: ExperimentError.self) { try read(text) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
        #expect(error?.position != nil)
    }

    @Test(arguments: [
        (#""cures": {"clip": {"norm": 0}}"#, "'cures.clip.norm' must be a finite number above 0, not 0.0."),
        (#""cures": {"penalties": {"l1": -1}}"#, "'cures.penalties.l1' must be a finite number from 0 on, not -1.0."),
        (#""chrono": 1"#, "'chrono' must be 2 steps or more, not 1.0."),
        (#""chrono": 3, "forget_bias": 1"#, "'forget_bias' and 'chrono' cannot both be given."),
        (#""targets": [[1], null, null], "loss": "cross-entropy""#, "need the loss \"squared-error\""),
        (
            #""targets": [[1], [1, 2], null], "loss": "squared-error""#,
            "The target of step 2 has 2 numbers, but the readout has 1."
        ),
        (#""targets": [[1], []], "loss": "squared-error""#, "There must be a target for each step"),
    ])
    func whatCannotBeRunIsNamed(text: String, message: String) throws {
        let experiment = try read(text)
        let error = #expect(throws: ExperimentError.self) { try experiment.resolve() }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
        #expect(error?.place != nil)
    }
}
