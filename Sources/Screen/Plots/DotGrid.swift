/// A fine grid for curves: eight dots a cell in braille, or one mark a cell in ASCII.
struct DotGrid {
    let width: Int
    let height: Int
    let glyphs: Glyphs
    private var masks: [UInt8]
    private var owners: [Int?]

    /// Dots in a column and in a row of cells.
    var across: Int { glyphs.choose(2, ascii: 1) }
    var down: Int { glyphs.choose(4, ascii: 1) }

    init(columns: Int, rows: Int, glyphs: Glyphs) {
        width = max(0, columns)
        height = max(0, rows)
        self.glyphs = glyphs
        masks = Array(repeating: 0, count: width * height)
        owners = Array(repeating: nil, count: width * height)
    }

    /// Sets a dot for a curve, which takes the colour of the cell.
    mutating func set(_ x: Int, _ y: Int, owner: Int) {
        guard x >= 0, y >= 0, x < width * across, y < height * down else { return }
        let cell = (y / down) * width + x / across
        masks[cell] |= glyphs == .unicode ? DotGrid.bits[(y % 4) * 2 + x % 2] : 1
        owners[cell] = owner
    }

    /// Sets a spot that is seen from afar: a square of dots within one cell.
    mutating func spot(_ x: Int, _ y: Int, owner: Int) {
        let left = x - x % across
        let top = y % down == down - 1 && down > 1 ? y - 1 : y
        for column in 0..<across {
            set(left + column, top, owner: owner)
            if down > 1 { set(left + column, top + 1, owner: owner) }
        }
    }

    /// Draws a line between two dots, going through the dashes from a given place; returns the place after it.
    ///
    /// A thick line is two dots high, so that it is seen from the back of a hall.
    mutating func line(
        from start: Point, to end: Point, owner: Int, dash: DashPattern, phase: Int, isThick: Bool = false
    ) -> Int {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y))
        var phase = phase
        for step in 0...steps {
            let part = steps == 0 ? 0 : Double(step) / Double(steps)
            let x = start.x + Arithmetic.whole(part * Double(end.x - start.x), from: -steps, through: steps)
            let y = start.y + Arithmetic.whole(part * Double(end.y - start.y), from: -steps, through: steps)
            if dash.isOn(at: phase) {
                set(x, y, owner: owner)
                if isThick, down > 1 { set(x, y + 1 < height * down ? y + 1 : y - 1, owner: owner) }
            }
            if step < steps { phase += 1 }
        }
        return phase
    }

    /// The curve that a cell belongs to.
    func owner(_ column: Int, _ row: Int) -> Int? { owners[row * width + column] }

    /// The braille character of a cell.
    func braille(_ column: Int, _ row: Int) -> Character {
        Character(Unicode.Scalar(0x2800 + UInt32(masks[row * width + column])) ?? " ")
    }

    private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
