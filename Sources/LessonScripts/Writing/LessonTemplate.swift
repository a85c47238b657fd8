/// A new lesson, to be written over.
public enum LessonTemplate {
    /// A lesson that passes the check: one step to read, one question, one task.
    public static func text(title: String) -> String {
        """
        ```lesson
        minutes: 10
        summary: What a reader knows afterwards, in one sentence.
        ```

        # \(title)

        What this is about, and why.

        ## A first look

        ```run
        cell rnn
        text "hello"
        hidden 4
        seed 7
        panel gradients
        ```

        The network reads `hello`, which takes 5<!--= steps--> steps. It has 4<!--= hidden--> hidden units and
        56<!--= parameters--> numbers in its parameters.

        ```check
        > norm(h[0])
        0
        ```

        ## Question: How many matrices are there?

        The same step is taken 5<!--= steps--> times. How many different matrices act on the state before?

        - a. One for each step.
        - b. One.

        <details><summary>Hint</summary>

        The equation has no `t` at `W_hh`.

        </details>

        <details><summary>If you say a</summary>

        wrong: a
        look: panel cell

        Then a longer text would need a larger network.

        </details>

        <details><summary>Answer</summary>

        answer: b

        The same `W_hh` acts at every step.

        </details>

        ## Task: Make the text longer

        Let the network read 20<!--= 4 * steps--> steps.

        <details><summary>Hint</summary>

        The command `steps` repeats the text.

        </details>

        <details><summary>Goal and solution</summary>

        goal: `steps == 20`

        solution:

        ```run
        steps 20
        ```

        The text is repeated from its beginning.

        </details>

        """
    }
}
