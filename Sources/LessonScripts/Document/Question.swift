import Commands
import JSONText

/// A question with one right answer.
public struct Question: Sendable {
    /// What can be chosen; nothing where a number or a word is asked for.
    public let choices: [Choice]
    /// The right answer.
    public let answer: Answer
    /// Why it is right.
    public let explanation: [LessonBlock]
    /// What wrong answers mean.
    public let responses: [Response]
    /// Where the answer is written.
    public let position: FilePosition

    /// Something to choose.
    public struct Choice: Sendable {
        /// Its letter.
        public let letter: Character
        /// What it says.
        public let blocks: [LessonBlock]
    }

    /// An answer, right or wrong.
    public enum Answer: Sendable, Equatable {
        /// The choice of this letter.
        case choice(Character)
        /// What an expression comes to: a number, or a word.
        case value(Expression)
    }

    /// What a wrong answer would mean.
    public struct Response: Sendable {
        /// The wrong answer.
        public let answer: Answer
        /// What it means.
        public let blocks: [LessonBlock]
        /// Where to look: commands about what is looked at.
        public let look: [ScriptLine]
        /// Where the answer is written.
        public let position: FilePosition
    }
}

/// A task: the learner changes the network until a goal is met.
public struct LessonTask: Sendable {
    /// What has to be true.
    public let goal: Expression
    /// Commands that make it true.
    public let solution: [ScriptLine]
    /// Why they do.
    public let explanation: [LessonBlock]
    /// Where the goal is written.
    public let position: FilePosition
}

/// A command of a lesson and where it is written.
public struct ScriptLine: Sendable, Equatable {
    /// The text of the line.
    public let text: String
    /// The command.
    public let command: Command
    /// Where it is written.
    public let position: FilePosition
}
