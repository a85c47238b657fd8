/// A colour, each part from 0 to 255, and how much it covers.
public struct FigureColor: Sendable, Hashable {
    /// Red, green and blue.
    public let red: UInt8, green: UInt8, blue: UInt8
    /// From 0, which is not there, to 1.
    public var opacity = 1.0

    init(_ rgb: UInt32) {
        red = UInt8(truncatingIfNeeded: rgb >> 16)
        green = UInt8(truncatingIfNeeded: rgb >> 8)
        blue = UInt8(truncatingIfNeeded: rgb)
    }

    /// The same colour, covering less.
    func faint(_ opacity: Double) -> FigureColor {
        var color = self
        color.opacity = opacity
        return color
    }

    /// As CSS has it: `#0072b2`.
    var text: String {
        "#"
            + [red, green, blue].map { part in
                let digits = String(part, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    static let ink = FigureColor(0x1B1F24)
    static let quiet = FigureColor(0x59636E)
    static let axis = FigureColor(0x8C959F)
    static let grid = FigureColor(0xE4E8EC)
    static let paper = FigureColor(0xFFFFFF)
    static let notANumber = FigureColor(0xB9BEC4)
}

extension Tone {
    /// The colours of Okabe & Ito (2008), told apart by all common kinds of colour blindness.
    private static let series: [FigureColor] = [0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x4D4D4D]
        .map { FigureColor($0) }

    /// How many things have colours of their own; the next one has that of the first again.
    public static var seriesCount: Int { series.count }

    /// The colour of the tone.
    var color: FigureColor {
        switch self {
        case .series(let index): Tone.series[index % Tone.series.count]
        case .reference: .quiet
        case .highlight: FigureColor(0xB3261E)
        }
    }
}
