import Commands
import LessonScripts
import Testing

struct QuestionJudgingTests {
    private func question(_ answer: String, wrong: String = "= 99") throws -> Question {
        let body =
            "## Question: ?\n\n<details>\n\nwrong: \(wrong)\n\nNo.\n\n</details>\n\n<details>\n\nanswer: \(answer)\n\n</details>"
        return try #require(Samples.reading(body).lesson.steps.last?.question)
    }

    @Test(arguments: [
        "0.25", ".25", "0,25", "1/4", "25%", "25 %", "2.5e-1", "2.5·10^-1", "2.5 × 10^-1", "= 0.252", "2^-2", "≈0.2457",
    ])
    func aNumberIsReadInAnyNotation(text: String) throws {
        #expect(try question("= 1/4").judge(text, in: .numbersAlone).isRight)
    }

    @Test(arguments: ["0.26", "0.24", "-0.25", "4", "0", "inf"])
    func anotherNumberIsWrong(text: String) throws {
        #expect(!(try question("= 1/4").judge(text, in: .numbersAlone).isRight))
    }

    @Test(arguments: ["", "abc", "1/", "h[1]"])
    func whatIsNoNumberIsNoWrongAnswer(text: String) throws {
        guard case .unreadable = try question("= 1/4").judge(text, in: .numbersAlone) else {
            Issue.record("\(text) was judged")
            return
        }
    }

    @Test func aWrongAnswerMeansSomething() throws {
        guard case .wrong(let response?) = try question("= 1/4", wrong: "= 4").judge("4.0", in: .numbersAlone) else {
            Issue.record("no response")
            return
        }
        #expect(response.blocks.count == 1)
    }

    @Test(arguments: ["b", "B", " b ", "b.", "(b)"])
    func aChoiceIsALetter(text: String) throws {
        let question = try #require(Samples.reading(Samples.choices()).lesson.steps.last?.question)
        #expect(try question.judge(text, in: .numbersAlone).isRight)
        #expect(try question.rightAnswer(in: .numbersAlone) == "b")
        guard case .unreadable(let sentence) = try question.judge("d", in: .numbersAlone) else { return }
        #expect(sentence == "'d' is none of a, b.")
    }
}
