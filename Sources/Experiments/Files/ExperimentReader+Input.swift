import JSONText

extension ExperimentReader {
    mutating func readInput(_ value: JSONValue) throws(ExperimentError) -> ExperimentInput {
        guard let input = value["inputs"] else {
            throw ExperimentError(.missingKey(["inputs"]), position: value.position)
        }
        switch input.kind {
        case .array(let rows): return .numbers(try readInputRows(rows))
        case .object: return try readNamedInput(input)
        default: throw wrongKind(input, key: "inputs", expected: "rows of numbers, or an object with 'text' or 'pulse'")
        }
    }

    private mutating func readInputRows(_ elements: [JSONValue]) throws(ExperimentError) -> [[Double]] {
        let rows = try readRows(elements, key: "inputs")
        for (step, element) in elements.enumerated() { note(.input(step), at: element.position) }
        return rows
    }

    private mutating func readNamedInput(_ input: JSONValue) throws(ExperimentError) -> ExperimentInput {
        if let length = input["pulse"] {
            _ = try members(of: input, key: "inputs", known: ExperimentKeys.pulse)
            return .pulse(length: try count(length, key: "inputs.pulse"))
        }
        _ = try members(of: input, key: "inputs", known: ExperimentKeys.text + ExperimentKeys.pulse)
        guard let text = input["text"] else {
            throw ExperimentError(.missingKey(["inputs.text", "inputs.pulse"]), position: input.position)
        }
        var vocabulary: String?
        if let given = input["vocabulary"] { vocabulary = try string(given, key: "inputs.vocabulary") }
        return .text(try string(text, key: "inputs.text"), vocabulary: vocabulary)
    }

    mutating func readTargets(_ value: JSONValue) throws(ExperimentError) -> ExperimentTargets {
        switch value.kind {
        case .string(TargetWords.nextCharacter): return .nextCharacter
        case .string(TargetWords.none): return .none
        case .array(let elements):
            var classes: [Int?] = []
            for (step, element) in elements.enumerated() {
                note(.target(step), at: element.position)
                if case .null = element.kind {
                    classes.append(nil)
                } else if let target = element.integer {
                    classes.append(target)
                } else {
                    throw wrongKind(element, key: "targets[\(step)]", expected: "a class number or null")
                }
            }
            return .classes(classes)
        default:
            throw wrongKind(
                value, key: "targets",
                expected: "a list of class numbers, \"\(TargetWords.nextCharacter)\" or \"\(TargetWords.none)\"")
        }
    }
}
