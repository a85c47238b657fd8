import JSONText

// Single values: what a key takes, or an error that names the key and what was found.
extension ExperimentReader {
    func wrongKind(_ value: JSONValue, key: String, expected: String) -> ExperimentError {
        ExperimentError(.wrongKind(key, expected: expected, found: value.noun), position: value.position)
    }

    func string(_ value: JSONValue, key: String) throws(ExperimentError) -> String {
        guard let text = value.string else { throw wrongKind(value, key: key, expected: "a string") }
        return text
    }

    func strings(_ value: JSONValue, key: String) throws(ExperimentError) -> [String] {
        guard let elements = value.elements else { throw wrongKind(value, key: key, expected: "a list of strings") }
        var strings: [String] = []
        for (place, element) in elements.enumerated() {
            strings.append(try string(element, key: "\(key)[\(place)]"))
        }
        return strings
    }

    func boolean(_ value: JSONValue, key: String) throws(ExperimentError) -> Bool {
        guard case .boolean(let isOn) = value.kind else { throw wrongKind(value, key: key, expected: "true or false") }
        return isOn
    }

    func number(_ value: JSONValue, key: String) throws(ExperimentError) -> Double {
        guard let number = value.double else { throw wrongKind(value, key: key, expected: "a number") }
        return number
    }

    /// A whole number; whether it is large enough is for `resolve()` to say, which sees it however it was given.
    func count(_ value: JSONValue, key: String) throws(ExperimentError) -> Int {
        guard let count = value.integer else { throw wrongKind(value, key: key, expected: "a whole number") }
        return count
    }

    /// The one of these that is called so.
    func choice<Choice: RawRepresentable<String>>(
        _ value: JSONValue, key: String, what: String, of choices: [Choice]
    ) throws(ExperimentError) -> Choice {
        let name = try string(value, key: key)
        guard let choice = choices.first(where: { $0.rawValue == name }) else {
            throw ExperimentError(
                .unknownName(name, what: what, known: choices.map(\.rawValue)), at: .key(key), position: value.position)
        }
        return choice
    }
}
