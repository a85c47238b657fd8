import Commands
import Experiments
import Screen
import Training

/// What a panel draws from.
public struct PanelContext: Sendable {
    /// The network and everything that was recorded of it.
    public let run: Run
    /// The networks it is compared with, if any.
    public let lanes: [Lane]
    /// What the reader looks at.
    public let view: ViewState
    /// Whether colours can be shown; without them signs and shapes must say it all.
    public let hasColor: Bool
    /// What was found out by analyses.
    public let laboratory: Laboratory
    /// The training, since there is one.
    var training: LiveTraining?
    /// How the next network is trained.
    var trainingSettings = TrainingSettings()

    /// A context of these parts.
    public init(run: Run, lanes: [Lane], view: ViewState, hasColor: Bool, laboratory: Laboratory = Laboratory()) {
        self.laboratory = laboratory
        self.run = run
        self.lanes = lanes
        self.view = view
        self.hasColor = hasColor
    }
}

/// A network that is compared with others in one plot.
public struct Lane: Sendable {
    /// What sets it apart, such as `tanh` or `lstm`.
    public let label: String
    /// The network.
    public let run: Run

    /// A lane of this label.
    public init(label: String, run: Run) {
        self.label = label
        self.run = run
    }
}

/// A part of the screen that shows one aspect of a network. Panels read; all numbers come from Analysis or the trace.
public protocol Panel {
    /// The name in commands and layouts.
    static var name: PanelName { get }
    /// The title in the border.
    static func title(_ context: PanelContext) -> String
    /// Draws inside an area, whatever its size.
    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle)
    /// The step that a click at this place means, if any.
    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int?
    /// The commands that a click at this place means, beside going to a step.
    static func commands(at point: Point, _ context: PanelContext, in area: Rectangle) -> [String]
    /// The analyses that it draws from and that take too long for a frame, the most important first.
    static func requests(_ context: PanelContext) -> [AnalysisRequest]
}

extension Panel {
    /// Most panels draw from the recording alone.
    public static func requests(_ context: PanelContext) -> [AnalysisRequest] { [] }

    /// In most panels a click means a step at most.
    public static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? { nil }

    /// In most panels a click means a step at most.
    public static func commands(at point: Point, _ context: PanelContext, in area: Rectangle) -> [String] { [] }
}
