import Experiments
import Glibc

/// Numbers, names and formulas as words.
enum Speech {
    /// A number with three digits: "0.82", "minus 1.2 times ten to the minus 7".
    static func number(_ value: Double) -> String {
        if value.isNaN { return "not a number" }
        if value.isInfinite { return value < 0 ? "minus infinity" : "infinity" }
        var characters = [CChar](repeating: 0, count: 48)
        let length = withVaList([value]) { vsnprintf(&characters, 48, "%.3g", $0) }
        return words(String(decoding: characters.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    /// A share in per cent.
    static func percent(_ share: Double) -> String { "\(number(100 * share)) percent" }

    /// A count with its noun.
    static func count(_ count: Int, _ noun: String, plural: String? = nil) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
    }

    /// The gradient of the loss with respect to a signal at a step.
    static func gradient(of signal: String, at step: Int? = nil) -> String {
        "the gradient of the loss with respect to \(name(signal))" + (step.map { " at step \($0)" } ?? "")
    }

    /// A name of the equations without its underscores.
    static func name(_ name: String) -> String { words(name) }

    /// A piece of text as it is read out.
    static func token(_ token: String) -> String {
        let signs = ["␣": "a space", "↵": "a line end", "⇥": "a tab", "∅": "nothing", "·": "a blank"]
        return signs[token] ?? "the character \(token)"
    }

    /// A sentence that ends as sentences do.
    static func sentence(_ text: String) -> String {
        let capital = text.prefix(1).uppercased() + text.dropFirst()
        return capital.hasSuffix(".") ? capital : capital + "."
    }

    /// A sentence of Analysis, or a name, with its symbols said in words.
    static func words(_ text: String) -> String {
        var words = text
        for (pattern, spoken) in symbols { words = words.replacing(pattern, with: spoken) }
        words = words.replacing(#/(\d)e\+?(-?)0*(\d+)/#) { match in
            "\(match.1) times ten to the \(match.2 == "-" ? "minus " : "")\(match.3)"
        }
        words = words.replacing(#/\[(\d+)\]/#) { " at step \($0.1)" }
        words = words.replacing(#/(^|[\s(])-(?=\d)/#) { "\($0.1)minus " }
        words = words.replacing(#/(largest singular value|spectral radius)\(([^)]*)\)/#) { "\($0.1) of \($0.2)" }
        words = words.replacing("_", with: " ")
        return words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    /// Longer texts come before what they begin with.
    private static let symbols: [(String, String)] = [
        ("σ_max", "the largest singular value"), ("ρ", "the spectral radius"),
        ("∂L/∂", "the gradient of the loss with respect to "), ("[t-1]", " at the step before"), ("[t]", " at step t"),
        ("×", "a factor of "), ("·", " times "), ("⊙", " times "),
        ("%", "percent"), ("→", "to"), (" = ", " is "), (" < ", " less than "), (" > ", " greater than "),
        ("∂", "d "), ("‖", ""), ("σ", "sigma"), ("φ", "phi"), ("Ω", "omega"), ("γ", "gamma"), ("…", "and so on"),
        (" + ", " plus "),
        ("NaN", "not a number"), ("-inf", "minus infinity"), ("inf ", "infinity "),
    ]
}
