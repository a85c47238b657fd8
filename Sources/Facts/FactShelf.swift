/// All facts, in the order of the list.
public enum FactShelf {
    /// Every fact.
    public static let all: [Fact] = [
        .largestSingularValue, .clippingByNorm, .errorWall, .linearRecurrence, .forgetBias, .chronoInitialization,
        .orthogonalIdentity, .perplexity, .largestSlopes, .specialCaseOfLSTM, .specialCaseOfGRU, .softmaxGradient,
        .seedBand,
    ]

    /// The fact of a name; nil where there is none.
    public static func fact(named name: String) -> Fact? { all.first { $0.name == name } }
}
