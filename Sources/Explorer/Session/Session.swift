import Commands
import Experiments
import Screen
import Training
import Unrolling

/// The explorer as a value: what runs, what is looked at, and what is being typed.
///
/// `update` takes in what happens and `draw` shows it; neither touches a terminal, a file or a clock.
public struct Session: Sendable {
    /// The last experiment that ran, with everything that was recorded; an experiment that cannot run leaves it as it is.
    public internal(set) var run: Run
    /// What the reader looks at.
    public internal(set) var view: ViewState
    /// The networks of the present comparison, computed when they are shown.
    public internal(set) var lanes: [Lane] = []
    /// The prompt, while it is open.
    public internal(set) var prompt: Prompt?
    /// A sentence about what was last done.
    public internal(set) var notice: Notice?
    /// The size of the terminal, which clicks and screenfuls refer to.
    public internal(set) var size: Size
    /// Which characters may be drawn.
    public var glyphs: Glyphs
    /// Whether colours tell levels apart; without them heat maps are drawn in letters.
    public var hasColor: Bool
    /// Whether the focused panel is shown alone.
    public internal(set) var isZoomed = false

    /// The first line of the help that is shown, while the help is open.
    var helpLine: Int?
    /// The keys that the open help is about.
    var helpPlace = KeyPlace.explorer
    /// Whether the gradient of the selected number is proved on top of the panels.
    var isProving = false
    /// The digits typed before a key.
    var count: Int?
    var history = ExperimentHistory()
    /// The editor of equations, while it is open.
    var editor: EquationEditor?
    /// What was found out for the panels.
    var laboratory = Laboratory()
    /// Whether the loop was asked for analyses that have not come.
    var isAwaiting = false
    /// The analyses that the loop was asked for last, until they have come.
    var asked: [AnalysisTask] = []
    /// What the panels on the screen drew from at that time.
    var askedRequests: [AnalysisRequest] = []
    /// Equations that were typed and not applied.
    var draft: TextEditor?
    /// The experiment before its cell was edited.
    var beforeEdit: Experiment?
    /// The lesson that is played, if any.
    var desk: LessonDesk?
    /// The list of lessons or the review, while one is open.
    var lessonPage: LessonPage?
    /// Whether it was said that progress is not kept.
    var hasSaidProgress = false
    /// The commands that were entered at the prompt, the oldest first.
    var entered: [String] = []
    /// The experiment that the session or the lesson's step began with: knobs that differ from it are marked.
    var opening: Experiment
    /// The training of the network, since there is one.
    var training: LiveTraining?
    /// How the next network is trained.
    var trainingSettings = TrainingSettings()
    /// How many updates a second are made at most; nil is as many as possible.
    var pace: Double?
    /// How many orders the loop was given.
    var orderCount = 0
    /// What the loop was last told to do beside it.
    var workGiven: TrainingWork?
    private let workspace = Workspace()

    /// A session that begins with an experiment.
    ///
    /// - Throws: what is wrong with the experiment, if it cannot be run.
    public init(
        _ experiment: Experiment, view: ViewState = ViewState(), size: Size = Size(width: 80, height: 24),
        glyphs: Glyphs = .unicode, hasColor: Bool = true
    ) throws(ExperimentError) {
        run = try Run(experiment, workspace: workspace)
        self.view = view
        self.size = size
        self.glyphs = glyphs
        self.hasColor = hasColor
        opening = experiment
        fitView()
        refreshLanes()
    }

    /// Milliseconds between two ticks; nil while nothing moves by itself.
    public var tickInterval: Int? {
        view.isPlaying ? max(1, Int((1000 / max(view.playSpeed, 0.1)).rounded())) : nil
    }

    /// How many steps there are, T.
    var stepCount: Int { run.trace.stepCount }

    /// Runs an experiment in the session's memory.
    func running(_ experiment: Experiment) throws(ExperimentError) -> Run {
        try Run(experiment, workspace: workspace).looking(at: view.layer)
    }

    /// The networks of a comparison beside the current one.
    func networks(of comparison: Lanes) throws(ExperimentError) -> [Lane] {
        try comparison.networks(beside: run, before: beforeEdit, workspace: workspace).map {
            Lane(label: $0.label, run: $0.run.looking(at: view.layer))
        }
    }
}
