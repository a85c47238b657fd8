import Testing
import Unrolling

@testable import Experiments

struct ResolveErrorTests {
    @Test(arguments: [
        (#""cell": "lsmt""#, "a.json:2:9: Unknown cell 'lsmt'. Did you mean 'lstm'?"),
        (
            #""equations": "h[t] = tahn(x[t])""#,
            "a.json:2:14: Equations, line 1, column 8: 'tahn' is not a function (did you mean tanh(…)?)."
        ),
        (
            #""cell": "rnn", "sizes": {"hidden": 0}"#,
            "a.json:2:36: 'sizes.hidden' must be at least 1, not 0."
        ),
        (
            #""cell": "rnn", "sizes": {"output": 2}"#,
            "a.json:2:36: 'sizes.output' is 2, but the number of characters in the vocabulary is 4."
        ),
        (
            #""cell": "rnn", "sizes": {"hidden": 4}, "parameters": {"W_hh": [[1, 2]]}"#,
            "a.json:2:55: The parameter 'W_hh' is 1 × 2, but the cell needs 4 × 4."
        ),
        (
            #""cell": "rnn", "parameters": {"W_hhh": [1]}"#,
            "a.json:2:31: Unknown parameter 'W_hhh'. Did you mean 'W_hh'?"
        ),
        (#""cell": "rnn", "initial": {"c": [1]}"#, "a.json:2:28: Unknown state 'c'. Known are: h."),
        (
            #""cell": "rnn", "initial": {"h": [1]}"#,
            "a.json:2:28: The initial state 'h' has 1 number, but the cell needs 16."
        ),
        (
            #""cell": "rnn", "targets": [0, 1, null, 9, 1]"#,
            "a.json:2:40: The target 9 of step 4 is out of range: the classes are 0 to 3."
        ),
        (
            #""cell": "rnn", "targets": [0]"#,
            "a.json:2:27: There must be a target for each step, null for none; there are 1 for 5."
        ),
        (
            #""cell": "rnn", "spectral_radius": -1"#,
            "a.json:2:35: 'spectral_radius' must be 0 or more, not -1.0."
        ),
        (
            #""cell": "rnn", "initializers": {"W_x*": "radius 1"}"#,
            "a.json:2:33: Initializer of 'W_xh': Only a square matrix has a spectral radius; this one is 16 × 4."
        ),
    ])
    func aWrongExperimentIsRefusedWithThePlaceInItsFile(members: String, message: String) throws {
        let text = "{\"inputs\": {\"text\": \"hello\"},\n" + members + "}"
        let file = try ExperimentFile(json: Array(text.utf8), path: "a.json")
        #expect(failure(of: file) == message)
    }

    @Test(arguments: [
        (
            #"{"cell": "rnn", "inputs": {"text": ""}}"#,
            "a.json:1:36: 'inputs.text' is empty; an experiment needs at least one step."
        ),
        (
            #"{"cell": "rnn", "inputs": {"text": "abc", "vocabulary": "ab"}}"#,
            "a.json:1:36: The character 'c' at 3 of the text is not in the vocabulary."
        ),
        (
            #"{"cell": "rnn", "inputs": {"text": "abc", "vocabulary": "aba"}}"#,
            "a.json:1:57: The vocabulary has 'a' twice, at 1 and 3."
        ),
        (#"{"cell": "rnn", "inputs": []}"#, "a.json:1:27: 'inputs' is empty; an experiment needs at least one step."),
        (#"{"cell": "rnn", "inputs": {"pulse": 0}}"#, "a.json:1:37: 'inputs.pulse' must be at least 1, not 0."),
    ])
    func aWrongInputIsRefusedWithThePlaceInItsFile(text: String, message: String) throws {
        #expect(failure(of: try ExperimentFile(json: Array(text.utf8), path: "a.json")) == message)
    }

    @Test(arguments: [1 << 40, .max])
    func sizesThatDoNotFitInMemoryAreRefusedBeforeAnythingIsMade(size: Int) throws {
        for sizes in [RequestedSizes(hidden: size), RequestedSizes(input: size), RequestedSizes(output: size)] {
            for cell in ["rnn", "lstm", "cw-rnn"] {
                var experiment = Experiment(cell: .catalogue(cell), input: .pulse(length: 2))
                experiment.sizes = sizes
                let error = #expect(throws: ExperimentError.self) { try experiment.resolve() }
                #expect(error?.description.hasPrefix("The experiment needs about ") == true)
            }
        }
    }

    /// A signal that is looked back at for 64 steps is 64 states to the Jacobian.
    @Test func jacobiansThatAreLeftOutNeedNoMemory() throws {
        var experiment = Experiment(cell: .equations("h[t] = b ⊙ h[t-64] + x[t]"), input: .pulse(length: 2))
        experiment.sizes = RequestedSizes(input: 20_000, hidden: 20_000)
        let network = try experiment.resolve().network
        #expect(!JacobianWork(normsOf: network.layers[0].program, steps: 2).isAffordable)
    }

    @Test func whatIsAskedForOnTheCommandLineIsAUsageError() {
        let experiment = Experiment(cell: .catalogue("lsmt"), input: .pulse(length: 2))
        let error = #expect(throws: ExperimentError.self) { try experiment.resolve() }
        #expect(error?.exitStatus == 64)
        #expect(error?.inFile("a.json").exitStatus == 65)
    }

    private func failure(of file: ExperimentFile) -> String? {
        do throws(ExperimentError) {
            _ = try file.experiment.resolve()
            return nil
        } catch {
            return file.located(error).description
        }
    }
}
