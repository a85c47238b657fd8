/// The corners of a border.
public enum Corners: Sendable, Hashable {
    /// ╭ ╮ ╰ ╯
    case rounded
    /// ┌ ┐ └ ┘
    case square
}
