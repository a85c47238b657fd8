/// A piece of a text as it is shown, character by character; an empty one as a sign of its own.
public func visibleToken(_ piece: String) -> String {
    piece.isEmpty ? "∅" : piece.map { visibleToken($0) }.joined()
}

/// A character as it is shown in a picture or a message: white space and control characters as signs of their own.
public func visibleToken(_ character: Character) -> String {
    switch character {
    case " ": return "␣"
    case "\n", "\r\n": return "↵"
    case "\t": return "⇥"
    default: break
    }
    return String(String.UnicodeScalarView(character.unicodeScalars.map(visibleScalar)))
}

private func visibleScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // The pictures of the control characters stand in Unicode in the same order.
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    default: scalar
    }
}
