import Equations

/// Eight numbers that are computed side by side.
typealias Lanes = SIMD8<Double>

/// A number on its way through the equations, with eight moves of it: moved values, or slopes along eight directions.
protocol ReplayNumber {
    /// A number that no move reaches.
    init(_ constant: Double)
    /// A number as it was recorded, with what a run kept of its moves.
    init(recorded: Double, moves: Lanes)

    /// What a run keeps of the number beside the recording.
    var moves: Lanes { get }

    static func + (left: Self, right: Self) -> Self
    static func - (left: Self, right: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    static func / (left: Self, right: Self) -> Self

    /// Adds a number times a weight.
    mutating func add(_ weight: Double, times number: Self)
    /// Adds the moves that a moved weight makes of a number.
    mutating func add(movedWeight: Lanes, times number: Self)
    /// Moves the number itself.
    mutating func move(by moves: Lanes)

    /// The number through a function that acts on single numbers; the value, where the recording has it.
    func through(_ function: Function, recorded: Double?) -> Self
    /// The natural logarithm.
    var logarithm: Self { get }
    /// The square root.
    var squareRoot: Self { get }
    /// The larger of two numbers as a constant, which nothing moves: for sums of powers that must not overflow.
    func largerConstant(_ other: Self) -> Self

    /// Tells the notes what a function did to a number at a place.
    func note(_ function: Function, result: Self, at place: ReplayPlace, in notes: inout ReplayNotes)
}

extension ReplayNumber {
    func note(_ function: Function, result: Self, at place: ReplayPlace, in notes: inout ReplayNotes) {}
}
