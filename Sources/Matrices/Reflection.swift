/// A Householder reflection I − β·v·vᵀ that turns one given vector into a multiple of the first unit vector.
///
/// A. S. Householder: Unitary triangularization of a nonsymmetric matrix, Journal of the ACM 5, 1958.
struct Reflection {
    /// The direction v, scaled so that no square of it underflows or overflows.
    let direction: [Double]
    /// The factor β; 0 where the given vector is 0 and nothing is to be turned.
    let factor: Double
    /// The first entry of the turned vector; the others are 0.
    let image: Double

    /// The reflection that turns this vector, of one entry at least.
    init(turning vector: [Double]) {
        let norm = euclideanNorm(vector)
        guard norm > 0 else {
            direction = vector
            factor = 0
            image = 0
            return
        }
        // The sign that adds, because subtracting nearly equal numbers would lose digits.
        let sign = vector[0] < 0 ? -1.0 : 1.0
        var direction = vector.map { $0 / norm }
        factor = 1 / (1 + abs(direction[0]))
        direction[0] += sign
        self.direction = direction
        image = -sign * norm
    }

    /// Multiplies these columns of a matrix by the reflection from the left, its direction starting in this row.
    func apply(to matrix: inout Matrix, fromRow first: Int, columns: Range<Int>) {
        let width = matrix.columns
        matrix.entries.withUnsafeMutableBufferPointer { entries in
            for column in columns {
                var product = 0.0
                for (offset, component) in direction.enumerated() {
                    product += component * entries[(first + offset) * width + column]
                }
                product *= factor
                for (offset, component) in direction.enumerated() {
                    entries[(first + offset) * width + column] -= product * component
                }
            }
        }
    }

    /// Multiplies these rows of a matrix by the reflection from the right, its direction starting in this column.
    func apply(to matrix: inout Matrix, fromColumn first: Int, rows: Range<Int>) {
        let width = matrix.columns
        matrix.entries.withUnsafeMutableBufferPointer { entries in
            for row in rows {
                let start = row * width + first
                var product = 0.0
                for (offset, component) in direction.enumerated() {
                    product += component * entries[start + offset]
                }
                product *= factor
                for (offset, component) in direction.enumerated() {
                    entries[start + offset] -= product * component
                }
            }
        }
    }
}
