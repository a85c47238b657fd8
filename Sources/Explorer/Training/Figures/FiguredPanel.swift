import Figures
import Illustrations

/// A panel that draws its own figure, because more than a run stands behind it.
protocol FiguredPanel: Panel {
    /// The figure of what the panel shows.
    ///
    /// - Throws: why there is none.
    static func figure(_ context: PanelContext) throws(IllustrationError) -> Figure

    /// Why there is none now, in words; nil where there is one.
    static func figureObstacle(_ session: Session) -> String?
}

extension FiguredPanel {
    static func figureObstacle(_ session: Session) -> String? {
        session.training == nil ? "nothing was trained yet" : nil
    }
}

extension PanelContext {
    /// The training.
    ///
    /// - Throws: a sentence where there is none.
    var trained: LiveTraining {
        get throws(IllustrationError) {
            guard let training else { throw .nothingToShow("Nothing was trained yet: the key T trains.") }
            return training
        }
    }
}

extension IllustrationError {
    /// A training that has begun and told nothing yet.
    static let nothingRecorded = IllustrationError.nothingToShow("No update has been recorded yet.")
}
