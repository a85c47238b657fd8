/// Colours from one end of a scale to the other.
struct ColorRamp {
    /// Evenly spread, as 0xRRGGBB.
    private let stops: [UInt32]

    /// Lightness grows all the way, so that it can be read in grey and by all eyes.
    static let darkToLight = ColorRamp(stops: [
        0x2B0B4E, 0x46327E, 0x365C8D, 0x277F8E, 0x1FA187, 0x4AC16D, 0xA0DA39, 0xFDE725,
    ])

    /// White in the middle, lightness falling to both ends.
    static let blueToOrange = ColorRamp(stops: [
        0x08306B, 0x2171B5, 0x6BAED6, 0xC6DBEF, 0xF7F7F7, 0xFDD0A2, 0xFD8D3C, 0xD94801, 0x7F2704,
    ])

    /// Shades that the eye can tell apart; neighbours of one shade are drawn as one.
    private static let levels = 128.0

    /// The colour at a place from 0 to 1.
    func color(at place: Double) -> FigureColor {
        let level = (min(max(place, 0), 1) * Self.levels).rounded() / Self.levels
        let position = level * Double(stops.count - 1)
        let index = min(Int(position), stops.count - 2)
        let share = position - Double(index)
        func part(_ shift: UInt32) -> UInt32 {
            let low = Double((stops[index] >> shift) & 0xFF)
            let high = Double((stops[index + 1] >> shift) & 0xFF)
            return UInt32((low + share * (high - low)).rounded()) << shift
        }
        return FigureColor(part(16) | part(8) | part(0))
    }
}
