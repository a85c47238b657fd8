import NcursesTerminal
import Screen

/// Lets a program live in the terminal.
enum TerminalRun {
    /// Opens the terminal, runs a program made for its size until it ends, and gives the terminal back.
    ///
    /// - Throws: `Failure` if there is no terminal that it can be shown on.
    static func run(
        color: ColorChoice, glyphs: Glyphs, _ makeProgram: (Size) -> some TerminalProgram
    ) throws {
        let terminal: NcursesTerminal
        do {
            terminal = try NcursesTerminal(options: TerminalOptions(color: color, glyphs: glyphs))
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
        var program = makeProgram(terminal.size)
        switch terminal.run(&program) {
        case .quit: terminal.close()
        case .terminated(let signal): NcursesTerminal.endProcess(bySignal: signal)
        }
    }
}
