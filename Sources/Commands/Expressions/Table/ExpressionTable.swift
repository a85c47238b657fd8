/// The one table of the expression language: reading, computing, help and completion all follow from it.
public enum ExpressionTable {
    /// Every word, in the order of the help.
    public static let entries: [ExpressionEntry] =
        readings + lossEntries + flowEntries + laboratoryEntries + experimentEntries + functions + grammar

    private static let byName: [String: ExpressionEntry] = Dictionary(
        entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    private static let byAlias: [String: String] = Dictionary(
        entries.flatMap { entry in entry.aliases.map { ($0, entry.name) } }, uniquingKeysWith: { first, _ in first })

    /// The names of functions.
    static let functionNames = entries.map(\.name).filter(isFunction)

    /// The names that have a value without a network's help.
    static let valueNames = entries.filter { !$0.forms.isEmpty }.map(\.name)

    /// The name that a spelling stands for.
    static func standardName(_ name: String) -> String { byAlias[name] ?? name }

    /// Whether a name is that of a function.
    static func isFunction(_ name: String) -> Bool {
        byName[name]?.forms.contains { if case .function = $0 { true } else { false } } == true
    }

    typealias ValueForm = @Sendable (ExpressionScope) throws(ExpressionError.Reason) -> ExpressionValue
    typealias PerStepForm = @Sendable (ExpressionScope, Int) throws(ExpressionError.Reason) -> ExpressionValue
    typealias FunctionForm =
        @Sendable (ExpressionScope, [ExpressionValue]) throws(ExpressionError.Reason) -> ExpressionValue

    /// What a name comes to when it stands alone.
    static func value(_ name: String) -> ValueForm? {
        for form in byName[standardName(name)]?.forms ?? [] {
            if case .value(let value) = form { return value }
        }
        return nil
    }

    /// What a name comes to with a step in brackets.
    static func perStep(_ name: String) -> PerStepForm? {
        for form in byName[standardName(name)]?.forms ?? [] {
            if case .perStep(let value) = form { return value }
        }
        return nil
    }

    /// The function of a name, for so many arguments.
    ///
    /// - Throws: how it is written, where it takes more or fewer.
    static func function(_ name: String, _ count: Int, at column: Int) throws(ExpressionError) -> FunctionForm {
        let entry = byName[standardName(name)]
        for form in entry?.forms ?? [] {
            if case .function(let counts, let function) = form, counts.contains(count) { return function }
        }
        throw ExpressionError(.usage(entry?.usage ?? name, example: entry?.example ?? ""), column: column)
    }
}
