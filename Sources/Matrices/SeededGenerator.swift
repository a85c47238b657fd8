/// A generator of random numbers that gives the same bits for the same seed on every machine.
///
/// The bits are those of xoshiro256** (Blackman & Vigna 2021), started by SplitMix64 (Steele, Lea & Flood 2014). No
/// function of the C library is called. It is no source of secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Equatable {
    private var bits: Xoshiro256StarStar
    private var spareNormal: Double?

    /// The generator of this seed.
    public init(seed: UInt64) {
        bits = Xoshiro256StarStar(seed: seed)
    }

    /// The generator of one named stream of this seed, so that a parameter added to a cell leaves all others as they
    /// were.
    ///
    /// The name enters by its FNV-1a hash over UTF-8 (Fowler, Noll & Vo 1991), because Swift's own hashes differ from
    /// run to run.
    public init(seed: UInt64, stream: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in stream.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        var ofSeed = SplitMix64(state: seed)
        var ofStream = SplitMix64(state: hash)
        // Turned, because a plain exclusive or would give seed a with stream b what seed b with stream a gets.
        let turned = ofStream.next().byteSwapped
        self.init(seed: ofSeed.next() ^ turned)
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        bits.next()
    }

    /// A number drawn uniformly from the multiples of 2⁻⁵³ in [0, 1).
    public mutating func nextUniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A whole number drawn uniformly from 0 ..< bound, without bias.
    ///
    /// D. Lemire: Fast random integer generation in an interval, 2019.
    ///
    /// - Precondition: `bound > 0`.
    public mutating func nextInteger(below bound: Int) -> Int {
        precondition(bound > 0, "no whole number from 0 is below \(bound)")
        let count = UInt64(bound)
        let unevenRest = (0 &- count) % count
        while true {
            let product = next().multipliedFullWidth(by: count)
            if product.low >= unevenRest { return Int(product.high) }
        }
    }

    /// A number drawn from the normal distribution of mean 0 and standard deviation 1.
    ///
    /// G. Marsaglia, T. A. Bray: A convenient method for generating normal variables, SIAM Review 6, 1964. The method
    /// makes two numbers at a time; the second is kept for the next call.
    public mutating func nextNormal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        while true {
            let across = 2 * nextUniform() - 1
            let along = 2 * nextUniform() - 1
            let square = across * across + along * along
            guard square > 0, square < 1 else { continue }
            let factor = (-2 * naturalLogarithm(square) / square).squareRoot()
            spareNormal = along * factor
            return across * factor
        }
    }
}
