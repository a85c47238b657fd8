import CKernels

/// An operation of the plan: what `kernel_operation` says, with places instead of addresses.
struct PlannedOperation: Sendable, Hashable {
    /// A `KERNEL_…` constant.
    var kind: Int
    /// Whether it adds to its destination.
    var accumulates = false
    /// How many numbers, padded where the kernel works on whole vectors.
    var count: Int
    /// What is written.
    var destination: Place
    /// What is read, at most four.
    var operands: [Place]
    /// `a0, a1, b0, b1, c0, c1, d0, d1` of the kernel.
    var coefficients: [Double] = [0, 1, 0, 1, 0, 1, 0, 1]
    /// The matrix run and the direction, for a matrix product.
    var product: Product?
    /// The gain by whose name the statistics are known, for a batch normalisation.
    var gain: String?
    /// What the adjoint that is read is sent to, for a spread.
    var branches: [Branch] = []

    /// Where a vector stands.
    struct Place: Sendable, Hashable {
        var space: Space
        var offset: Int
        var lag = 0
    }

    /// Which memory.
    enum Space: Sendable, Hashable {
        /// The frame of values.
        case values
        /// The frame of adjoints.
        case adjoints
        /// Vectors that are the same at every step.
        case constants
    }

    /// A matrix product of a run.
    struct Product: Sendable, Hashable {
        let run: Int
        let transposed: Bool
    }

    /// A product of the adjoint that is read, and the way on through the function that the factor is a value of.
    struct Branch: Sendable, Hashable {
        let product: PlannedOperation
        let slope: PlannedOperation?
    }

    /// Whether the kernel needs the exact count.
    static func isCoupled(_ kind: Int) -> Bool {
        [
            Int(KERNEL_SOFTMAX), Int(KERNEL_SOFTMAX_BACK), Int(KERNEL_NORMALIZE), Int(KERNEL_NORMALIZE_BACK),
            Int(KERNEL_STANDARDIZE), Int(KERNEL_STANDARDIZE_BACK), Int(KERNEL_CLOCK), Int(KERNEL_MATRIX),
        ].contains(kind)
    }

    /// This operation and the next as one, if they do the same to neighbouring vectors.
    func merged(with next: PlannedOperation) -> PlannedOperation? {
        guard !Self.isCoupled(kind), branches.isEmpty, kind == next.kind, accumulates == next.accumulates,
            coefficients == next.coefficients, operands.count == next.operands.count,
            destination.isFollowed(by: next.destination, count: count),
            zip(operands, next.operands).allSatisfy({ $0.isFollowed(by: $1, count: count) })
        else { return nil }
        var result = self
        result.count += next.count
        return result
    }

    /// Operations with neighbours merged.
    static func merged(_ operations: [PlannedOperation]) -> [PlannedOperation] {
        operations.reduce(into: []) { result, operation in
            if let last = result.last, let merged = last.merged(with: operation) {
                result[result.count - 1] = merged
            } else {
                result.append(operation)
            }
        }
    }
}

extension PlannedOperation.Place {
    fileprivate func isFollowed(by next: PlannedOperation.Place, count: Int) -> Bool {
        space == next.space && lag == next.lag && offset + count == next.offset
    }
}
