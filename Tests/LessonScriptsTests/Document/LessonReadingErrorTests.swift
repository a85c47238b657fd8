import LessonScripts
import Testing

struct LessonReadingErrorTests {
    @Test(arguments: [
        ("It is 0.25 wide.", "9:7: Nothing says where '0.25' comes from: write <!--= EXPRESSION--> behind it."),
        ("So *that is 1e-8* it.", "9:13: Nothing says where '1e-8' comes from: write <!--= EXPRESSION--> behind it."),
        ("- one\n- and 12 % of it", "10:7: Nothing says where '12 %' comes from: write <!--= EXPRESSION--> behind it."),
        ("| a |\n|---|\n| 0.5 |", "11:3: Nothing says where '0.5' comes from: write <!--= EXPRESSION--> behind it."),
        ("## Of 0.5", "9:4: A heading has no figures: '0.5' belongs into the text."),
        ("```runn\ncell rnn\n```", "9:4: Unknown fence 'runn'. Did you mean 'run'?"),
        ("```run\ncell lsmt\n```", "10:6: Unknown cell 'lsmt'. Did you mean 'lstm'?"),
        ("```run\n  hiden 3\n```", "10:3: Unknown command 'hiden'. Did you mean 'hidden'?"),
        ("```run\nquit\n```", "10:1: The command 'quit' has no place in a lesson; it is for the prompt."),
        (
            "```run\ngo 1\n```\n\n```run\ngo 2\n```",
            "13:1: A step has one fence 'run'; another heading begins another step."
        ),
        ("```lesson\nminutes: 3\n```", "9:1: The fence 'lesson' stands at the top, and there is one."),
        ("```show\n0.5 → 1\n```", "10:1: Nothing checks the figures of a picture: '0.5'."),
        ("```check\n2\n```", "10:1: A transcript begins with '> EXPRESSION'."),
        ("```check\n> nrm(1)\n2\n```", "10:3: Unknown function 'nrm'. Did you mean 'norm'? (in: nrm(1))"),
        ("A 1.5<!--= 1 + -->", "9:6: Expected a number, a name or '(', but found the end. (in: 1 +)"),
        ("<!--= 1 --> x", "9:1: A comment with an expression stands directly behind its figure."),
        ("x <!--= 1--> y", "9:3: A comment with an expression stands directly behind its figure."),
        ("A <b>bold</b>", "9:3: A lesson has no HTML but <details>, <summary> and comments: '<b>'."),
        ("<div>\n</div>", "9:1: A lesson has no HTML but <details>, <summary> and comments: '<div>'."),
        ("![a](b.png)", "9:1: A terminal shows no image; a fence 'show' has a picture in text: ''."),
        ("# Another", "9:1: A lesson has one heading of the first level, its title; steps have '##'."),
        (
            "## A sample",
            "9:4: The id 'a-sample' is that of the step in line 6 already; another heading, or <!--#id--> behind it, makes it another one."
        ),
        ("## Step <!--#A b-->", "9:4: 'Ab' is no id: it has small letters, digits and hyphens."),
        ("## Question: What?", "9:4: This question has no 'answer:' in its <details>."),
        ("## Task: Do", "9:4: This task has no 'goal:'."),
        ("answer: a", "9:9: 'answer:' stands in <details>, so that a reader does not see it at once."),
        (
            "<details><summary>x</summary>\ntext\n\n</details>",
            "9:1: An empty line must follow <details> and <summary>, or what is below is no Markdown."
        ),
        ("<details>\n\nHint\n", "9:1: This <details> is not closed before the step ends."),
        ("</details>", "9:1: No <details> is open here."),
        ("[a](#nowhere)", "9:5: There is no step 'nowhere'."),
        ("[a](02-other.md)", "9:5: There is no file '02-other.md' beside the lesson."),
        ("[a](http:///)", "9:5: 'http:///' is no address."),
    ])
    func whatIsWrongIsSaidAtItsPlace(body: String, problem: String) {
        let found = Samples.problems(body)
        #expect(found.contains("sample.md:\(problem)"), "\(found)")
    }

