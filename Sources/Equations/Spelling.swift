/// Which symbols a printed equation uses.
public enum Spelling: Sendable, Hashable, CaseIterable {
    /// As in papers: `σ`, `φ`, `⊙`.
    case unicode
    /// For terminals and keyboards without them: `sigma`, `phi`, `*`. Names that the author chose stay as they are.
    case ascii

    /// The sign of the elementwise product.
    public var elementwiseProduct: String { self == .unicode ? "⊙" : "*" }
}
