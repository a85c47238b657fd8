import Experiments

/// Names of a file for a message, the first of many.
func listed(_ names: [String]) -> String { joined(names.map(visible)) }

/// The first of many things for a message.
func joined(_ things: [String]) -> String {
    let limit = 12
    let rest = things.count > limit ? " and \(things.count - limit) more" : ""
    return things.prefix(limit).joined(separator: ", ") + rest
}

/// The module that a weight is of, in quotes: "'head'" for `head.weight`.
func moduleName(ofWeight name: String) -> String {
    "'\(visible(name.hasSuffix(".weight") ? String(name.dropLast(".weight".count)) : name))'"
}

/// A name of a file for a message: it must not fill or steer the reader's terminal.
func visible(_ name: String) -> String {
    let limit = 60
    return visibleToken(String(name.prefix(limit))) + (name.count > limit ? "…" : "")
}

/// A shape in a message: "[7 × 32]".
func shapeText(_ shape: [Int]) -> String {
    let limit = 8
    let dimensions = shape.prefix(limit).map(String.init) + (shape.count > limit ? ["…"] : [])
    return "[" + dimensions.joined(separator: " × ") + "]"
}

/// A number of things: "1 layer", "2 layers".
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : noun.hasSuffix("s") ? "es" : "s")"
}
