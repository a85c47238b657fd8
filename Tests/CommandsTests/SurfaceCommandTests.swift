import Commands
import Experiments
import Testing
import Unrolling

struct SurfaceCommandTests {
    private let w = ParameterEntry("W_hh", row: 1, column: 1)
    private let b = ParameterEntry("b_h", row: 1)

    @Test func twoEntriesAndAReachAreRead() throws {
        #expect(try Command.parse("surface W_hh[1,1] b_h[1]") == .view(.surface(SurfaceChoice(w, b))))
        #expect(try Command.parse("surface b_h[1] W_hh[1,1] 0.5") == .view(.surface(SurfaceChoice(b, w, reach: 0.5))))
        #expect(try Command.parse("surface none") == .view(.surface(nil)))
    }

    @Test(arguments: ["surface W_hh[1,1] b_h[1]", "surface W_hh[2,1] layer2.b_h[1] 2.5", "surface none"])
    func whatIsWrittenReadsBackToTheSame(line: String) throws {
        guard case .view(let command) = try Command.parse(line) else {
            Issue.record("\(line) is no command about the view")
            return
        }
        #expect(command.description == line)
    }

    @Test(arguments: [
        ("surface W_hh b_h[1]", 9, "'W_hh' is not an entry of a parameter, such as W_hh[1,1] or b_h[1]."),
        ("surface W_hh[1,1] b_h", 19, "'b_h' is not an entry of a parameter, such as W_hh[1,1] or b_h[1]."),
        ("surface b_h[1] b_h[1]", 16, "A surface needs two different entries."),
        ("surface W_hh[1,1] b_h[1] 0", 26, "0 is out of range: it must be more than 0."),
        (
            "surface W_hh[1,1]", 18,
            "Something is missing: surface ENTRY|none ENTRY [REACH], such as: surface W_hh[1,1] b_h[1]"
        ),
    ])
    func aWrongLineIsExplained(line: String, column: Int, sentence: String) {
        let error = #expect(throws: CommandError.self) { try Command.parse(line) }
        #expect(error?.column == column)
        #expect(error?.description == sentence)
    }

    @Test func theEntriesOfTheCellAreOffered() throws {
        let context = CompletionContext(try Run(.standard).trace.program)
        let words = CommandTable.completions(for: "surface ", cursor: 8, in: context).map(\.text)
        #expect(words.contains("W_hh[1,1]") && words.contains("b_h[1]"))
        let second = CommandTable.completions(for: "surface W_hh[1,1] b", cursor: 19, in: context).map(\.text)
        #expect(second.allSatisfy { $0.hasPrefix("b_") } && !second.isEmpty)
    }

    @Test func theCommandBringsItsPanel() throws {
        var place = ViewPlace()
        place.apply(.surface(SurfaceChoice(w, b)), stepCount: 3)
        #expect(place.panel == .surface)
    }
}
