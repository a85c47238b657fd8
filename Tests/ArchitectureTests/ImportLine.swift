/// What a line of Swift imports.
enum ImportLine {
    private static let accessLevels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
    ]

    /// The modules that a line imports, whatever attributes, access level or kind of declaration stands beside them.
    static func modules(in line: some StringProtocol) -> [String] {
        String(line).split(separator: ";").compactMap { statement in
            var words = statement.split(whereSeparator: \.isWhitespace)[...]
            while let word = words.first, word.hasPrefix("@") || accessLevels.contains(word) { words.removeFirst() }
            guard words.popFirst() == "import" else { return nil }
            if let word = words.first, kinds.contains(word) { words.removeFirst() }
            let module = words.first?.prefix { $0.isLetter || $0.isNumber || $0 == "_" } ?? ""
            return module.isEmpty ? nil : String(module)
        }
    }
}
