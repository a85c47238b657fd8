import LessonScripts

/// Lessons to test with.
enum Samples {
    /// What every lesson begins with: eight lines, so that a body begins in line 9.
    static let head = """
        ```lesson
        minutes: 5
        summary: A sample.
        ```

        # A sample



        """

    static func reading(_ body: String) -> Lesson.Reading { Lesson.read(head + body, path: "sample.md") }

    /// What is wrong with a lesson of this body.
    static func problems(_ body: String, neighbours: LessonNeighbours = .none) -> [String] {
        LessonChecker(neighbours: neighbours).check(reading(body)).map(\.description)
    }

    /// A question about a network with a state of two units.
    static let question = """
        ```run
        cell rnn
        text "abab"
        hidden 2
        W_hh = 0.5 0; 0 0.25
        ```

        """

    /// A question with choices.
    static func choices(answer: String = "b") -> String {
        """
        ## Question: Which?

        - a. One.
        - b. Two.

        <details><summary>If you say a</summary>

        wrong: a
        look: go 2

        That would be less.

        </details>

        <details><summary>Answer</summary>

        answer: \(answer)

        Because.

        </details>


        """
    }

    /// A task with a goal and the commands of its solution.
    static func task(goal: String = "hidden == 8", solution: String = "hidden 8") -> String {
        """
        ## Task: More units

        <details><summary>Solution</summary>

        goal: `\(goal)`

        solution:

        ```run
        \(solution)
        ```

        </details>


        """
    }
}