    @Test(arguments: [
        (Samples.choices(answer: "c"), "There is no choice 'c': there are a, b."),
        (Samples.choices(answer: "a"), "This answer is the right one."),
        (Samples.choices(answer: "= 1"), "The answer of a question with choices is a letter."),
        (Samples.choices(answer: "maybe"), "'maybe' is no answer: it is the letter of a choice, or '= EXPRESSION'."),
        (
            Samples.choices().replacing("- b.", with: "- c."),
            "The choices have the letters a, b, c and so on; this one is 'c'."
        ),
        (Samples.choices().replacing("go 2", with: "go 99"), "There is no step 99: the steps are 1 to 12."),
        (
            Samples.choices().replacing("look: go 2", with: "look: hidden 3"),
            "'look:' takes commands about what is looked at, such as: go 3"
        ),
        (
            Samples.choices().replacing("Question: ", with: ""),
            "A step with an answer has a heading that begins with 'Question:'."
        ),
        (Samples.task(goal: "hidden =="), "Expected a number, a name or '(', but found the end."),
        (Samples.task(goal: "hidden"), "A goal needs a comparison, such as loss < 1, not a number."),
        (Samples.task(goal: "hidden == 8", solution: "hidden 9"), "The solution does not meet the goal."),
        (Samples.task(goal: "hidden > 1"), "The goal is met before anything is done."),
        (Samples.task().replacing("```run\nhidden 8\n```\n", with: ""), "There is no fence 'run' below 'solution:'."),
    ])
    func questionsAndTasksThatCannotBeRightAreRefused(body: String, sentence: String) {
        let found = Samples.problems(body)
        #expect(found.contains { $0.contains(sentence) }, "\(found)")
    }

    @Test(arguments: [
        ("", "1:1: A lesson begins with a fence 'lesson' that has the keys minutes and summary."),
        ("", "1:1: There is no step: a heading begins one."),
        ("text", "1:1: This stands before the first heading, in no step."),
        ("```lesson\nminutes: 3\n```\n\n# A", "1:1: The fence 'lesson' needs the key 'summary'."),
        ("```lesson\nminuts: 3\nsummary: x\n```", "2:1: Unknown key 'minuts'. Did you mean 'minutes'?"),
        ("```lesson\nminutes: many\nsummary: x\n```", "2:1: 'minutes' is a whole number, not 'many'."),
        ("```lesson\nminutes: 3\nminutes: 3\n```", "3:1: 'minutes' is given twice."),
        ("```lesson\nminutes\n```", "2:1: This line is not 'key: value'."),
    ])
    func theTopIsChecked(text: String, problem: String) {
        let found = Lesson.read(text, path: "a.md").problems.map(\.description)
        #expect(found.contains("a.md:\(problem)"), "\(found)")
    }

    @Test func hugeAndEndlessRunsAreRefused() {
        for run in ["hidden 1000000", "steps 1000000", "hidden 512\nsteps 20000", "layers 100"] {
            let found = Samples.problems("```run\n\(run)\n```\n")
            #expect(found.contains { $0.contains("too large") || $0.contains("too much work") }, "\(found)")
        }
    }

    @Test func codeAndLinksAreNoProse() {
        #expect(
            Samples.problems("`0.25` and [words](https://example.org/1.5)\n\n    0.5\n\n```python\nx = 0.5\n```") == [])
    }

    @Test func hostileTextsDoNoHarm() {
        for text in [
            String(repeating: "> ", count: 5000), String(repeating: "*", count: 5000),
            String(repeating: "- ", count: 3000),
            String(repeating: "<details>\n\n", count: 300), "\u{0}\u{0}", "# \u{202E}x",
            String(repeating: "[", count: 5000),
            "```check\n> \(String(repeating: "(", count: 450))\n```",
        ] {
            _ = Lesson.read(text, path: "a.md")
            _ = Samples.problems(text)
        }
        #expect(Samples.problems(String(repeating: "> ", count: 5000) + "x")[0].hasSuffix("levels deep."))
    }
}
