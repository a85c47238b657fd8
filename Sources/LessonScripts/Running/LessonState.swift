import Commands
import Experiments
import JSONText

/// What a step of a lesson shows: the experiment and what is looked at. A state is a snapshot: it can be kept and restored.
public struct LessonState: Sendable, Equatable {
    /// The experiment.
    public var experiment: Experiment
    /// The commands that bring a fresh view to where it is.
    public var view: [ViewCommand]

    /// The state in which every lesson begins.
    public static let start = LessonState(experiment: .standard, view: [])

    /// A state of an experiment and a view.
    public init(experiment: Experiment, view: [ViewCommand]) {
        self.experiment = experiment
        self.view = view
    }

    /// Carries a command out.
    ///
    /// - Throws: why the experiment has no place for it.
    public mutating func apply(_ command: Command) throws(CommandError) {
        switch command {
        case .experiment(let edit): try edit.apply(to: &experiment)
        case .view(let command):
            view.removeAll { $0.subject == command.subject }
            view.append(command)
        case .session: break
        }
    }

    /// What is looked at, in a run of so many steps.
    public func place(stepCount: Int) -> ViewPlace {
        view.reduce(into: ViewPlace()) { $0.apply($1, stepCount: stepCount) }
    }
}

extension ViewCommand {
    /// What it is about; of two commands about the same only the later one counts.
    fileprivate var subject: String {
        switch self {
        case .goToLast: "go"
        case .pause: "play"
        default: description.split(separator: " ").first.map(String.init) ?? ""
        }
    }
}

extension LessonState {
    /// The state as JSON, for files.
    public var json: WritableJSON {
        .object([
            WritableMember("experiment", .string(experiment.json(layout: .compact))),
            WritableMember("view", .array(view.map { .string($0.description) })),
        ])
    }

    /// The state in JSON; nil where it is none.
    public init?(json: JSONValue) {
        guard let text = json["experiment"]?.string, let lines = json["view"]?.elements,
            let file = try? ExperimentFile(json: Array(text.utf8))
        else { return nil }
        var view: [ViewCommand] = []
        for line in lines {
            guard let text = line.string, case .view(let command)? = try? Command.parse(text) else { return nil }
            view.append(command)
        }
        self.init(experiment: file.experiment, view: view)
    }
}
