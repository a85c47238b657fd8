import Commands
import Experiments

extension Session {
    /// Shows the loss over two parameters; nil goes back to the usual ones.
    mutating func showSurface(_ choice: SurfaceChoice?) {
        if let fault = choice?.fault(in: run) { return report(fault.description) }
        view.surface = choice
        perform(.panel(.surface))
    }

    /// Compares the ways to begin, in the panel of the gradients; nothing where they are compared already.
    mutating func compareBeginnings() {
        guard view.lanes != .initializers else { return perform(.lanes(.none)) }
        perform(.lanes(.initializers))
        let isShown = layout(on: size)?.panels.contains { $0.name == .gradients } ?? true
        if !isShown { perform(.panel(.gradients)) }
    }
}
