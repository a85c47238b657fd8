import CNcurses
import Screen

extension Palette {
    /// The cell as the terminal takes it; nil for the right half of a wide character.
    func terminalCell(of canvas: Canvas, x: Int, y: Int) -> TerminalCell? {
        let cell = canvas[x, y]
        guard let character = cell.text else { return nil }
        let style = cell.style
        let scalars = character.unicodeScalars
        let isBlock = scalars.first.map { (0x2580...0x259F).contains($0.value) } ?? false
        // A blank shows no foreground: naming one would cost a dozen bytes a cell of every heat map.
        let isBlank = character == " " && !style.underline && !style.reverse
        var result = TerminalCell()
        result.foreground = isBlank ? -1 : foreground(style.foreground, on: style.background, isBlock: isBlock)
        result.background = background(style.background)
        if style.bold { result.attributes |= UInt8(TERMINAL_BOLD) }
        if style.underline { result.attributes |= UInt8(TERMINAL_UNDERLINE) }
        if style.reverse { result.attributes |= UInt8(TERMINAL_REVERSE) }
        let isWide = x + 1 < canvas.size.width && canvas[x + 1, y].text == nil
        result.columns = isWide ? 2 : 1
        withUnsafeMutableBytes(of: &result.scalars) { bytes in
            let room = bytes.bindMemory(to: UInt32.self)
            for (index, scalar) in zip(room.indices, scalars) { room[index] = scalar.value }
        }
        return result
    }
}
