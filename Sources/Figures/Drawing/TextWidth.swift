/// How much room a text takes: the widths of DejaVu Sans, rounded up where they are not known, so that any of the usual
/// sans-serif letters fit where it was laid out, and no library is asked.
enum TextWidth {
    /// The width of a text in points.
    static func of(_ text: String, size: Double, weight: TextMark.Weight = .regular) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
        return Double(thousandths) / 1000 * size * (weight == .bold ? 1.12 : 1)
    }

    /// A text in lines that are no wider than this, broken at spaces; a single longer word stays whole.
    static func wrapped(_ text: String, to width: Double, size: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, of("\(last) \(word)", size: size) <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 32..<127: ascii[Int(scalar.value) - 32]
        case 0x300...0x36F: 0
        case 0xB2, 0xB3, 0xB9, 0x2070...0x208E: 450
        case 0x2032, 0xB7: 320
        case 0x2026, 0x2E80...: 1000
        case 0x2190...0x22FF: 840
        default: 680
        }
    }

    /// Thousandths of the size of the letters, from the space on.
    private static let ascii = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
        636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656,
        557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613,
        635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818,
        592, 592, 525, 636, 337, 636, 838,
    ]
}
