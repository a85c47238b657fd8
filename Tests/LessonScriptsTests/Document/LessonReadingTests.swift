import Commands
import JSONText
import LessonScripts
import Testing

struct LessonReadingTests {
    private let lesson = Lesson.read(
        """
        ```lesson
        minutes: 12
        summary: What it is about.
        needs: 01-unrolling, 02-forward
        ```

        # The title

        Some *words* and `code`, with 4<!--= 2 + 2--> and **0.50**<!--= 1/2-->.

        ```run
        cell lstm
        go 2
        ```

        ```show
        x → h → y
        ```

        ## Which one? <!--#which-->

        ```check
        > 1 + 1
        2
        > W_hi
        ```

        | a | b |
        |---|---|
        | 1.5<!--= 3/2--> | two |

        <details><summary>Hint</summary>

        A first hint.

        </details>


        """ + Samples.choices() + Samples.task(), path: "lessons/03-title.md")

    @Test func aHeadingBeginsAStepAndNamesIt() {
        #expect(lesson.lesson.steps.map(\.id) == ["the-title", "which", "question-which", "task-more-units"])
        #expect(
            lesson.lesson.steps.map(\.title) == ["The title", "Which one?", "Question: Which?", "Task: More units"])
        #expect(lesson.lesson.title == "The title")
        #expect(lesson.lesson.name == "03-title")
        #expect(lesson.lesson.index(ofStep: "which") == 1)
        #expect(lesson.problems == [])
    }

    @Test func theTopSaysWhatItIs() {
        #expect(lesson.lesson.information.minutes == 12)
        #expect(lesson.lesson.information.summary == "What it is about.")
        #expect(lesson.lesson.information.needs == ["01-unrolling", "02-forward"])
    }

    @Test func commandsHaveTheirPlaces() {
        let run = lesson.lesson.steps[0].run
        #expect(run.map(\.text) == ["cell lstm", "go 2"])
        #expect(run.map(\.position.line) == [12, 13])
        #expect(run[1].command == .view(.go(2)))
    }

    @Test func figuresAreFoundWhereverTheyStand() {
        let figures = lesson.lesson.steps[0].blocks.flatMap(\.figures)
        #expect(figures.map(\.written) == ["4", "0.50"])
        #expect(figures.map(\.position.line) == [9, 9])
        #expect(figures.map(\.position.column) == [31, 53])
        #expect(lesson.lesson.steps[1].blocks.flatMap(\.figures).map(\.written) == ["1.5"])
    }

    @Test func transcriptsHaveExpressionsAndValues() {
        let entries = lesson.lesson.steps[1].blocks.flatMap(\.transcript)
        #expect(entries.map(\.expression.source) == ["1 + 1", "W_hi"])
        #expect(entries.map(\.written) == ["2", ""])
        #expect(entries.map(\.position.line) == [24, 25])
    }

    @Test func questionsHaveChoicesHintsAnswersAndWhatWrongOnesMean() throws {
        #expect(lesson.lesson.steps[1].hints.count == 1)
        let question = try #require(lesson.lesson.steps[2].question)
        #expect(question.choices.map(\.letter) == ["a", "b"])
        #expect(question.answer == .choice("b"))
        #expect(question.explanation.count == 1)
        #expect(question.responses.map(\.answer) == [.choice("a")])
        #expect(question.responses[0].look.map(\.text) == ["go 2"])
    }

    @Test func tasksHaveAGoalAndASolution() throws {
        let task = try #require(lesson.lesson.steps[3].task)
        #expect(task.goal.source == "hidden == 8")
        #expect(task.solution.map(\.text) == ["hidden 8"])
    }
}
