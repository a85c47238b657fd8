/// All facts, in the order of the list.
public enum FactShelf {
    /// Every fact.
    public static let all: [Fact] = [
        .largestSingularValue, .clippingByNorm, .largestSlopes, .errorWall, .linearRecurrence, .copyMemory,
        .addingProblem, .embeddedReber, .continualReber, .temporalOrder, .counting, .forgetBias, .chronoInitialization,
        .orthogonalIdentity, .perplexity, .specialCaseOfLSTM, .specialCaseOfGRU, .softmaxGradient, .seedBand,
    ]

    /// The fact of a name, or of a number in the list, from 1; nil where there is none.
    public static func fact(named name: String) -> Fact? {
        if let number = Int(name) { return all.indices.contains(number - 1) ? all[number - 1] : nil }
        return all.first { $0.name == name }
    }
}
