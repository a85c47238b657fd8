extension ExpressionTable {
    /// The words that could stand at the cursor of a line whose expression begins at an offset: names of the network first.
    static func completions(
        for line: String, cursor: Int, from start: Int, in context: CompletionContext
    ) -> [Completion] {
        let before = Array(line.prefix(max(0, cursor)))
        guard before.count >= start else { return [] }
        let expression = before[start...]
        guard expression.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return [] }
        let typed = expression.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }.reversed()
        let word = String(typed)
        // A place behind a bracket is a number.
        if let first = word.first, !first.isLetter, first != "_" { return [] }
        let names = (context.signals + context.parameters).map { Completion(text: $0, start: 0, help: nil) }
        let words = entries.filter { $0.name.first?.isLetter == true && $0.name != $0.name.uppercased() }
            .map { Completion(text: $0.name, start: 0, help: $0.help) }
        return (names + words).filter { $0.text.hasPrefix(word) }
            .map { Completion(text: $0.text, start: before.count - word.count, help: $0.help) }
    }
}
