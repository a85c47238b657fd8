extension ScreenInterpreter {
    mutating func control(_ byte: UInt8) {
        switch byte {
        case 8:
            column = max(0, column - 1)
            wrapsNext = false
        case 9: column = min(columns - 1, (column / 8 + 1) * 8)
        case 10, 11, 12: lineFeed()
        case 13:
            column = 0
            wrapsNext = false
        case 14: drawsLines = true
        case 15: drawsLines = false
        default: break
        }
    }

    mutating func escape(_ between: UInt8?, _ final: UInt8) {
        if between == UInt8(ascii: "(") {
            drawsLines = final == UInt8(ascii: "0")
            return
        }
        guard between == nil else { return }
        switch final {
        case UInt8(ascii: "7"): (savedRow, savedColumn) = (row, column)
        case UInt8(ascii: "8"): place(savedRow, savedColumn)
        case UInt8(ascii: "D"): lineFeed()
        case UInt8(ascii: "E"):
            column = 0
            lineFeed()
        case UInt8(ascii: "M"):
            if row == region.lowerBound { grid.scroll(region, up: -1) } else { row = max(0, row - 1) }
        case UInt8(ascii: "c"): self = ScreenInterpreter(columns: columns, rows: rows)
        default: break
        }
    }

    mutating func sequence(_ mark: UInt8?, _ numbers: [Int], _ final: UInt8) {
        guard mark == nil else {
            if mark == UInt8(ascii: "?") { numbers.forEach { setMode($0, final == UInt8(ascii: "h")) } }
            return
        }
        let first = max(numbers[0], 1)
        let second = max(numbers.count > 1 ? numbers[1] : 1, 1)
        switch Character(Unicode.Scalar(final)) {
        case "A": place(row - first, column)
        case "B", "e": place(row + first, column)
        case "C", "a": place(row, column + first)
        case "D": place(row, column - first)
        case "E": place(row + first, 0)
        case "F": place(row - first, 0)
        case "G", "`": place(row, first - 1)
        case "H", "f": place(first - 1, second - 1)
        case "d": place(first - 1, column)
        case "I": column = min(columns - 1, (column / 8 + first) * 8)
        case "Z": place(row, max(0, (column - 1) / 8 * 8))
        case "J": eraseScreen(numbers[0])
        case "K": eraseLine(numbers[0])
        case "X": grid.erase(row: row, columns: column..<column + first)
        case "P": grid.shift(row: row, from: column, right: -first)
        case "@": grid.shift(row: row, from: column, right: first)
        case "L" where region.contains(row): grid.scroll(row..<region.upperBound, up: -first)
        case "M" where region.contains(row): grid.scroll(row..<region.upperBound, up: first)
        case "S": grid.scroll(region, up: first)
        case "T": grid.scroll(region, up: -first)
        case "b": for _ in 0..<first { repeatLast() }
        case "m": setRendition(numbers)
        case "r":
            let last = numbers.count > 1 && numbers[1] > 0 ? min(numbers[1], rows) : rows
            region = first - 1 < last ? first - 1..<last : 0..<rows
            place(0, 0)
        default: break
        }
    }

    private mutating func place(_ newRow: Int, _ newColumn: Int) {
        row = min(max(newRow, 0), rows - 1)
        column = min(max(newColumn, 0), columns - 1)
        wrapsNext = false
    }

    private mutating func repeatLast() {
        let drewLines = drawsLines
        drawsLines = false
        print(lastPrinted)
        drawsLines = drewLines
    }

    private mutating func eraseScreen(_ part: Int) {
        switch part {
        case 1:
            grid.erase(rows: 0..<row)
            grid.erase(row: row, columns: 0..<column + 1)
        case 2, 3: grid.erase(rows: 0..<rows)
        default:
            grid.erase(row: row, columns: column..<columns)
            grid.erase(rows: row + 1..<max(rows, row + 1))
        }
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 1: grid.erase(row: row, columns: 0..<column + 1)
        case 2: grid.erase(row: row, columns: 0..<columns)
        default: grid.erase(row: row, columns: column..<columns)
        }
    }

    private mutating func setMode(_ number: Int, _ isOn: Bool) {
        switch number {
        case 25: cursorIsVisible = isOn
        case 1000, 1002, 1003: mouseIsReported = isOn
        case 2004: pasteIsBracketed = isOn
        case 47, 1047, 1049:
            guard isOn != isAlternate else { return }
            isAlternate = isOn
            swap(&grid, &otherGrid)
            if isOn {
                (savedRow, savedColumn) = (row, column)
                grid.erase(rows: 0..<rows)
            } else {
                place(savedRow, savedColumn)
            }
        default: break
        }
    }

    private mutating func setRendition(_ numbers: [Int]) {
        for number in numbers {
            switch number {
            case 1, 4, 7: hasUsedAttributes = true
            case 30...38, 40...48, 90...97, 100...107: hasUsedColor = true
            default: break
            }
        }
    }
}
