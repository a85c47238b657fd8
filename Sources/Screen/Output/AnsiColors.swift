/// The colours of inks on a terminal of 256 colours, by their number in the palette that all such terminals share.
///
/// Chosen by hand: blue and orange are told apart by all common kinds of colour blindness; lightness grows with the level of the
/// sequential scale, and from zero to both ends of the diverging one. Text is readable on black and on white.
public enum AnsiColors {
    /// The colour of a role; nil for the terminal's own foreground.
    public static func color(of role: Role) -> UInt8? {
        switch role {
        case .plain, .strong, .selected: return nil
        case .faint, .reference: return 245
        case .title, .firstCurve: return 32
        case .key, .warning: return 172
        case .playhead, .positive, .secondCurve: return 208
        case .forward, .thirdCurve: return 36
        case .backward: return 170
        case .negative: return 33
        case .error: return 203
        }
    }

    /// The colour of an ink; nil for the terminal's own.
    public static func color(of ink: Ink) -> UInt8? {
        switch ink {
        case .standard: return nil
        case .role(let role): return color(of: role)
        case .diverging(let level): return entry(of: level < 0 ? blues : oranges, at: Int(level.magnitude))
        case .sequential(let level): return entry(of: purpleToYellow, at: Int(level))
        }
    }

    private static func entry(of colors: [UInt8], at level: Int) -> UInt8 {
        colors[min(max(level, 0), colors.count - 1)]
    }

    private static let blues: [UInt8] = [
        236, 236, 238, 238, 24, 24, 25, 25, 26, 32, 32, 33, 33, 75, 75, 117, 117,
    ]
    private static let oranges: [UInt8] = [
        236, 236, 238, 238, 94, 94, 130, 130, 166, 172, 172, 208, 208, 214, 214, 222, 222,
    ]
    private static let purpleToYellow: [UInt8] = [
        53, 53, 54, 54, 55, 55, 24, 24, 25, 25, 60, 60, 30, 30, 31, 31, 66,
        36, 36, 37, 37, 72, 72, 78, 78, 113, 113, 148, 148, 184, 184, 220, 226,
    ]
}
