extension Equation {
    /// The equation as it is written, without its comment.
    public func text(_ spelling: Spelling) -> String {
        "\(signal)[t] = \(formula.text(spelling))"
    }
}

extension CellText {
    /// The whole cell as it is written: heading, note, and the equations with their comments one below the other.
    public func text(_ spelling: Spelling) -> String {
        var lines: [String] = []
        if let name {
            let parts = ["cell \(name)", title.map { "\"\($0)\"" }, citation.map { "(\($0))" }]
            lines.append(parts.compactMap(\.self).joined(separator: " "))
        }
        if let note { lines.append("# \(note)") }
        let texts = equations.map { $0.text(spelling) }
        let width = zip(texts, equations).filter { $1.comment != nil }.map { $0.0.count }.max() ?? 0
        for (text, equation) in zip(texts, equations) {
            guard let comment = equation.comment else {
                lines.append(text)
                continue
            }
            lines.append(text + String(repeating: " ", count: width - text.count) + "  # \(comment)")
        }
        return lines.joined(separator: "\n")
    }
}
