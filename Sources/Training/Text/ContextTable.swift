/// Counts how often each of many pairs of numbers occurs, and numbers them in the order of their first occurrence.
///
/// A context of k characters is the pair of the context of k − 1 characters before and its last character, so that no context is ever
/// spelled out: six passes over a text are all that the models of the orders 0 to 5 need.
struct ContextTable {
    /// How often each pair occurs, by its number.
    private(set) var counts: [Int32] = []
    private var keys: [UInt64]
    /// The number of the pair in each place; -1 is a free place.
    private var numbers: [Int32]
    private var mask: Int

    /// A table without pairs.
    init() {
        keys = [UInt64](repeating: 0, count: 1024)
        numbers = [Int32](repeating: -1, count: 1024)
        mask = 1023
    }

    /// Counts a pair once more.
    ///
    /// - Returns: its number.
    mutating func add(_ one: Int32, _ other: Int32) -> Int32 {
        if counts.count > mask / 2 { grow() }
        let key = Self.key(one, other)
        let place = self.place(of: key)
        if numbers[place] >= 0 {
            counts[Int(numbers[place])] += 1
        } else {
            keys[place] = key
            numbers[place] = Int32(counts.count)
            counts.append(1)
        }
        return numbers[place]
    }

    /// The number of a pair; nil where it was never counted.
    func number(_ one: Int32, _ other: Int32) -> Int32? {
        let number = numbers[place(of: Self.key(one, other))]
        return number < 0 ? nil : number
    }

    private static func key(_ one: Int32, _ other: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
    }

    /// Where a pair is, or where it would have its place.
    private func place(of key: UInt64) -> Int {
        // The multiplier is 2⁶⁴ over the golden ratio: neighbouring keys come to lie far apart (Knuth 1973).
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while numbers[place] >= 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        mask = 2 * mask + 1
        keys = [UInt64](repeating: 0, count: mask + 1)
        numbers = [Int32](repeating: -1, count: mask + 1)
        for (key, number) in zip(oldKeys, oldNumbers) where number >= 0 {
            let place = self.place(of: key)
            keys[place] = key
            numbers[place] = number
        }
    }
}
