/// What stands between two fields of a row.
enum Separator: Sendable, Equatable {
    /// One of this byte, with spaces around it or not.
    case byte(UInt8)
    /// Spaces, however many.
    case spaces

    static let comma = Separator.byte(UInt8(ascii: ","))

    /// The first of tab, semicolon and comma that occurs in a row outside its quotes, or nil.
    ///
    /// A semicolon goes before a comma because a comma may be the decimal point of the numbers between semicolons.
    init?(in row: some Sequence<UInt8>) {
        var isQuoted = false
        var found: Set<UInt8> = []
        for byte in row {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted {
                found.insert(byte)
            }
        }
        let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
        guard let first = candidates.first(where: found.contains) else { return nil }
        self = .byte(first)
    }

    /// Whether a field ends before this byte.
    func matches(_ byte: UInt8) -> Bool {
        switch self {
        case .byte(let separator): byte == separator
        case .spaces: byte == 0x20 || byte == 0x09
        }
    }

    /// Whether a tab separates fields, and so is no mere space.
    var isTab: Bool { self == .byte(0x09) }
}
