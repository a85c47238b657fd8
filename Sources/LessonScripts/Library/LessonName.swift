/// What lessons are called.
public enum LessonName {
    /// The name of the lesson in a file: its last part, without `.md`.
    public static func ofFile(_ path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        return last.hasSuffix(".md") ? String(last.dropLast(3)) : last
    }

    /// A name without the number and the hyphen that it begins with: `unrolling` for `01-unrolling`.
    public static func withoutNumber(_ name: String) -> String {
        let rest = name.drop { $0.isNumber }
        return rest.first == "-" && rest.count < name.count ? String(rest.dropFirst()) : name
    }

    /// A name without the code of a language behind it: `01-unrolling` for `01-unrolling.zh`.
    public static func withoutLanguage(_ name: String) -> String {
        name.split(separator: ".").first.map(String.init) ?? name
    }

    /// The number that a name begins with.
    public static func number(_ name: String) -> Int? { Int(name.prefix { $0.isNumber }) }
}
