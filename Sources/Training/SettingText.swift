import Equations

/// A setting that a name may be followed by, as in `momentum momentum=0.9`.
struct TextSetting<Value> {
    /// What stands before `=`.
    let key: String
    /// Where its number belongs.
    let place: Place

    /// Where a number belongs, and which numbers may stand there.
    enum Place {
        /// A number from 0 to below 1.
        case fraction(WritableKeyPath<Value, Double>)
        /// A finite number from 0 on.
        case fromZero(WritableKeyPath<Value, Double>)
        /// A finite number above 0.
        case aboveZero(WritableKeyPath<Value, Double>)
        /// A whole number from 1 on.
        case count(WritableKeyPath<Value, Int>)
        /// A whole number from 1 on, or nothing.
        case optionalCount(WritableKeyPath<Value, Int?>)
    }

    /// The number as it is written; nil where there is none.
    func text(of value: Value) -> String? {
        switch place {
        case .fraction(let path), .fromZero(let path), .aboveZero(let path): value[keyPath: path].description
        case .count(let path): String(value[keyPath: path])
        case .optionalCount(let path): value[keyPath: path].map(String.init)
        }
    }

    /// Reads the number.
    func set(_ text: String, in value: inout Value) throws(TrainingError) {
        switch place {
        case .fraction(let path):
            value[keyPath: path] = try number(text, "a number from 0 to below 1") { $0 >= 0 && $0 < 1 }
        case .fromZero(let path):
            value[keyPath: path] = try number(text, "a finite number from 0 on") { $0 >= 0 && $0.isFinite }
        case .aboveZero(let path):
            value[keyPath: path] = try number(text, "a finite number above 0") { $0 > 0 && $0.isFinite }
        case .count(let path): value[keyPath: path] = try whole(text)
        case .optionalCount(let path): value[keyPath: path] = try whole(text)
        }
    }

    private func number(
        _ text: String, _ expected: String, where isSuitable: (Double) -> Bool
    ) throws(TrainingError) -> Double {
        guard let number = Double(text), isSuitable(number) else {
            throw .unsuitable(key, text: text, expected: expected)
        }
        return number
    }

    private func whole(_ text: String) throws(TrainingError) -> Int {
        guard let number = Int(text), number >= 1 else {
            throw .unsuitable(key, text: text, expected: "a whole number from 1 on")
        }
        return number
    }
}

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
