/// Names for symbols that have none of their own.
enum Alphabet {
    /// The first letters.
    ///
    /// - Precondition: at most 26.
    static func letters(_ count: Int) -> [String] {
        precondition(count <= 26, "\(count) letters")
        return (0..<count).map { String(UnicodeScalar(UInt8(97 + $0))) }
    }
}
