/// How much the language reads before it refuses, so that no text can exhaust the machine.
enum Limits {
    /// Steps that a signal may look back; the one place that says so.
    static let lags = 0...64
    /// Brackets, functions and signs inside one another: a walk down the tree must fit the small stack of a thread.
    static let nesting = 64
    /// Names and numbers in one equation.
    static let operands = 500
    /// Equations in one cell.
    static let equations = 500
    /// Bytes of one text.
    static let bytes = 400_000
    /// Letters of one name.
    static let nameLength = 100
    /// Unknown signals of one cell for which a known one is guessed.
    static let guesses = 20
    /// Modules of one clock.
    static let clockModules = 64
    /// Steps between two ticks of a clock's module.
    static let clockPeriods = 1...1_000_000
}
