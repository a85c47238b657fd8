import Cells
import Commands
import Experiments
import Testing
import Unrolling

struct CompletionTests {
    private func texts(_ line: String, context: CompletionContext = CompletionContext()) -> [String] {
        CommandTable.completions(for: line, cursor: line.count, in: context).map(\.text)
    }

    @Test func anEmptyLineOffersEveryCommand() {
        #expect(texts("") == CommandTable.entries.map(\.name))
        #expect(texts("se") == ["seed", "set", "seeds"])
    }

    @Test func theSameKeysFollowSetAsCommands() {
        #expect(texts("set ") == CommandTable.settingNames)
        #expect(texts("set in") == ["init", "input-scale"])
        #expect(texts("in") == ["init", "input-scale"])
    }

    @Test(arguments: ["activation ", "set activation ", "set activation=", "activation=", "set  activation = "])
    func valuesAreOfferedBehindTheirKey(line: String) {
        #expect(texts(line) == Activation.allCases.map(\.rawValue))
        #expect(texts(line + "r") == ["relu"])
        let start = CommandTable.completions(for: line + "r", cursor: line.count + 1).first?.start
        #expect(start == line.count)
    }

    @Test func cellsAreThoseOfTheCatalogueWithTheirTitles() {
        let cells = CommandTable.completions(for: "cell ", cursor: 5)
        #expect(cells.map(\.text) == Cell.catalogue.map(\.name))
        #expect(cells.map(\.help) == Cell.catalogue.map(\.title))
    }

    @Test func namesOfTheNetworkAreOffered() throws {
        let context = CompletionContext(try Run(.standard).trace.program)
        #expect(texts("signal ", context: context) == ["h", "y", "p", "x"])
        #expect(texts("init W_h", context: context) == ["W_hh", "W_hy"])
        #expect(texts("init W_hh or", context: context) == ["orthogonal"])
        #expect(texts("init W_hh zeros ", context: context) == [])
        #expect(texts("init W_hh ", context: context).first == "zeros")
    }

    @Test func namesAndFunctionsAreOfferedInAnExpression() throws {
        let context = CompletionContext(try Run(.standard).trace.program)
        #expect(texts("= W_", context: context) == ["W_xh", "W_hh", "W_hy"])
        #expect(texts("print norm(gr", context: context) == ["grad", "growth", "gradnorm"])
        #expect(CommandTable.completions(for: "= 1 + hor", cursor: 9).map(\.start) == [6])
        #expect(texts("print regime == \"va", context: context) == [])
    }

    @Test func nothingIsOfferedInATextOrBehindTheLastArgument() {
        #expect(texts("text \"ce") == [])
        #expect(texts("text \"a cel") == [])
        #expect(texts("cell lstm ") == [])
        #expect(texts("nonsense ") == [])
        #expect(texts("undo ") == [])
        #expect(texts("set nonsense ") == [])
    }

    @Test func whatStandsBehindTheCursorDoesNotMatter() {
        let found = CommandTable.completions(for: "cell lstm", cursor: 6).map(\.text)
        #expect(found == Cell.catalogue.map(\.name).filter { $0.hasPrefix("l") })
    }

    @Test(arguments: CommandTable.entries.map(\.name))
    func everyOfferedWordIsUnderstood(name: String) throws {
        let context = CompletionContext(try Run(.standard).trace.program)
        for word in texts("\(name) ", context: context)
        where !["set", "init", "save", "print", "surface"].contains(name) {
            do throws(CommandError) {
                _ = try Command.parse("\(name) \(word)")
            } catch {
                // A number may have to follow the word, but the word itself is understood.
                guard case .missing = error.reason else {
                    Issue.record("\(name) \(word): \(error)")
                    continue
                }
                #expect(throws: Never.self) { try Command.parse("\(name) \(word) 1") }
            }
        }
    }
}
