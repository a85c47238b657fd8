/// The directions in which a line leaves a cell, and the character that shows them.
struct LineDrawing: OptionSet, Hashable {
    let rawValue: UInt8

    static let up = LineDrawing(rawValue: 1)
    static let down = LineDrawing(rawValue: 2)
    static let left = LineDrawing(rawValue: 4)
    static let right = LineDrawing(rawValue: 8)

    /// The characters in the order of their directions: bit 0 up, 1 down, 2 left, 3 right.
    private static let characters: [Character] = Array(" ╵╷│╴╯╮┤╶╰╭├─┴┬┼")
    private static let square: [LineDrawing: Character] = [
        [.up, .left]: "┘", [.down, .left]: "┐", [.up, .right]: "└", [.down, .right]: "┌",
    ]

    func character(rounded: Bool, in glyphs: Glyphs) -> Character {
        switch glyphs {
        case .unicode:
            let plain = LineDrawing.characters[Int(rawValue & 15)]
            return rounded ? plain : LineDrawing.square[self] ?? plain
        case .ascii:
            let across = !isDisjoint(with: [.left, .right])
            let along = !isDisjoint(with: [.up, .down])
            return across && along ? "+" : across ? "-" : along ? "|" : " "
        }
    }

    /// The directions that a character shows; none for one that is no line.
    init(of character: Character?) {
        self = character.flatMap { LineDrawing.known[$0] } ?? []
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    private static let known: [Character: LineDrawing] = {
        var known: [Character: LineDrawing] = [:]
        for (index, character) in characters.enumerated() where index > 0 {
            known[character] = LineDrawing(rawValue: UInt8(index))
        }
        for (directions, character) in square { known[character] = directions }
        return known
    }()
}
