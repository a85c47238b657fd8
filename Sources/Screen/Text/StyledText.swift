/// A line of text in several styles.
public struct StyledText: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// A stretch of text in one style.
    public struct Run: Sendable, Hashable {
        /// The characters.
        public var text: String
        /// How they look.
        public var style: Style

        /// Text in a style.
        public init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// The stretches, from left to right.
    public var runs: [Run]

    /// A line of these stretches.
    public init(runs: [Run] = []) {
        self.runs = runs
    }

    /// A line in one style.
    public init(_ text: String, _ style: Style = .plain) {
        self.init(runs: text.isEmpty ? [] : [Run(text, style)])
    }

    /// A line in the style of a role.
    public init(_ text: String, _ role: Role) {
        self.init(text, Style(role: role))
    }

    /// A line of ordinary text.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The text without its styles.
    public var text: String { runs.map(\.text).joined() }

    /// Whether there is no text.
    public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    /// One line after the other.
    public static func + (first: StyledText, second: StyledText) -> StyledText {
        StyledText(runs: first.runs + second.runs)
    }

    /// Appends a line.
    public static func += (first: inout StyledText, second: StyledText) {
        first.runs += second.runs
    }

    /// The columns that it takes in these glyphs.
    public func width(in glyphs: Glyphs = .unicode) -> Int {
        runs.reduce(0) { $0 + glyphs.width(of: $1.text) }
    }

    /// The line, cut to a number of columns with an ellipsis where it is longer.
    public func truncated(to columns: Int, in glyphs: Glyphs = .unicode) -> StyledText {
        guard columns > 0 else { return StyledText() }
        guard width(in: glyphs) > columns else { return self }
        var kept = StyledText()
        var room = columns
        for run in runs {
            let width = glyphs.width(of: run.text)
            if width >= room {
                // At least one column of what follows is missing: the ellipsis belongs to this run.
                let cut = glyphs.truncated(run.text + " ", to: room)
                kept.runs.append(Run(cut, run.style))
                return kept
            }
            kept.runs.append(run)
            room -= width
        }
        return kept
    }
}

extension Array where Element == StyledText {
    /// The lines as one, with a separator between them.
    public func joined(separator: StyledText) -> StyledText {
        var whole = StyledText()
        for (index, line) in enumerated() { whole += index == 0 ? line : separator + line }
        return whole
    }
}
