import Glibc
import NcursesTerminal
import Screen

let arguments = CommandLine.arguments.dropFirst()
do {
    let terminal = try NcursesTerminal(
        options: TerminalOptions(
            color: arguments.compactMap { ColorChoice(rawValue: $0) }.first ?? .automatic,
            glyphs: arguments.contains("ascii") ? .ascii : .unicode))
    if arguments.contains("exit") { exit(7) }
    var probe = Probe()
    switch terminal.run(&probe) {
    case .quit:
        terminal.close()
        terminal.close()
        print("goodbye")
    case .terminated(let signal):
        complain("saved before signal \(signal)")
        NcursesTerminal.endProcess(bySignal: signal)
    }
} catch {
    complain("\(error)")
    exit(error.exitStatus)
}
