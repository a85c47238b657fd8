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
