import Screen
import Testing

@testable import Casts

@Suite struct CastScriptTests {
    private func action(_ line: String) throws -> CastScript.Action? { try CastScript(line).lines.first?.action }

    @Test func everyLineIsRead() throws {
        #expect(try action("key right 10") == .key(.right, count: 10))
        #expect(try action("  key ctrl-c ") == .key(.control("c"), count: 1))
        #expect(try action("key alt-x") == .key(.alt("x"), count: 1))
        #expect(try action("key f12 2") == .key(.function(12), count: 2))
        #expect(try action("key space") == .key(.character(" "), count: 1))
        #expect(try action("key ?") == .key(.character("?"), count: 1))
        #expect(try action("type \"gain 2 \"") == .type("gain 2 "))
        #expect(try action("type hello") == .type("hello"))
        #expect(try action("wait 0.5") == .wait(500))
        #expect(try action("size 100x30") == .size(Size(width: 100, height: 30)))
        #expect(try action("cell lstm") == .command("cell lstm"))
    }

    @Test func emptyLinesAndCommentsCountForNothing() throws {
        let script = try CastScript("# a tour\n\nkey up\n   # more\nwait 1\n")
        #expect(script.lines.map(\.number) == [3, 5])
    }

    @Test(arguments: [
        ("key", "1: Something is left out; a line such as 'key right 10' is complete."),
        ("key rigth", "1: There is no key 'rigth'. Did you mean 'right'?"),
        ("key right 0", "1: '0' is no number of times from 1 to 10000."),
        ("\nwait soon", "2: 'soon' is no time in seconds from 0 to 3600, such as 0.5."),
        ("wait -1", "1: '-1' is no time in seconds from 0 to 3600, such as 0.5."),
        ("size 0x5", "1: '0x5' is no size; write columns x rows, such as 100x30."),
        ("type", "1: Something is left out; a line such as 'type \"hello\"' is complete."),
        ("# nothing", "1: There is nothing to do: write a command, or 'key right'."),
    ])
    func wrongLinesAreQuoted(script: String, sentence: String) {
        do {
            _ = try CastScript(script)
            Issue.record("\(script) was read")
        } catch {
            #expect(error.description == sentence)
        }
    }
}
