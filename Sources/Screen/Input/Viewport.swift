/// A window on items in a row: which of them are shown, so that the cursor is always among them.
public struct Viewport: Sendable, Hashable {
    /// How many items there are.
    public let count: Int
    /// How many fit.
    public let room: Int
    /// The first item that is shown.
    public let first: Int

    /// The window from an item on, moved where it would show nothing beyond the ends.
    public init(count: Int, room: Int, first: Int = 0) {
        self.count = max(0, count)
        self.room = max(0, room)
        self.first = min(max(first, 0), max(0, self.count - self.room))
    }

    /// The window with an item as near to its middle as the ends allow.
    public init(count: Int, room: Int, centredOn item: Int) {
        let count = max(0, count)
        let item = min(max(item, 0), max(0, count - 1))
        self.init(count: count, room: room, first: item - max(0, room) / 2)
    }

    /// The items that are shown.
    public var items: Range<Int> { first..<min(count, first + min(room, count)) }

    /// The window moved as little as needed to show an item with a margin on each side.
    public func showing(_ item: Int, margin: Int = 0) -> Viewport {
        guard room > 0, count > 0 else { return self }
        let item = min(max(item, 0), count - 1)
        let margin = min(max(margin, 0), (room - 1) / 2)
        if item < first + margin { return Viewport(count: count, room: room, first: item - margin) }
        if item >= first + room - margin { return Viewport(count: count, room: room, first: item - room + 1 + margin) }
        return self
    }

    /// The place of an item in the window; nil for one that is not shown.
    public func slot(of item: Int) -> Int? { items.contains(item) ? item - first : nil }

    /// The item at a place of the window; nil where there is none.
    public func item(at slot: Int) -> Int? {
        guard slot >= 0, slot < items.count else { return nil }
        return first + slot
    }

    /// Whether items are hidden before or after the window.
    public var hidesBefore: Bool { first > 0 }

    /// Whether items are hidden after the window.
    public var hidesAfter: Bool { items.upperBound < count }
}
