import LessonScripts
import Screen

@testable import Explorer

/// A short lesson with all kinds of steps.
let sampleLesson = """
    ```lesson
    minutes: 3
    summary: A sample.
    ```

    # A sample

    The **cell** has 2<!--= hidden--> units and `W_hh`.

    ```run
    cell rnn
    text "abab"
    hidden 2
    seed 1
    panel network
    go 1
    ```

    ## Question: How many steps?

    Count them.

    <details><summary>Hint</summary>

    Each letter is one.

    </details>

    <details><summary>If you say 5</summary>

    wrong: = 5
    look: go 4

    Step 5 would need a fifth letter.

    </details>

    <details><summary>Answer</summary>

    answer: = steps

    One for each letter.

    </details>

    ## Question: Which is it?

    - a. The first.
    - b. The second.

    <details><summary>If you say a</summary>

    wrong: a
    look: panel cell

    That one comes before.

    </details>

    <details><summary>Answer</summary>

    answer: b

    Because it is.

    </details>

    ## Task: More units

    Give it more than two.

    <details><summary>Hint</summary>

    There is a knob.

    </details>

    <details><summary>Another hint</summary>

    It is called H.

    </details>

    <details><summary>Goal and solution</summary>

    goal: hidden > 2 and steps == 4

    solution:

    ```run
    hidden 3
    ```

    Three are more than two.

    </details>

    ## The end

    | what | how many |
    |---|---|
    | steps | 4 |

    ```check
    > steps
    4
    ```
    """

/// The sample lesson as it is read, with changes.
func sampleReading(_ change: (String) -> String = { $0 }) -> Lesson.Reading {
    Lesson.read(change(sampleLesson), path: "01-sample.md")
}

/// A session with the sample lesson beside it.
func makeLessonSession(
    _ size: Size = Size(width: 120, height: 36), progress: LessonProgress = LessonProgress(),
    isPresented: Bool = false
) throws -> Session {
    var session = try makeSession(size: size)
    session.open(sampleReading(), progress: progress, isPresented: isPresented)
    return session
}

extension Session {
    @discardableResult
    mutating func open(
        _ reading: Lesson.Reading, progress: LessonProgress = LessonProgress(), isPresented: Bool = false
    ) -> [Effect] {
        update(.finished(.openedLesson(OpenedLesson(reading, progress: progress, isPresented: isPresented))))
    }

    /// The id of the step that is played.
    var stepID: String? { desk?.player.step.id }

    /// What is kept of a step.
    func done(_ id: String) -> StepProgress { desk?.player.progress[id] ?? StepProgress() }

    /// The keys to press, as they stand in the last row.
    var lastLine: String { lines(120, 36).last { !$0.isEmpty } ?? "" }

    /// What is to be done, in one line.
    var lessonStatus: String {
        guard let desk else { return "" }
        return LessonStatus(desk, glyphs: .unicode).lines(hidesText: false).map(\.text).joined(separator: " ")
    }

    /// The text of the pane in one line.
    var lessonText: String {
        guard let desk else { return "" }
        let lines = LessonLines(desk, width: 60, hasHeading: true, glyphs: .unicode).lines.map(\.text)
        return lines.joined(separator: " ")
    }
}
