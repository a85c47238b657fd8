/// Where columns were drawn.
public struct ColumnsFrame: Sendable, Hashable {
    /// The cells of all columns.
    public let area: Rectangle
    /// How wide each is.
    public let columnWidth: Int
}
