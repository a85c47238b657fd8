/// What a person would see: follows what a program writes for an `xterm`, as far as ncurses makes use of one.
///
/// It is no terminal: colours and attributes leave no trace but that there were any.
public struct ScreenInterpreter: CustomStringConvertible {
    var grid: CharacterGrid
    var otherGrid: CharacterGrid
    var row = 0
    var column = 0
    var savedRow = 0
    var savedColumn = 0
    /// The rows that scroll.
    var region: Range<Int>
    /// The last column is filled: the next character goes to the next row.
    var wrapsNext = false
    var drawsLines = false
    var lastPrinted: Unicode.Scalar = " "
    private var parser = EscapeParser()

    /// Whether the alternate screen is shown.
    public internal(set) var isAlternate = false
    /// Whether the cursor can be seen.
    public internal(set) var cursorIsVisible = true
    /// Whether the mouse is reported.
    public internal(set) var mouseIsReported = false
    /// Whether pastes come in brackets.
    public internal(set) var pasteIsBracketed = false
    /// Whether a colour was ever chosen.
    public internal(set) var hasUsedColor = false
    /// Whether bold, underline or reverse was ever chosen.
    public internal(set) var hasUsedAttributes = false

    /// An empty screen.
    public init(columns: Int, rows: Int) {
        grid = CharacterGrid(columns: columns, rows: rows)
        otherGrid = grid
        region = 0..<rows
    }

    /// Columns and rows.
    public var columns: Int { grid.columns }
    /// Rows from the top.
    public var rows: Int { grid.rows }

    /// The rows as text, without blanks at their ends.
    public var lines: [String] { (0..<rows).map(grid.text) }

    /// All rows, one a line.
    public var text: String { lines.joined(separator: "\n") }

    /// The text, for messages of failing tests.
    public var description: String { "\n" + text }

    /// The cursor's row and column, from 0.
    public var cursor: [Int] { [row, column] }

    /// Whether a text can be read in one of the rows.
    public func contains(_ text: some StringProtocol) -> Bool {
        lines.contains { $0.contains(text) }
    }

    /// Follows the window to another size.
    public mutating func resize(columns: Int, rows: Int) {
        grid = CharacterGrid(grid, columns: columns, rows: rows)
        otherGrid = CharacterGrid(otherGrid, columns: columns, rows: rows)
        region = 0..<rows
        row = min(row, rows - 1)
        column = min(column, columns - 1)
        wrapsNext = false
    }

    /// Takes in what a program has written.
    public mutating func write(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            switch parser.feed(byte) {
            case .print(let scalar): print(scalar)
            case .control(let byte): control(byte)
            case .escape(let between, let final): escape(between, final)
            case .sequence(let mark, let numbers, let final): sequence(mark, numbers, final)
            case nil: break
            }
        }
    }

    mutating func print(_ scalar: Unicode.Scalar) {
        let shown = drawsLines ? lineDrawing(scalar) : scalar
        lastPrinted = shown
        let width = ScreenInterpreter.width(of: shown)
        if width == 0 {
            let before = wrapsNext ? column : max(column - 1, 0)
            grid[row, before] += String(shown)
            return
        }
        if wrapsNext || column + width > columns {
            column = 0
            lineFeed()
        }
        grid[row, column] = String(shown)
        if width == 2, column + 1 < columns { grid[row, column + 1] = "" }
        column += width
        wrapsNext = column >= columns
        if wrapsNext { column = columns - 1 }
    }

    mutating func lineFeed() {
        wrapsNext = false
        if row == region.upperBound - 1 {
            grid.scroll(region, up: 1)
        } else {
            row = min(row + 1, rows - 1)
        }
    }

    private func lineDrawing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let letters: [Unicode.Scalar: Unicode.Scalar] = [
            "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴", "w": "┬",
            "x": "│",
        ]
        return letters[scalar] ?? scalar
    }

    /// Columns that a character takes: enough of Unicode for what tests draw.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
