/// The input vectors of all steps; a one-hot one is kept as the place of its 1.
enum StepInputs: Sendable, Equatable {
    /// The place of the 1 at each step, and how long the vectors are.
    case oneHot([Int], width: Int)
    /// The vectors, `[steps × input]`.
    case vectors([[Double]])
    /// A 1 in the first place at the first step, zeros elsewhere.
    case pulse(length: Int)

    /// How many steps there are.
    var count: Int {
        switch self {
        case .oneHot(let places, _): places.count
        case .vectors(let rows): rows.count
        case .pulse(let length): length
        }
    }

    /// How long a vector is, where the input itself says so.
    var width: Int? {
        switch self {
        case .oneHot(_, let width): width
        case .vectors(let rows): rows.first?.count
        case .pulse: nil
        }
    }

    /// The vectors times a factor, `[steps × width]`.
    func scaled(by factor: Double, width: Int) -> [[Double]] {
        func oneHot(_ place: Int?) -> [Double] {
            var vector = [Double](repeating: 0, count: width)
            if let place { vector[place] = factor }
            return vector
        }
        switch self {
        case .oneHot(let places, _): return places.map(oneHot)
        case .vectors(let rows): return factor == 1 ? rows : rows.map { row in row.map { factor * $0 } }
        case .pulse(let length): return (0..<length).map { oneHot($0 == 0 ? 0 : nil) }
        }
    }
}
