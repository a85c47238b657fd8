import LessonScripts
import Testing

struct WrittenNumberTests {
    @Test(
        arguments: [
            ("0.5000", 0.5, true), ("0.5000", 0.50004, true), ("0.5000", 0.50006, false), ("0.50", 0.5049, true),
            ("1.2e-8", 1.23e-8, true), ("1.2e-8", 1.26e-8, false), ("1.2 × 10⁻⁸", 1.23e-8, true),
            ("1.2·10^-8", 1.23e-8, true), ("12e-3", 0.0121, true), ("12e-3", 0.0126, false), ("12.5 %", 0.125, true),
            ("12.5%", 0.1256, false), ("50%", 0.504, true), ("20", 20, true), ("20", 20.6, false),
            ("-1.5", -1.46, true),
            ("−1.5", -1.46, true), ("-1.5", 1.5, false), ("1,000", 1000, true), ("0.00", -0.001, true), ("0", 0, true),
            ("inf", .infinity, true), ("∞", .infinity, true), ("inf", 1e300, false), ("NaN", .nan, true),
            ("1.0", .nan, false),
            ("9.96", 9.956, true), ("1.0e1", 9.96, true), ("0.0e0", 0, true),
            ("0", 0.3, false), ("-0", -0.3, false), ("−0", 1e-8, false), ("0", -1e-12, true), ("-0", 0, true),
            ("0 %", 0.003, false), ("0%", 0, true), ("0.0 %", 0.0003, true), ("0.0e0", 0.00003, false),
            ("0e0", 0.3, false), ("0.3e0", 0.00003, false), ("0.3e-4", 0.00003, true), ("1", 0.6, true),
        ] as [(String, Double, Bool)])
    func aNumberAgreesToTheDigitsWritten(text: String, value: Double, agrees: Bool) throws {
        let number = try #require(Self.number(text))
        #expect(number.text == text)
        #expect(number.agrees(with: value) == agrees)
    }

    @Test(
        arguments: [
            ("0.5000", 0.25, "0.2500"), ("1.2e-8", 3.456e-5, "3.5e-5"), ("1.2 × 10⁻⁸", 3.456e-5, "3.5 × 10⁻⁵"),
            ("1.2·10^-8", 3.456e5, "3.5·10^5"), ("12.5 %", 0.3333, "33.3 %"), ("20", 31.4, "31"),
            ("−1.5", -2.25, "−2.2"),
            ("0.5", .infinity, "inf"), ("∞", -.infinity, "−∞"), ("inf", 0.5, "0.5000"),
            ("0", 0.3, "0.3000"), ("0", -2.5e-7, "-2.500e-7"), ("7", 0.2, "0.2000"), ("0 %", 0.0025, "0.2500 %"),
            ("7", 1e-12, "0"), ("0.0e0", 8.2e307, "8.2e307"), ("0.0e0", 0.00003, "3.0e-5"), ("12e-3", 8.2e307, "8e307"),
            ("12e-3", 0.345, "345e-3"), ("0.3e0", 0.00003, "3.0e-5"), ("12e-3", 0, "0e0"),
        ] as [(String, Double, String)])
    func aComputedNumberIsWrittenInTheSameNotation(text: String, value: Double, written: String) throws {
        let number = try #require(Self.number(text))
        #expect(number.text(of: value) == written)
        if value.isFinite, number.text != "inf" { #expect(Self.number(written)?.agrees(with: value) == true) }
    }

    @Test(arguments: [
        ("a 0.5 b", ["0.5"]), ("h2 and W_hh1", []), ("1-2", ["1", "2"]), ("x = -3.5.", ["-3.5"]),
        ("(1.5, 2)", ["1.5", "2"]),
        ("25 % of 4", ["25 %", "4"]), ("1e-8 e 2e", ["1e-8", "2"]), ("2 × 10 cm", ["2", "10"]), ("step 5.", ["5"]),
        ("1,234.5 and 1,2", ["1,234.5", "1", "2"]), ("3.5 %.", ["3.5 %"]),
    ])
    func numbersAreFoundInText(text: String, numbers: [String]) {
        #expect(Self.texts(text) == numbers)
    }

    private static func number(_ text: String) -> WrittenNumber? {
        guard case .figure(let figure)? = inlines("\(text)<!--= 1-->").last, case .number(let number) = figure.content
        else { return nil }
        return number
    }

    /// The numbers of a text are found out by the figures that they make: each alone before a comment.
    private static func texts(_ text: String) -> [String] {
        var found: [String] = []
        var rest = text
        while !rest.isEmpty {
            if let number = number(rest), rest.hasSuffix(number.text) {
                found.insert(number.text, at: 0)
                rest.removeLast(number.text.count)
            } else {
                rest.removeLast()
            }
        }
        return found
    }

    private static func inlines(_ text: String) -> [LessonInline] {
        let lesson = Lesson.read("# A\n\nx \(text)\n", path: "a.md").lesson
        guard case .paragraph(let inlines)? = lesson.steps.first?.blocks.first else { return [] }
        return inlines
    }
}
