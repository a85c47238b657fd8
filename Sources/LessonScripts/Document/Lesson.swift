import JSONText

// A lesson is a document: what it says, what it runs and what it asks. Nothing here draws, and nothing reads keys.

/// A lesson as it is written.
public struct Lesson: Sendable {
    /// The path of its file, for messages.
    public let path: String
    /// What its file is called, without folder and ending: `01-unrolling`.
    public let name: String
    /// What its `lesson` fence says.
    public let information: LessonInformation
    /// The steps, in their order.
    public let steps: [LessonStep]
    /// The text that was read.
    public let source: String

    /// The heading of the first step.
    public var title: String { steps.first?.title ?? name }

    /// The place of a step in the lesson, by its id.
    public func index(ofStep id: String) -> Int? { steps.firstIndex { $0.id == id } }
}

/// What the `lesson` fence at the top says.
public struct LessonInformation: Sendable, Equatable {
    /// How many minutes a reader takes.
    public var minutes = 0
    /// The lesson in a sentence.
    public var summary = ""
    /// The language, as a code: `en`.
    public var language = "en"
    /// The names of the lessons that should come before.
    public var needs: [String] = []
    /// Where the facts are from.
    public var sources = ""
}

/// A step: what stands under one heading.
public struct LessonStep: Sendable {
    /// The slug of the heading, or what `<!--#id-->` behind it says.
    public let id: String
    /// The heading.
    public let title: String
    /// What a learner has to do.
    public let kind: Kind
    /// What there is to read, without hints and answers.
    public let blocks: [LessonBlock]
    /// The commands of its `run` fence, which are carried out when the step begins.
    public let run: [ScriptLine]
    /// The hints, to be shown one after another.
    public let hints: [[LessonBlock]]
    /// Where its heading is.
    public let position: FilePosition

    /// What a step asks for.
    public enum Kind: Sendable {
        /// Nothing but to be read.
        case reading
        /// An answer.
        case question(Question)
        /// A change of the network that reaches a goal.
        case task(LessonTask)
    }

    /// The question, if it is one.
    public var question: Question? { if case .question(let question) = kind { question } else { nil } }
    /// The task, if it is one.
    public var task: LessonTask? { if case .task(let task) = kind { task } else { nil } }

    /// All that can be read in it: text, choices, hints, answers.
    public var allBlocks: [LessonBlock] {
        var all = blocks + hints.flatMap(\.self)
        if let question {
            all += question.choices.flatMap(\.blocks) + question.explanation
            all += question.responses.flatMap(\.blocks)
        }
        if let task { all += task.explanation }
        return all
    }
}
