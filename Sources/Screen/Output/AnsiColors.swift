/// The colours of the palette of 256 that text with escape codes has.
///
/// Chosen by hand: blue to orange is told apart by all common kinds of colour blindness, and in both scales lightness only grows,
/// so that they print well in grey. Text has the terminal's own background, and colours that are readable on black and on white.
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
        case .diverging(let level): return entry(of: diverging, at: Int(level) + 16, of: 32)
        case .sequential(let level): return entry(of: sequential, at: Int(level), of: 32)
        }
    }

    /// From dark blue over grey to light orange.
    public static let diverging: [UInt8] = [
        17, 18, 19, 20, 25, 26, 67, 103, 245, 137, 173, 208, 214, 215, 221, 222, 223,
    ]

    /// From dark violet over green to light yellow.
    public static let sequential: [UInt8] = [
        53, 54, 55, 24, 25, 30, 36, 71, 41, 77, 113, 149, 185, 191, 227, 228, 229,
    ]

    private static func entry(of colors: [UInt8], at level: Int, of levels: Int) -> UInt8 {
        let level = min(max(level, 0), levels)
        return colors[(level * (colors.count - 1) + levels / 2) / levels]
    }
}
