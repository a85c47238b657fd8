import Experiments
import Testing

struct ExperimentReaderErrorTests {
    @Test(arguments: [
        ("[1", "1:3: Expected ',' or ']', found the end of the text."),
        ("[]", "1:1: 'experiment' must be an object, not an array."),
        ("{}", "1:1: The experiment needs the key 'cell' or 'equations'."),
        (#"{"cell": "rnn"}"#, "1:1: The experiment needs the key 'inputs'."),
        (#"{"cell": "rnn", "equations": ""}"#, "1:30: 'cell' and 'equations' cannot both be given."),
        (#"{"cell": 3, "inputs": []}"#, "1:10: 'cell' must be a string, not the number 3."),
        (#"{"cel": "rnn"}"#, "1:2: Unknown key 'cel'. Did you mean 'cell'?"),
        (
            #"{"cell": "rnn",\#n "inputs": 5}"#,
            "2:12: 'inputs' must be rows of numbers, or an object with 'text', 'pulse' or 'task', not the number 5."
        ),
        (#"{"cell": "rnn", "inputs": {"txt": "a"}}"#, "1:28: Unknown key 'txt' in 'inputs'. Did you mean 'text'?"),
        (
            #"{"cell": "rnn", "inputs": {}}"#,
            "1:27: The experiment needs the key 'inputs.text' or 'inputs.pulse' or 'inputs.task'."
        ),
        (#"{"cell": "rnn", "inputs": {"text": null}}"#, "1:36: 'inputs.text' must be a string, not null."),
        (
            #"{"cell": "rnn", "inputs": {"text": "a", "vocabulary": 3}}"#,
            "1:55: 'inputs.vocabulary' must be a string or a list of strings, not the number 3."
        ),
        (
            #"{"cell": "rnn", "inputs": {"pulse": 1.5}}"#,
            "1:37: 'inputs.pulse' must be a whole number, not the number 1.5."
        ),
        (#"{"cell": "rnn", "inputs": [[1], 2]}"#, "1:33: 'inputs[1]' must be a row of numbers, not the number 2."),
        (#"{"cell": "rnn", "inputs": [[1], ["x"]]}"#, "1:34: 'inputs[1][0]' must be a number, not a string."),
        (#"{"cell": "rnn", "inputs": [[1], [1, 2]]}"#, "1:33: Row 2 of 'inputs' has 2 numbers, but row 1 has 1."),
    ])
    func aWrongFormIsRefusedWithItsPlace(text: String, message: String) {
        #expect(failure(text) == message)
    }

    @Test(arguments: [
        (#""activation": "relo""#, "2:15: Unknown activation 'relo'. Did you mean 'relu'?"),
        (#""loss": "squared""#, "2:9: Unknown loss 'squared'. Known are: cross-entropy, squared-error."),
        (#""loss_placement": "laststep""#, "2:19: Unknown loss placement 'laststep'. Did you mean 'last-step'?"),
        (#""sizes": 4"#, "2:10: 'sizes' must be an object, not the number 4."),
        (#""sizes": {"hiden": 4}"#, "2:11: Unknown key 'hiden' in 'sizes'. Did you mean 'hidden'?"),
        (#""sizes": {"hidden": "4"}"#, "2:21: 'sizes.hidden' must be a whole number, not a string."),
        (#""seed": -1"#, "2:9: 'seed' must be a whole number from 0 to 18446744073709551615, not the number -1.0."),
        (#""parameters": [1]"#, "2:15: 'parameters' must be an object, not an array."),
        (
            #""parameters": {"b_h": 1}"#,
            "2:23: 'parameters.b_h' must be rows of numbers or a list of numbers, not the number 1."
        ),
        (#""parameters": {"b_h": [1, true]}"#, "2:27: 'parameters.b_h[1]' must be a number, not true."),
        (#""parameters": {"W": [[1], [1, 2]]}"#, "2:27: Row 2 of 'parameters.W' has 2 numbers, but row 1 has 1."),
        (#""parameters": {"W": [[1], 1]}"#, "2:27: 'parameters.W[1]' must be a row of numbers, not the number 1."),
        (#""initial": {"h": 0}"#, "2:18: 'initial.h' must be a list of numbers, not the number 0."),
        (#""initializers": {"b": []}"#, "2:23: 'initializers.b' must be a string, not an array."),
        (
            #""initializers": {"b": "normal"}"#,
            "2:23: Initializer of 'b': The initializer 'normal' needs a number after its name."
        ),
        (
            #""targets": "next""#,
            "2:12: 'targets' must be a list of class numbers or of rows of numbers, \"next-character\", \"task\" or \"none\", not a string."
        ),
        (#""targets": [1, "a"]"#, "2:16: 'targets[1]' must be a class number or null, not a string."),
        (#""recurrent_gain": null"#, "2:19: 'recurrent_gain' must be a number, not null."),
    ])
    func aWrongValueIsRefusedWithItsPlace(member: String, message: String) {
        #expect(failure(#"{"cell": "rnn", "inputs": {"text": "a"},"# + "\n" + member + "}") == message)
    }

    @Test func theMessageBeginsWithThePathOfTheFile() {
        #expect(failure("{}", path: "a.json") == "a.json:1:1: The experiment needs the key 'cell' or 'equations'.")
    }

    @Test func noPrefixOfAnExperimentTraps() {
        let text = #"{"cell": "rnn", "sizes": {"hidden": 2}, "parameters": {"W": [[1]]}, "inputs": {"text": "a"}}"#
        for length in 0..<text.count {
            #expect(failure(String(text.prefix(length))) != nil)
        }
        #expect(failure(text) == nil)
    }

    private func failure(_ text: String, path: String? = nil) -> String? {
        do throws(ExperimentError) {
            _ = try ExperimentFile(json: Array(text.utf8), path: path)
            return nil
        } catch {
            return error.description
        }
    }
}
