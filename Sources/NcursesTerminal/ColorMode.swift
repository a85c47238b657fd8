/// How many colours a terminal shows.
public enum ColorMode: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// No colour at all: bold, underline and reverse alone.
    case none = 0
    /// The eight colours of ANSI.
    case eight = 8
    /// Eight colours and their bright variants.
    case sixteen = 16
    /// The palette of 256 colours.
    case twoHundredFiftySix = 256

    /// The richest mode that so many colours allow.
    public init(colorCount: Int) {
        self = Self.allCases.last { $0.rawValue <= colorCount } ?? .none
    }

    /// Whether fewer colours are shown.
    public static func < (left: ColorMode, right: ColorMode) -> Bool { left.rawValue < right.rawValue }
}

/// When colours are wanted.
public enum ColorChoice: String, Sendable, Hashable, CaseIterable {
    /// Never.
    case never
    /// Whenever the terminal has any, whatever the environment says.
    case always
    /// When the terminal has any and `NO_COLOR` is not set to something.
    case automatic = "auto"

    /// Whether colour is wanted, given the value of `NO_COLOR`; an empty value counts as none.
    public func wantsColor(noColor: String?) -> Bool {
        switch self {
        case .never: false
        case .always: true
        case .automatic: (noColor ?? "").isEmpty
        }
    }
}
