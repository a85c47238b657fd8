import Curves
import Screen

/// Watching somebody's training, as a value: what was read, and what is looked at.
///
/// `update` takes in what happens and `draw` shows it; neither touches a terminal, a file or a clock. It is no explorer: it
/// knows no network, only the numbers that are told of one.
public struct WatchSession: Sendable {
    /// What was read so far.
    public private(set) var latestReading = WatchReading()
    /// What the log is called.
    public let source: String
    /// The size of the terminal.
    public internal(set) var size: Size
    /// Which characters may be drawn.
    public var glyphs: Glyphs
    /// Whether colours tell levels apart; without them the waterfall is drawn in letters.
    public var hasColor: Bool
    /// A sentence about what was last done.
    public internal(set) var notice: Notice?
    var view = WatchView()
    /// What had been read when the picture was paused.
    private(set) var paused: WatchReading?
    /// The first line of the help that is shown, while the help is open.
    var helpLine: Int?
    /// The digits typed before a key.
    var count: Int?

    /// A session of which nothing was read yet.
    public init(
        source: String, size: Size = Size(width: 80, height: 24), glyphs: Glyphs = .unicode, hasColor: Bool = true
    ) {
        self.source = source
        self.size = size
        self.glyphs = glyphs
        self.hasColor = hasColor
    }

    /// What is shown: what was read, or had been read when it was paused.
    var reading: WatchReading { paused ?? latestReading }

    /// Whether the picture stands still.
    var isPaused: Bool { paused != nil }

    mutating func take(_ reading: WatchReading) { latestReading = reading }

    mutating func togglePause() { paused = paused == nil ? latestReading : nil }

    /// The run that goes on.
    var run: CurveShelf? { reading.runs.present }

    /// The curve that the upper plot shows.
    var lossName: String? {
        guard let names = run?.names else { return nil }
        let known = ["loss", "train_loss", "training_loss", "train/loss"]
        return known.first(where: names.contains) ?? names.first { $0.contains("loss") } ?? names.first
    }

    /// The curve that the lower plot shows.
    var chosenName: String? {
        guard let names = run?.names else { return nil }
        if let chosen = view.chosen, names.contains(chosen) { return chosen }
        let other = names.first { $0.hasPrefix("grad_norm") } ?? names.first { $0.contains("grad") }
        return other ?? names.first { $0 != lossName } ?? names.first
    }

    /// The updates that there are of the runs that are shown.
    var allUpdates: ClosedRange<Int>? { view.hasEarlierRuns ? reading.updates : run?.updates }

    /// The updates that are shown.
    var shownUpdates: ClosedRange<Int>? { allUpdates.map(view.window.range) }

    /// Whether the norms of single time steps were told.
    var hasWaterfall: Bool { run.map { !$0.waterfall.isEmpty } ?? false }

    /// The panels that there is something to show in.
    var panels: [WatchPanel] {
        WatchPanel.allCases.filter { panel in
            switch panel {
            case .loss, .curves: true
            case .chosen: run.map { $0.names.count > 1 } ?? false
            case .waterfall: hasWaterfall
            }
        }
    }

    /// How the heights of a curve are drawn: as chosen, else logarithmic where the curve is positive and spans decades.
    func axis(of name: String) -> Plot.Axis {
        if let axis = view.axes[name] { return axis }
        return Plot.Axis(fitting: [run?.curve(name)].compactMap { $0 })
    }
}
