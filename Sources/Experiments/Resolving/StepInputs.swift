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

    /// The vectors times a factor, `[steps × width]`, step after step.
    func scaled(by factor: Double, width: Int) -> [Double] {
        func zeros(except places: [Int]) -> [Double] {
            var numbers = [Double](repeating: 0, count: count * width)
            for place in places { numbers[place] = factor }
            return numbers
        }
        switch self {
        case .oneHot(let places, _): return zeros(except: places.enumerated().map { $0 * width + $1 })
        case .vectors(let rows): return rows.flatMap { factor == 1 ? $0 : $0.map { factor * $0 } }
        case .pulse: return zeros(except: [0])
        }
    }
}
