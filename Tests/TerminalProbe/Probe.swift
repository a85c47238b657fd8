import Glibc
import NcursesTerminal
import Screen

/// A program that uses all of the terminal and shows on the screen what reached it.
struct Probe: TerminalProgram {
    var count = 0
    var last = "none"
    var tickInterval: Int?
    var isHanging = false
    var isColorful = false

    func draw(_ conditions: DrawingConditions) -> Picture {
        var canvas = Canvas(size: conditions.size, glyphs: conditions.glyphs)
        let lines = [
            "count \(count)", "last \(last)", "size \(conditions.size.width)x\(conditions.size.height)",
            "color \(conditions.hasColor) scales \(conditions.hasColorScales)",
            conditions.glyphs == .unicode ? "unicode σ⊙│日本" : "ascii",
        ]
        for (row, line) in lines.enumerated() {
            var column = 0
            for character in line {
                let style = Style(role: Role.allCases[row])
                canvas[column, row] = StyledCell(character, style)
                column += 1
                if "日本".contains(character) {
                    canvas[column, row] = StyledCell(nil, style)
                    column += 1
                }
            }
        }
        for level in 0...32 {
            canvas[level, 6] = StyledCell("▀", Style(.sequential(Int8(level)), on: .diverging(Int8(level - 16))))
        }
        if isColorful { drawManyPairs(&canvas) }
        if canvas.size.width > 1 { canvas[canvas.size.width - 1, canvas.size.height - 1] = StyledCell("#") }
        return Picture(canvas, cursor: last == "alt(\"c\")" ? Point(x: 3, y: 1) : nil)
    }

    /// More pairs of colours than a terminal of eight colours can hold at once.
    private func drawManyPairs(_ canvas: inout Canvas) {
        let inks = Role.allCases.map(Ink.role) + [.sequential(0), .sequential(32), .diverging(16), .diverging(-16)]
        for (row, background) in inks.enumerated() where row < 16 {
            for (column, foreground) in inks.enumerated() {
                canvas[column, row + 7] = StyledCell("▀", Style(foreground, on: background))
            }
        }
    }

    mutating func handle(_ event: InputEvent) -> LoopAction {
        last = "\(event)"
        switch event {
        case .key(let key):
            last = "\(key)"
            return press(key)
        case .tick:
            while isHanging { pause() }
            count += 1
            return .redraw
        case .resize: return .proceed
        case .mouse, .paste: return .redraw
        }
    }

    private mutating func press(_ key: Key) -> LoopAction {
        switch key {
        case .character("q"): return .quit
        case .character("Z"): return .suspend
        case .character("!"):
            complain("noise before the crash")
            let empty: [Int] = []
            count = empty[count]
        case .character("t"): tickInterval = tickInterval == nil ? 50 : nil
        case .character("e"): complain("a message for later")
        case .character("p"): isColorful.toggle()
        case .character("w"): NcursesTerminal.wake()
        case .character("h"):
            last = "hanging"
            isHanging = true
            tickInterval = 1
        default: count += 1
        }
        return .redraw
    }

    mutating func handleWake() -> LoopAction {
        last = "woken"
        return .redraw
    }
}

/// Writes a line to standard error.
func complain(_ text: String) {
    let line = text + "\n"
    write(STDERR_FILENO, line, line.utf8.count)
}
