/// The generator xoshiro256**, of period 2²⁵⁶ − 1.
///
/// D. Blackman, S. Vigna: Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical Software
/// 47, 2021.
package struct Xoshiro256StarStar: RandomNumberGenerator, Sendable, Equatable {
    private var first: UInt64
    private var second: UInt64
    private var third: UInt64
    private var fourth: UInt64

    /// A generator that starts from these four words, of which one at least must not be 0.
    package init(first: UInt64, second: UInt64, third: UInt64, fourth: UInt64) {
        precondition(first | second | third | fourth != 0, "a state of xoshiro256** of 256 zero bits")
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
    }

    /// A generator whose four words come from SplitMix64, as its authors advise.
    package init(seed: UInt64) {
        var spread = SplitMix64(state: seed)
        self.init(first: spread.next(), second: spread.next(), third: spread.next(), fourth: spread.next())
    }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        let result = Self.rotate(second &* 5, by: 7) &* 9
        let shifted = second << 17
        third ^= first
        fourth ^= second
        second ^= third
        first ^= fourth
        third ^= shifted
        fourth = Self.rotate(fourth, by: 45)
        return result
    }

    private static func rotate(_ word: UInt64, by count: UInt64) -> UInt64 {
        (word << count) | (word >> (64 - count))
    }
}
