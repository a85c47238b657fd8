import Screen
import Testing

@testable import Explorer

struct KeyTableTests {
    @Test(arguments: KeyPlace.allCases)
    func noKeyMeansTwoThingsAtOnePlace(place: KeyPlace) {
        let keys = KeyTable.bindings(at: place).flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        #expect(!keys.isEmpty)
    }

    @Test func theKeysOfLessonsSayWhyTheyDoNothingWithoutOne() throws {
        var session = try makeSession()
        for character in "HSRV" {
            #expect(KeyTable.binding(of: .character(character), at: .explorer)?.group == .lesson)
            session.press(.character(character))
            #expect(session.notice?.text.contains("no lesson is open; L lists them") == true)
        }
    }

    @Test(arguments: KeyPlace.allCases)
    func theHelpListsExactlyTheKeysOfThePlaceAndItsOwn(place: KeyPlace) throws {
        var session = try makeSession()
        session.helpPlace = place
        let lines = HelpPage(session, width: 100).lines.map(\.text)
        let shown = KeyTable.bindings.filter { [place, .help].contains($0.place) }
        for binding in KeyTable.bindings {
            let (keys, help) = (binding.keyText(.unicode), binding.help.prefix(20))
            let isListed = lines.contains { $0.hasPrefix(keys + "  ") && $0.contains(help) }
            #expect(isListed == shown.contains { $0.keyText(.unicode) == keys && $0.help.hasPrefix(help) }, "\(help)")
        }
        let entries = lines.filter { !$0.isEmpty && !$0.hasPrefix(" ") && $0.contains("  ") && !$0.hasPrefix("mouse") }
        #expect(entries.count == shown.count)
    }

    @Test func whatIsDisabledSaysWhyInTheHelp() throws {
        var session = try makeSession()
        func page(_ session: Session) -> String { HelpPage(session, width: 200).lines.map(\.text).joined() }
        #expect(page(session).contains("not now: rnn has no forget gate"))
        #expect(page(session).contains("not now: nothing was changed yet"))
        session.type("cell lstm")
        #expect(!page(session).contains("forget gate)"))
        #expect(page(session).contains("not now: lstm has no φ in its equations"))
        #expect(!page(session).contains("nothing was changed yet"))
    }

    @Test func everyCommandLineOfAKeyIsOneThatTheLanguageKnows() throws {
        var session = try makeSession("hello", cell: "lstm")
        session.type("train 2")
        session.settleTraining()
        session.type("bookmark here")
        session.type("rewind 1")
        session.settleTraining()
        for binding in KeyTable.bindings where binding.place == .explorer && binding.obstacle(session) == nil {
            guard case .command(let line) = binding.action(session, 2) else { continue }
            var copy = session
            _ = copy.enter(line)
            #expect(copy.notice?.severity != .error, "\(line): \(copy.notice?.text ?? "")")
        }
    }
}
