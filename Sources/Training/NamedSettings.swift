/// A name with settings behind it, taken apart.
struct NamedSettings {
    /// The name.
    let name: String
    private let settings: [Substring]

    /// Takes a text apart at its spaces.
    init(_ text: String) {
        let words = text.split(separator: " ")
        name = words.first.map(String.init) ?? ""
        settings = Array(words.dropFirst())
    }

    /// Reads the settings into a value that has these.
    func read<Value>(into value: inout Value, _ known: [TextSetting<Value>]) throws(TrainingError) {
        for setting in settings {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let match = known.first(where: { $0.key == parts[0] }) else {
                throw .unknownName(String(parts[0]), what: "setting of '\(name)'", known: known.map(\.key))
            }
            guard parts.count == 2 else {
                throw .unsuitable(match.key, text: "", expected: "written with its number, such as \(match.key)=1")
            }
            try match.set(String(parts[1]), in: &value)
        }
    }

    /// A name with those of a value's settings that differ from those of another value.
    static func text<Value>(
        _ name: String, _ value: Value, besides standard: Value, _ known: [TextSetting<Value>]
    ) -> String {
        known.reduce(name) { text, setting in
            guard let own = setting.text(of: value), own != setting.text(of: standard) else { return text }
            return text + " \(setting.key)=\(own)"
        }
    }
}
