/// What tells the values of a heat map apart.
public enum HeatMarks: Sendable, Hashable {
    /// Colour alone.
    case colours
    /// Characters that are denser the further a value is from 0, others for negative values than for positive ones.
    case letters

    /// From nothing to the greatest positive value, and to the most negative one: no character is in both.
    static func ramps(_ glyphs: Glyphs) -> (positive: [Character], negative: [Character], sequential: [Character]) {
        switch glyphs {
        case .unicode: return (Array(" ·+░▒▓█"), Array(" ,-=≡╪╬"), Array(" ·:░▒▓█"))
        case .ascii: return (Array(" .:+*#@"), Array(" ,-~=%&"), Array(" .:-=+*#%@"))
        }
    }

    /// The character that stands for a value.
    static func character(of value: Double, on scale: ValueScale, glyphs: Glyphs) -> Character {
        guard let position = scale.position(of: value) else { return "?" }
        if value == .infinity { return "^" }
        if value == -.infinity { return "v" }
        let ramps = ramps(glyphs)
        let ramp = !scale.isDiverging ? ramps.sequential : position < 0 ? ramps.negative : ramps.positive
        return ramp[Arithmetic.whole(position.magnitude * Double(ramp.count - 1), from: 0, through: ramp.count - 1)]
    }

    /// How a value is drawn in one cell.
    func cell(of value: Double, on scale: ValueScale, glyphs: Glyphs) -> (glyph: Glyph, style: Style) {
        switch self {
        case .letters:
            let isSpecial = !value.isFinite
            let glyph = Glyph(HeatMarks.character(of: value, on: scale, glyphs: glyphs))
            return (glyph, isSpecial ? Style(role: value.isNaN ? .error : .warning) : .plain)
        case .colours:
            if value.isNaN { return (Glyph("?"), Style(role: .error)) }
            let ink = scale.ink(of: value)
            if value.isInfinite { return (Glyph(value < 0 ? "v" : "^"), Style(ink, bold: true, reverse: true)) }
            return (Glyph(" "), Style(.standard, on: ink))
        }
    }
}
