/// A complex number, as an eigenvalue of a real matrix may be.
public struct ComplexNumber: Sendable, Equatable {
    /// The real part.
    public let real: Double
    /// The imaginary part.
    public let imaginary: Double

    /// The complex number of these parts.
    public init(real: Double, imaginary: Double = 0) {
        self.real = real
        self.imaginary = imaginary
    }

    /// The modulus √(real² + imaginary²), without underflow or overflow on the way.
    ///
    /// Not by the C library's `hypot`, whose last bit depends on its version.
    public var modulus: Double {
        if real.isNaN || imaginary.isNaN { return .nan }
        let larger = max(abs(real), abs(imaginary))
        let smaller = min(abs(real), abs(imaginary))
        guard larger > 0, larger < .infinity else { return larger }
        let ratio = smaller / larger
        return larger * (1 + ratio * ratio).squareRoot()
    }
}
