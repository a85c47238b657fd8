/// How many items share fewer places: columns of a plot, cells of a heat map.
public struct Bins: Sendable, Hashable {
    /// How many items there are.
    public let count: Int
    /// How many places they are shown in; never more than items.
    public let slots: Int

    /// The items in as many places as there are, or in one place each where they fit.
    public init(_ count: Int, in places: Int) {
        self.count = min(max(count, 0), Int(Int32.max))
        self.slots = min(max(places, 0), self.count)
    }

    /// Whether several items share a place.
    public var isShared: Bool { slots < count }

    /// The items of a place; empty outside the places.
    public func items(in slot: Int) -> Range<Int> {
        guard slot >= 0, slot < slots else { return 0..<0 }
        return (slot * count / slots)..<((slot + 1) * count / slots)
    }

    /// The place of an item; the nearest place for one that is not among the items.
    public func slot(of item: Int) -> Int {
        guard slots > 0 else { return 0 }
        let item = min(max(item, 0), count - 1)
        return ((item + 1) * slots - 1) / count
    }

    /// What to tell the reader: "each column = 63 steps, max"; nil where nothing is shared.
    public func note(place: String = "column", item: String = "step") -> String? {
        share(item: item).map { "each \(place) = \($0), max" }
    }

    /// How many items share a place: "62–63 steps"; nil where nothing is shared.
    func share(item: String) -> String? {
        guard isShared, slots > 0 else { return nil }
        let fewest = count / slots
        let most = count % slots == 0 ? fewest : fewest + 1
        return "\(fewest == most ? "\(most)" : "\(fewest)–\(most)") \(item)s"
    }

    /// The number that stands for several: the one of greatest magnitude; NaN where one is NaN.
    public static func largest(_ values: some Sequence<Double>) -> Double? {
        var largest: Double?
        for value in values {
            if value.isNaN { return value }
            if largest.map({ value.magnitude > $0.magnitude }) ?? true { largest = value }
        }
        return largest
    }
}
