import Commands
import Experiments
import Unrolling

/// What the reader is looking at: everything of the picture that is not the network.
public struct ViewState: Sendable, Equatable {
    /// The step and the pass one is in.
    public var playhead = Playhead(pass: .forward, step: 1)
    /// The layer that is looked at; nil is the one nearest to the readout.
    public var layer: LayerPlace?
    /// The unit whose numbers are shown, counted from 0.
    public var selectedUnit = 0
    /// The signal that heat maps and the cell's bars are about.
    public var selectedSignal = "h"
    /// Which of its numbers.
    public var quantity = Trace.Quantity.value
    /// The page whose panels are shown.
    public var page = PageName.network
    /// The panel that has the keys of its own and, where there is little room, the main place.
    public var focus = PanelName.gradients
    /// Which networks are compared as curves of one plot.
    public var lanes = Lanes.none
    /// The step whose loss is followed back through time; nil is the last that has one.
    public var followedLoss: Int?
    /// How many networks that differ in their seed are run where they are shown; nil since they were given up.
    public var seedCount: Int? = ViewState.usualSeedCount
    /// What the error surface is drawn over; nil is the usual two entries.
    public var surface: SurfaceChoice?
    /// The batch normalisation that is looked at, by its gain; nil is the first of the selected signal.
    public var normalisation: String?
    /// How the pieces are chosen that the network would go on with.
    public var sampling = SamplingRule.greedy
    /// Whether the forward and backward passes play by themselves.
    public var isPlaying = false
    /// Positions a second while playing.
    public var playSpeed = 4.0

    /// As many networks as show a median and its quartiles.
    static let usualSeedCount = 200

    /// The view that a session begins with.
    public init() {}
}
