import Screen

/// What one looks at of a training that is watched.
struct WatchView: Sendable, Equatable {
    /// The name of the chosen curve; nil is the one that suits.
    var chosen: String?
    /// Which curves have another axis than the one that suits them.
    var axes: [String: Plot.Axis] = [:]
    /// Which updates are shown.
    var window = UpdateWindow()
    /// The update that is looked at; nil is the latest.
    var cursor: Int?
    /// The panel that has the keys of its own, and where there is little room the main place.
    var focus = WatchPanel.loss
    /// Whether it is shown alone.
    var isZoomed = false
    /// Which way the updates of the waterfall go.
    var direction = WaterfallPicture.Direction.down
    /// Whether the parameters are shown as a table in the place of the list.
    var hasTable = false
    /// Whether earlier runs are drawn beside the present one.
    var hasEarlierRuns = true
}
