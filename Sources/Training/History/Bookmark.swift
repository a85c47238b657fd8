import Analysis

/// A place in the history of a training that is worth going back to.
public struct Bookmark: Sendable, Equatable {
    /// The branch.
    public let branch: Int
    /// The update.
    public let update: Int
    /// What is there.
    public let kind: Kind
    /// What is there, in one sentence.
    public let sentence: String

    /// What may be there.
    public enum Kind: Sendable, Equatable {
        /// The loss, a gradient or a parameter turned infinite or NaN: this update could not be made.
        case notFinite
        /// The norm of the gradient was this many times what nine in ten of the hundred updates before stayed below.
        case normJumped(factor: Double)
        /// Clipping acted for the first time.
        case clippingBegan
        /// The validation loss was never less; it is that of the parameters after this update.
        case bestValidation(loss: Double)
        /// A mark that somebody set, with what it says.
        case own(label: String)
    }

    init(branch: Int, update: Int, _ kind: Kind, _ sentence: String) {
        self.branch = branch
        self.update = update
        self.kind = kind
        self.sentence = sentence
    }

    init(_ divergence: Divergence, branch: Int) {
        self.init(branch: branch, update: divergence.update, .notFinite, divergence.description)
    }

    /// A mark that somebody set.
    init(label: String, update: Int, branch: Int) {
        self.init(branch: branch, update: update, .own(label: label), label)
    }
}
