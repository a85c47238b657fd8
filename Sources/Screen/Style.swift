/// What a piece of the screen means; which colour that is, is the terminal's business.
public enum Role: UInt8, Sendable, Hashable, CaseIterable {
    /// Ordinary text in the terminal's own colours.
    case plain
    /// Less important text: units, rules, what does not apply.
    case faint
    /// Text that should be seen first.
    case strong
    /// A panel's title.
    case title
    /// A key that can be pressed.
    case key
    /// What the reader has chosen: the selected unit, the focused panel.
    case selected
    /// The playhead: the step one is at.
    case playhead
    /// The forward pass and its values.
    case forward
    /// The backward pass and its gradients.
    case backward
    /// A positive number.
    case positive
    /// A negative number.
    case negative
    /// A warning: saturation, underflow.
    case warning
    /// An error: bad input, NaN.
    case error
    /// The first curve of a plot.
    case firstCurve
    /// The second curve.
    case secondCurve
    /// The third curve.
    case thirdCurve
    /// A bound or another reference line of a plot.
    case reference
}

/// A colour by its meaning: a role, or a level of one of the two colour scales of heat maps.
public enum Ink: Sendable, Hashable {
    /// The terminal's own foreground or background.
    case standard
    /// The colour of a role.
    case role(Role)
    /// A level from -16 (most negative, blue) over 0 (neutral) to 16 (most positive, orange).
    case diverging(Int8)
    /// A level from 0 (least) to 32 (most); lightness grows with the level, so that it prints well in grey.
    case sequential(Int8)
}

/// How a cell looks.
public struct Style: Sendable, Hashable {
    /// The colour of the character.
    public var foreground: Ink
    /// The colour behind it.
    public var background: Ink
    /// Brighter or heavier.
    public var bold: Bool
    /// A line below.
    public var underline: Bool
    /// Foreground and background exchanged.
    public var reverse: Bool

    /// A style of these colours and attributes.
    public init(
        _ foreground: Ink = .standard, on background: Ink = .standard, bold: Bool = false, underline: Bool = false,
        reverse: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.underline = underline
        self.reverse = reverse
    }

    /// The style of a role; roles that must be seen without colour carry an attribute as well.
    public init(role: Role) {
        self.init(
            role == .plain ? .standard : .role(role),
            bold: [.strong, .title, .key, .error, .playhead].contains(role),
            reverse: role == .selected)
    }

    /// Ordinary text.
    public static let plain = Style()
}
