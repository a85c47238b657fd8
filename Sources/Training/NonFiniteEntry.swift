import Cells
import Equations
import Matrices

/// A number among parameters, or among their gradients, that is infinite or NaN.
struct NonFiniteEntry: Sendable, Equatable {
    /// The parameter.
    let parameter: String
    /// The number.
    let value: Double

    /// The first one, in the order of the parameters; nil where all are finite.
    init?(in set: ParameterSet) {
        for shape in set.shapes {
            let entries = set[shape.name].entries
            var sum = 0.0
            for entry in entries { sum += 0 * entry }
            // 0 times a number is 0, and NaN for what is none; that is quicker than to look at each.
            guard sum != 0, let value = entries.first(where: { !$0.isFinite }) else { continue }
            parameter = shape.name
            self.value = value
            return
        }
        return nil
    }
}
