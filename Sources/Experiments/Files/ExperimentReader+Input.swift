import JSONText
import Matrices
import Tasks

extension ExperimentReader {
    mutating func readInput(_ value: JSONValue) throws(ExperimentError) -> ExperimentInput {
        guard let input = value["inputs"] else {
            throw ExperimentError(.missingKey(["inputs"]), position: value.position)
        }
        switch input.kind {
        case .array(let rows): return .numbers(try readInputRows(rows))
        case .object: return try readNamedInput(input)
        default:
            throw wrongKind(
                input, key: "inputs", expected: "rows of numbers, or an object with 'text', 'pulse' or 'task'")
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
        if let name = input["task"] { return .task(try readTask(input, name: name)) }
        _ = try members(
            of: input, key: "inputs", known: ExperimentKeys.text + ExperimentKeys.pulse + ExperimentKeys.task)
        guard let text = input["text"] else {
            throw ExperimentError(
                .missingKey(["inputs.text", "inputs.pulse", "inputs.task"]), position: input.position)
        }
        let characters = try string(text, key: "inputs.text")
        return try readWindows(input, of: readText(characters, input))
    }

    private func readText(_ text: String, _ input: JSONValue) throws(ExperimentError) -> ExperimentInput {
        if input["vocabulary"]?.elements != nil || input["embedding"] != nil {
            return .encoded(try readEncodedText(text, input))
        }
        var vocabulary: String?
        if let given = input["vocabulary"] {
            guard let text = given.string else {
                throw wrongKind(given, key: "inputs.vocabulary", expected: "a string or a list of strings")
            }
            vocabulary = text
        }
        return .text(text, vocabulary: vocabulary)
    }

    private mutating func readTask(_ input: JSONValue, name value: JSONValue) throws(ExperimentError) -> TaskInput {
        let name = try string(value, key: "inputs.task")
        let parameters = TaskTable.task(named: name)?.description.parameters.map(\.name)
        var settings: [String: Int] = [:]
        for member in try members(
            of: input, key: "inputs", known: ExperimentKeys.task + (parameters ?? (input.members ?? []).map(\.name)))
        where member.name != ExperimentKeys.task[0] {
            settings[member.name] = try count(member.value, key: "inputs.\(member.name)")
        }
        do throws(ExperimentError) {
            return try TaskInput(name, settings)
        } catch {
            throw error.inFile(nil, at: value.position)
        }
    }

    private func readEncodedText(_ text: String, _ input: JSONValue) throws(ExperimentError) -> EncodedText {
        guard let given = input["vocabulary"] else {
            throw ExperimentError(.missingKey(["inputs.vocabulary"]), position: input.position)
        }
        let pieces: [String]
        if let characters = given.string {
            pieces = characters.map { String($0) }
        } else {
            pieces = try strings(given, key: "inputs.vocabulary")
        }
        let vocabulary: Vocabulary
        do throws(ExperimentError) {
            vocabulary = try Vocabulary(pieces: pieces)
        } catch {
            throw error.inFile(nil, at: given.position)
        }
        var embedding: Matrix?
        if let table = input["embedding"] {
            guard let elements = table.elements else {
                throw wrongKind(table, key: "inputs.embedding", expected: "rows of numbers")
            }
            let rows = try readRows(elements, key: "inputs.embedding")
            embedding = Matrix(rows: rows.count, columns: rows.first?.count ?? 0, entries: rows.flatMap(\.self))
        }
        return EncodedText(text, vocabulary: vocabulary, embedding: embedding)
    }

    mutating func readTargets(_ value: JSONValue) throws(ExperimentError) -> ExperimentTargets {
        switch value.kind {
        case .string(TargetWords.nextCharacter): return .nextCharacter
        case .string(TargetWords.task): return .ofTask
        case .string(TargetWords.none): return .none
        case .array(let elements):
            for (step, element) in elements.enumerated() { note(.target(step), at: element.position) }
            // The first that is given says which kind all of them are.
            let given = elements.first { if case .null = $0.kind { false } else { true } }
            return given?.elements == nil
                ? .classes(try readClassTargets(elements)) : .vectors(try readVectorTargets(elements))
        default:
            throw wrongKind(
                value, key: "targets",
                expected:
                    "a list of class numbers or of rows of numbers, \"\(TargetWords.nextCharacter)\", \"\(TargetWords.task)\" or \"\(TargetWords.none)\""
            )
        }
    }

    private func readClassTargets(_ elements: [JSONValue]) throws(ExperimentError) -> [Int?] {
        var classes: [Int?] = []
        for (step, element) in elements.enumerated() {
            if case .null = element.kind {
                classes.append(nil)
            } else if let target = element.integer {
                classes.append(target)
            } else {
                throw wrongKind(element, key: "targets[\(step)]", expected: "a class number or null")
            }
        }
        return classes
    }

    private func readVectorTargets(_ elements: [JSONValue]) throws(ExperimentError) -> [[Double]?] {
        var vectors: [[Double]?] = []
        for (step, element) in elements.enumerated() {
            if case .null = element.kind {
                vectors.append(nil)
            } else if let numbers = element.elements {
                vectors.append(try readRow(numbers, key: "targets[\(step)]"))
            } else {
                throw wrongKind(element, key: "targets[\(step)]", expected: "a row of numbers or null")
            }
        }
        return vectors
    }
}
