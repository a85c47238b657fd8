/// A name from a file in quotes, for a message: cut where it is long, its control characters replaced.
///
/// Whoever wrote the file chose the name; it must not fill or steer the reader's terminal.
func quoted(_ name: String) -> String {
    let limit = 60
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(limit) {
        text.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return "'\(String(text))\(name.unicodeScalars.count > limit ? "…" : "")'"
}

/// A shape in brackets, for a message: cut where it has many dimensions.
func bracketed(_ shape: [Int]) -> String {
    let limit = 8
    let dimensions = shape.prefix(limit).map(String.init) + (shape.count > limit ? ["…"] : [])
    return "[" + dimensions.joined(separator: ", ") + "]"
}
