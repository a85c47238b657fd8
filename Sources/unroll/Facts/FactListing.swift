import Facts
import Screen

/// Facts as text.
enum FactListing {
    /// A line for each fact.
    static var all: String {
        let width = FactShelf.all.map(\.name.count).max() ?? 0
        let lines = FactShelf.all.map { fact in
            fact.name + String(repeating: " ", count: width - fact.name.count + 2) + fact.title + "\n"
        }
        return lines.joined() + "\n'unroll facts show NAME' tells more, 'unroll facts check' runs them all.\n"
    }

    /// A fact, its source, its experiment and what must come out.
    static func one(_ fact: Fact) -> String {
        var lines =
            [fact.title, ""] + wrapped(fact.statement) + wrapped("Source: \(fact.source).") + ["", "experiment"]
        lines += fact.script.split(separator: "\n").map { "  " + shortened(String($0)) }
        lines +=
            ["", "checks"]
            + fact.checks.map { check in
                "  \(check.words): \(range(check.expected))" + (check.expression.map { "  (\($0))" } ?? "")
            }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What came of a fact, a line for each check.
    static func result(_ result: FactResult, of fact: Fact) -> String {
        var lines = ["\(result.passes ? "✓" : "✗") \(fact.name): \(fact.title)"]
        for check in result.checks {
            let found = check.found.map(number) ?? check.problem ?? "nothing"
            lines.append("  \(check.passes ? "✓" : "✗") \(check.words): \(found)  (expected \(range(check.expected)))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The fact of a name.
    ///
    /// - Throws: `Failure` that names the nearest.
    static func fact(named name: String) throws -> Fact {
        if let fact = FactShelf.fact(named: name) { return fact }
        throw Failure.unknown("fact", name, among: FactShelf.all.map(\.name), listedBy: "unroll facts")
    }

    private static func range(_ range: ClosedRange<Double>) -> String {
        let (low, high) = (range.lowerBound, range.upperBound)
        if low == high { return number(low) }
        return high == .greatestFiniteMagnitude ? "\(number(low)) or more" : "\(number(low)) … \(number(high))"
    }

    private static func number(_ value: Double) -> String { NumberText.significant(value, digits: 7) }

    /// Long lines of numbers would hide what matters.
    private static func shortened(_ line: String) -> String {
        line.count <= 96 ? line : line.prefix(95) + "…"
    }

    private static func wrapped(_ text: String) -> [String] {
        Glyphs.unicode.wrapped(text, to: 96)
    }
}
