/// Where a line stands in the columns that it is given.
public enum Alignment: Sendable, Hashable {
    /// At the left.
    case left
    /// In the middle.
    case centre
    /// At the right.
    case right
}

extension Alignment {
    /// Empty columns before a line of this width.
    func offset(of columns: Int, in width: Int) -> Int {
        let room = max(0, width - columns)
        switch self {
        case .left: return 0
        case .centre: return room / 2
        case .right: return room
        }
    }
}
