/// What is measured besides, and how often; no number of the training itself depends on it.
public struct MeasurementSettings: Sendable, Hashable {
    /// After how many updates the validation loss is measured again; nil is as often as it reads a tenth of what the training does
    /// for a text and for a network that reads its own answers, and never for anything else.
    public var validation: Int?
    /// How many sequences that no update learns from the validation loss is the mean of, where they are drawn from a task.
    public var validationSequences = 20
    /// After how many updates ρ and σ_max are measured again; nil is as often as they cost next to nothing.
    public var spectra: Int?

    /// The standard settings: no validation.
    public init() {}

    /// Reads settings as they are written: `validate=100 sequences=20 spectra=10`.
    ///
    /// - Throws: `TrainingError` for an unknown setting, and for a number out of range.
    init(_ text: String) throws(TrainingError) {
        try NamedSettings("\(Self.name) \(text)").read(into: &self, Self.known)
    }

    /// Those settings that are not the standard ones, as they are read.
    var text: String {
        let text = NamedSettings.text(Self.name, self, besides: MeasurementSettings(), Self.known)
        return String(text.dropFirst(Self.name.count + 1))
    }

    /// - Throws: `TrainingError` for a number out of range.
    func check() throws(TrainingError) {
        for (name, number) in [
            ("validate", validation), ("sequences", validationSequences), ("spectra", spectra),
        ] {
            guard let number, number < 1 else { continue }
            throw .unsuitable(name, text: "\(number)", expected: "a whole number from 1 on")
        }
    }

    private static let name = "measurements"

    private static var known: [TextSetting<MeasurementSettings>] {
        [
            TextSetting(key: "validate", place: .optionalCount(\.validation)),
            TextSetting(key: "sequences", place: .count(\.validationSequences)),
            TextSetting(key: "spectra", place: .optionalCount(\.spectra)),
        ]
    }
}
