import Facts
import Screen

/// Facts as text.
enum FactListing {
    /// A line for each fact.
    static var all: String {
        let width = FactShelf.all.map(\.name.count).max() ?? 0
        let digits = String(FactShelf.all.count).count
        let lines = FactShelf.all.enumerated().map { index, fact in
            let number = String(index + 1)
            return String(repeating: " ", count: digits - number.count) + number + "  " + fact.name
                + String(repeating: " ", count: width - fact.name.count + 2) + fact.title + "\n"
        }
        return lines.joined()
            + "\n'unroll facts show NAME' tells more, 'unroll facts check' runs them all; the number does for the name.\n"
    }

    /// A fact, its source, its experiment and what must come out.
    static func one(_ fact: Fact) -> String {
        var lines = [fact.title, ""] + wrapped(fact.statement) + wrapped("Source: \(fact.source).")
        lines += fact.deviation.map { wrapped("It deviates: \($0)") } ?? []
        if fact.trainings.isEmpty {
            lines += ["", "experiment"] + script(fact.script)
        } else {
            lines += fact.trainings.flatMap { ["", "training \($0.name)"] + TrainingListing.lines($0, of: fact) }
        }
        lines +=
            ["", "checks"]
            + fact.checks.map { check in
                "  \(check.words): \(range(check.expected, published: check.published))"
                    + (check.expression.map { "  (\($0))" } ?? "")
            }
        return lines.joined(separator: "\n") + "\n"
    }

    /// An experiment as a text of commands.
    static func script(_ text: String) -> [String] {
        text.split(separator: "\n").map { "  " + shortened(String($0)) }
    }

    /// What came of a fact, a line for each check.
    static func result(_ result: FactResult, of fact: Fact) -> String {
        var lines = ["\(result.passes ? "✓" : "✗") \(fact.name): \(fact.title)"]
        for check in result.checks {
            let found =
                check.band.map { TrainingListing.band($0, in: check.expected) } ?? check.found.map(number)
                ?? check.problem ?? "nothing"
            lines.append(
                "  \(check.passes ? "✓" : "✗") \(check.words): \(found)  (expected "
                    + "\(range(check.expected, published: check.published))\(deviation(check)))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How many seeds are not as was published, where that is no failure.
    private static func deviation(_ check: FactResult.CheckResult) -> String {
        switch check.deviatingSeeds {
        case 0: ""
        case 1: "; a seed deviates"
        default: "; \(check.deviatingSeeds) seeds deviate"
        }
    }

    /// The fact of a name.
    ///
    /// - Throws: `Failure` that names the nearest.
    static func fact(named name: String) throws -> Fact {
        if let fact = FactShelf.fact(named: name) { return fact }
        throw Failure.unknown("fact", name, among: FactShelf.all.map(\.name), listedBy: "unroll facts")
    }

    /// The training of a name.
    ///
    /// - Throws: `Failure` that names the nearest.
    static func training(named name: String, of fact: Fact) throws -> SeededTraining {
        if let training = fact.trainings.first(where: { $0.name == name }) { return training }
        throw Failure.unknown(
            "training", name, among: fact.trainings.map(\.name), listedBy: "unroll facts show \(fact.name)")
    }

    /// Where a number must lie, and what was published where that is something else.
    private static func range(_ range: ClosedRange<Double>, published: String?) -> String {
        let (low, high) = (range.lowerBound, range.upperBound)
        // Beside a published figure stands a range of our own, which needs no digits.
        let number = published == nil ? number : short
        let own =
            if low == high { number(low) } else if high == .greatestFiniteMagnitude {
                "\(number(low)) or more"
            } else { "\(number(low)) … \(number(high))" }
        return own + (published.map { "; published: \($0)" } ?? "")
    }

    private static func number(_ value: Double) -> String { NumberText.significant(value, digits: 7) }

    /// A number that differs from seed to seed.
    static func short(_ value: Double) -> String { NumberText.compact(value) }

    /// Long lines of numbers would hide what matters.
    private static func shortened(_ line: String) -> String {
        line.count <= 96 ? line : line.prefix(95) + "…"
    }

    private static func wrapped(_ text: String) -> [String] {
        Glyphs.unicode.wrapped(text, to: 96)
    }
}
