/// A batch normalisation in the equations of a program: every unit is brought to mean 0 and variance 1 over a batch, at each step by
/// itself (Ioffe & Szegedy 2015, Cooijmans et al. 2017).
public struct BatchNormalization: Sendable, Hashable {
    /// The gain, by whose name its statistics are known.
    public let gain: String
    /// How many units it has.
    public let size: Int
    /// Where the normalised vector stands in a frame.
    public let offset: Int
    /// Where the vector that it normalises stands in its frame.
    public let operandOffset: Int
    /// How many steps before.
    public let operandLag: Int

    /// ε, which is added to a variance so that a unit that never changes is not divided by 0.
    public static let epsilon = 1e-5

    /// Where the inverse deviations stand in a frame. Where several sequences run side by side they stand in the first lane, the means of the
    /// batch in the second, and its variances in the third.
    public var inverseOffset: Int { offset + FrameLayout.padded(size) }
}
