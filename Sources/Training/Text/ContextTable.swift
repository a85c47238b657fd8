/// Counts how often each of many pairs of numbers occurs, and numbers them in the order of their first occurrence.
///
/// A context of k characters is the pair of the context of k − 1 characters before and its last character, so that no context is ever
/// spelled out: six passes over a text are all that the models of the orders 0 to 5 need.
struct ContextTable {
    /// How many pairs there are.
    private(set) var count = 0
    /// Open addressing; side by side because a place of a large table is seldom in the cache.
    private var entries = [Entry](repeating: Entry(), count: 1024)

    /// A pair, or a free place.
    struct Entry {
        fileprivate var key: UInt64 = 0
        /// The number of the pair; -1 is a free place.
        fileprivate(set) var number: Int32 = -1
        /// How often the pair occurs.
        fileprivate(set) var count: Int32 = 0
    }

    /// Counts a pair once more.
    ///
    /// - Returns: its number.
    mutating func add(_ one: Int32, _ other: Int32) -> Int32 {
        if count > entries.count / 2 { grow() }
        let key = Self.key(one, other)
        let place = self.place(of: key)
        if entries[place].number < 0 {
            entries[place] = Entry(key: key, number: Int32(count))
            count += 1
        }
        entries[place].count += 1
        return entries[place].number
    }

    /// A pair that was counted; nil for any other.
    func entry(_ one: Int32, _ other: Int32) -> Entry? {
        let entry = entries[place(of: Self.key(one, other))]
        return entry.number < 0 ? nil : entry
    }

    /// How often each pair occurs, by its number.
    var counts: [Int32] {
        var counts = [Int32](repeating: 0, count: count)
        for entry in entries where entry.number >= 0 { counts[Int(entry.number)] = entry.count }
        return counts
    }

    private static func key(_ one: Int32, _ other: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
    }

    /// Where a pair is, or where it would have its place.
    private func place(of key: UInt64) -> Int {
        // The multiplier is 2⁶⁴ over the golden ratio: neighbouring keys come to lie far apart (Knuth 1973).
        let mask = entries.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while entries[place].number >= 0, entries[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: 2 * old.count)
        for entry in old where entry.number >= 0 { entries[place(of: entry.key)] = entry }
    }
}
