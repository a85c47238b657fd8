import Commands
import Experiments
import Testing

struct SampleCommandTests {
    @Test(arguments: ["sample greedy", "sample 0.8", "sample 1.5 5"])
    func whatIsWrittenReadsBackToTheSame(line: String) throws {
        guard case .view(let command) = try Command.parse(line) else {
            Issue.record("\(line) is no command about the view")
            return
        }
        #expect(command.description == line)
    }

    @Test func aRuleIsRead() throws {
        #expect(try Command.parse("sample 2 3") == .view(.sample(try SamplingRule(temperature: 2, topK: 3))))
        #expect(try Command.parse("sample greedy") == .view(.sample(.greedy)))
        var place = ViewPlace()
        place.apply(.sample(.greedy), stepCount: 3)
        #expect(place.panel == .prediction)
    }

    @Test(arguments: [
        ("sample", 7, "Something is missing: sample greedy|TEMPERATURE [TOP-K], such as: sample 0.8 5"),
        ("sample 0", 8, "0 is out of range: it must be more than 0."),
        ("sample hot", 8, "'hot' is not a finite number."),
        ("sample 1 0", 10, "0 is out of range: it must be a whole number from 1 on."),
        ("sample greedy 3", 15, "'3' is too much: sample greedy|TEMPERATURE [TOP-K]"),
    ])
    func aWrongLineIsExplained(line: String, column: Int, sentence: String) {
        let error = #expect(throws: CommandError.self) { try Command.parse(line) }
        #expect(error?.column == column)
        #expect(error?.description == sentence)
    }
}
