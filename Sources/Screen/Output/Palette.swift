/// The colours of the 256-colour terminals that roles and scales are shown in.
///
/// Chosen by hand: blue to orange is told apart by all common kinds of colour blindness, and in both scales lightness only grows,
/// so that they print well in grey. Text has the terminal's own background, and colours that are readable on black and on white.
public enum Palette {
    /// The colour of a role; nil for the terminal's own foreground.
    public static func color(of role: Role) -> UInt8? {
        switch role {
        case .plain, .strong, .selected: return nil
        case .faint: return 245
        case .title: return 37
        case .key: return 172
        case .playhead: return 170
        case .forward, .firstCurve: return 33
        case .backward, .secondCurve: return 172
        case .thirdCurve: return 36
        case .positive: return 172
        case .negative: return 33
        case .warning: return 178
        case .error: return 167
        case .reference: return 243
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
        17, 18, 19, 20, 25, 26, 61, 67, 245, 137, 173, 208, 214, 215, 220, 221, 222,
    ]

    /// From dark violet over green to light yellow.
    public static let sequential: [UInt8] = [
        53, 54, 55, 60, 61, 30, 31, 36, 72, 77, 113, 149, 184, 185, 191, 227, 229,
    ]

    private static func entry(of colors: [UInt8], at level: Int, of levels: Int) -> UInt8 {
        let level = min(max(level, 0), levels)
        return colors[(level * (colors.count - 1) + levels / 2) / levels]
    }
}
