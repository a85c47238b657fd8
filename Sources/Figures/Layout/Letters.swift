/// The sizes of letters on a page and the distances that go with them, in points.
enum Letters {
    static let title = 21.0
    static let subtitle = 13.0
    static let chartTitle = 14.0
    static let label = 13.0
    static let number = 12.0
    static let name = 11.0
    static let caption = 10.5
    /// The height of a line of text of a size.
    static func line(_ size: Double) -> Double { (size * 1.4).rounded() }
    /// Around the page.
    static let margin = 28.0
    /// Between charts.
    static let gap = 26.0
}
