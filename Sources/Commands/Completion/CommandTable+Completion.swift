import Cells
import Matrices

extension CommandTable {
    /// The words that could stand at the cursor, which is the number of characters before it, in the order of the table.
    public static func completions(
        for line: String, cursor: Int, in context: CompletionContext = CompletionContext()
    ) -> [Completion] {
        if let start = expressionStart(in: line) {
            return ExpressionTable.completions(for: line, cursor: cursor, from: start, in: context)
        }
        var place = CompletionPlace(Array(line.prefix(max(0, cursor))))
        guard !place.isInText else { return [] }
        var known = entries.map { Candidate(text: $0.name, help: $0.help) }
        var entry: CommandEntry?
        if let name = place.takeName() {
            guard let found = entries.first(where: { $0.name == name }) else { return [] }
            entry = found
            if found.name == "set" {
                known = settings.map { Candidate(text: $0.name, help: $0.help) }
                let key = place.takeName()
                entry = settings.first { $0.name == key }
                if key != nil, entry == nil { return [] }
            }
        }
        if let entry {
            guard let argument = entry.argument(at: place.wordsBefore) else { return [] }
            known = candidates(argument.values, context)
        }
        return known.filter { $0.text.hasPrefix(place.typed) }
            .map { Completion(text: $0.text, start: place.start, help: $0.help) }
    }

    /// How many characters stand before the expression of a line that is about one.
    private static func expressionStart(in line: String) -> Int? {
        let space = line.prefix(while: \.isWhitespace).count
        let rest = line.dropFirst(space)
        if rest.first == "=" { return space + 1 }
        let name = rest.prefix { !$0.isWhitespace }
        guard name.count < rest.count, let entry = entries.first(where: { $0.name == name }),
            case .expression? = entry.argument(at: 0)?.values
        else { return nil }
        return space + name.count + 1
    }

    private struct Candidate {
        let text: String
        var help: String?
    }

    private static func candidates(_ values: ArgumentValues, _ context: CompletionContext) -> [Candidate] {
        switch values {
        case .any, .expression: []
        case .words(let words): words.map { Candidate(text: $0) }
        case .cells: Cell.catalogue.map { Candidate(text: $0.name, help: $0.title) }
        case .signals: context.signals.map { Candidate(text: $0) }
        case .parameters: context.parameters.map { Candidate(text: $0) }
        case .entries: context.entries.map { Candidate(text: $0) }
        case .initializers: initializerNames.map { Candidate(text: $0) }
        case .settings: settings.map { Candidate(text: $0.name, help: $0.help) }
        }
    }

    /// The first words of the forms that begin with a name.
    private static let initializerNames: [String] = Initializer.forms.reduce(into: []) { names, form in
        let words = form.split(separator: " ").map(String.init)
        guard let name = words.first, words.dropFirst().allSatisfy({ $0 == $0.uppercased() }) else { return }
        if !names.contains(name) { names.append(name) }
    }
}
