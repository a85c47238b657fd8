import LessonScripts
import Testing

struct LessonCheckerTests {
    @Test func aTrueLessonHasNoProblems() {
        #expect(Samples.problems(Samples.question + "It has 2<!--= hidden--> units: `0.50 0`<!--= W_hh[1]-->.") == [])
        #expect(Samples.problems(Samples.choices()) == [])
        #expect(
            Samples.problems(
                Samples.task(goal: "hidden == 8", solution: "hidden 4\nhidden 8").replacing("More", with: "x")) != [])
    }

    @Test(arguments: [
        ("0.51<!--= rho(W_hh)-->", "16:1: '0.51' is not rho(W_hh), which is 0.50."),
        ("**51 %**<!--= rho(W_hh)-->", "16:3: '51 %' is not rho(W_hh), which is 50 %."),
        (
            "it is exploding<!--= regime(1 ⊙ x[1])-->",
            "16:7: 'exploding' is not regime(1 ⊙ x[1]), which is undetermined."
        ),
        ("`0.5 1`<!--= W_hh[1]-->", "16:2: '0.5 1' is not W_hh[1], which is 0.5 0."),
        ("| a |\n|---|\n| 3<!--= hidden--> |", "18:3: '3' is not hidden, which is 2."),
        ("9<!--= h[9]-->", "16:1: There is no step 9: the steps are 0 to 4. (in: h[9])"),
    ])
    func aWrongFigureIsShownWithTheRightOne(text: String, problem: String) {
        #expect(Samples.problems(Samples.question + "\n" + text) == ["sample.md:\(problem)"])
    }

    @Test func aWrongTranscriptIsShownWithTheRightValue() {
        let body = Samples.question + "\n```check\n> W_hh\n0.5 0\n0.1 0.25\n> hidden\n> \"a\"\na\n```"
        #expect(
            Samples.problems(body) == [
                "sample.md:18:1: '0.5 0; 0.1 0.25' is not the value, which is 0.5 0; 0.0 0.25.",
                "sample.md:20:1: The value is missing: 2.",
            ])
    }

    @Test func eachStepBeginsWhereTheOneBeforeItBegan() {
        let body =
            Samples.question
            + "\n## Next\n\n```run\nhidden 3\nW_hh = zeros\n```\n\n3<!--= hidden-->\n\n## Last\n\n0<!--= norm(W_hh)-->"
        #expect(Samples.problems(body) == [])
    }

    @Test func aCommandThatHasNoPlaceIsSaid() {
        let found = Samples.problems("```run\nW_hx = 0\n```")
        #expect(found == ["sample.md:10:1: Unknown parameter 'W_hx'. Did you mean 'W_xh'?"])
        #expect(Samples.problems("```run\npulse 3\ntarget next\n```").count == 1)
    }

    @Test func linksToOtherLessonsAreFollowed() {
        let neighbours = LessonNeighbours { $0 == "02-b.md" ? ["one"] : nil }
        #expect(Samples.problems("[a](02-b.md#one) [b](02-b.md) [c](#a-sample)", neighbours: neighbours) == [])
        #expect(
            Samples.problems("[a](02-b.md#two)", neighbours: neighbours)
                == ["sample.md:9:5: There is no step 'two' in '02-b.md'."])
    }

    @Test(arguments: ["= rho(W_hh)", "= 1/3", "= 1e-9", "= -20.5", "= 0", "= inf", "= token[1]", "= hidden"])
    func numbersAndWordsAreRightInEveryNotation(answer: String) {
        let body = Samples.question + "\n## Question: How large?\n\n<details>\n\nanswer: \(answer)\n\n</details>"
        #expect(Samples.problems(body) == [])
    }

    @Test func aWrongAnswerThatIsTooNearIsFound() {
        let body =
            "## Question: How large?\n\n<details>\n\nwrong: = 0.501\n\nNo.\n\n</details>\n\n<details>\n\nanswer: = 0.5\n\n</details>"
        #expect(
            Samples.problems(body) == [
                "sample.md:13:8: This wrong answer, 0.501000000000, cannot be told from another one."
            ])
    }
}
