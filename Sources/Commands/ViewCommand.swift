import Experiments
import Unrolling

/// A command about what is looked at.
public enum ViewCommand: Sendable, Equatable {
    /// Goes to a step of the present pass, counted from 1.
    case go(Int)
    /// Goes to the last step of the present pass.
    case goToLast
    /// Goes to the same step of a pass.
    case pass(Pass)
    /// Looks at a layer, counted from 1 at the input, in one of its directions.
    case layer(Int, Direction)
    /// Selects a unit, counted from 1.
    case unit(Int)
    /// Selects a signal.
    case signal(String)
    /// Selects which of its numbers are shown.
    case show(Trace.Quantity)
    /// Brings a panel to the front.
    case panel(PanelName)
    /// Turns to a page of panels.
    case page(PageName)
    /// Compares networks in one plot.
    case lanes(Lanes)
    /// Follows the loss of a step back through time; nil is the last one.
    case follow(Int?)
    /// Runs so many networks that differ in their seed, and shows where their gradients lie.
    case seeds(Int)
    /// Shows the loss over two parameters; nil goes back to the usual ones.
    case surface(SurfaceChoice?)
    /// Looks at a batch normalisation, by its gain.
    case normalisation(String)
    /// Chooses the pieces that the network would go on with by a rule.
    case sample(SamplingRule)
    /// Goes on through the passes by itself.
    case play
    /// Stops that.
    case pause
    /// Sets how many positions a second are played.
    case speed(Double)
    /// Says what an expression comes to.
    case print(Expression)

    /// The two passes.
    public enum Pass: String, Sendable, Hashable, CaseIterable {
        /// Values are computed from step 1 on.
        case forward
        /// Gradients come back from step T.
        case backward
    }
}
