import Commands
import Testing

@testable import Explorer

struct ValuesTests {
    @Test func aQuestionAtThePromptIsAnsweredInTheNotice() throws {
        var session = try makeSession()
        session.type("= hidden + 1")
        #expect(session.notice?.text == "hidden + 1 = 4")
        session.type("print W_hh * 0")
        #expect(session.notice?.text == "W_hh * 0 = 0 0 0; 0 0 0; 0 0 0")
        session.type("= nrm(h[1])")
        #expect(session.prompt?.fault?.sentence == "Unknown function 'nrm'. Did you mean 'norm'?")
        #expect(session.prompt?.fault?.column == 3)
    }

    @Test func whatIsLookedAtCanBeAskedFor() throws {
        var session = try makeSession()
        session.type("go 3")
        session.type("unit 2")
        session.type("panel cell")
        session.type("= step == 3 and unit == 2 and panel == \"cell\" and pass == \"forward\"")
        #expect(session.notice?.text.hasSuffix("= true") == true)
    }
}
