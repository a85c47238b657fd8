/// What of a sequence running statistics of batch normalisations are about.
public enum StatisticsScope: String, Sendable, Hashable, CaseIterable {
    /// Each step has its own; those of the last step serve for all later ones (Cooijmans et al. 2017).
    case perStep = "per-step"
    /// All steps share one, which takes them up one after the other, as a layer of batch normalisation does that is called at every step
    /// (Ioffe & Szegedy 2015).
    case shared

    /// The scope of a name.
    ///
    /// - Throws: `TrainingError` for an unknown one.
    public init(_ name: String) throws(TrainingError) {
        guard let scope = Self(rawValue: name) else {
            throw .unknownName(name, what: "kind of statistics", known: Self.allCases.map(\.rawValue))
        }
        self = scope
    }
}
