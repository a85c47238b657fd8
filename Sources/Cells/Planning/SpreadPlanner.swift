import CKernels

/// Joins the products of one adjoint, and the slopes behind them, into one operation that goes through the adjoint once.
///
/// An operation is moved up only past those that neither write what it touches nor read what it writes, so that each number is
/// computed from the same numbers, in the same order, as before.
struct SpreadPlanner {
    let runs: [MatrixRun]
    private var rest: [PlannedOperation] = []

    /// Plans for a program with these matrix runs.
    init(runs: [MatrixRun]) { self.runs = runs }

    /// The operations of a step with spreads in the place of what they join.
    func joined(_ operations: [PlannedOperation]) -> [PlannedOperation] {
        var planner = self
        planner.rest = operations
        var result: [PlannedOperation] = []
        while let next = planner.takeNext() { result.append(next) }
        return result
    }

    private mutating func takeNext() -> PlannedOperation? {
        guard let first = rest.first else { return nil }
        rest.removeFirst()
        guard first.isProductOfAdjoint else { return first }
        var branches: [PlannedOperation.Branch] = []
        var product: PlannedOperation? = first
        while let taken = product {
            branches.append(PlannedOperation.Branch(product: taken, slope: takeSlope(behind: taken)))
            product =
                branches.count < Int(KERNEL_BRANCHES)
                ? takeFirst { $0.isProductOfAdjoint && $0.operands[0] == first.operands[0] && $0.count == first.count }
                : nil
        }
        guard branches.count > 1 || branches[0].slope != nil else { return first }
        return PlannedOperation(
            kind: Int(KERNEL_SPREAD), count: first.count, destination: first.destination, operands: [first.operands[0]],
            branches: branches)
    }

    private mutating func takeSlope(behind product: PlannedOperation) -> PlannedOperation? {
        takeFirst {
            [Int(KERNEL_SIGMOID_BACK), Int(KERNEL_TANH_BACK)].contains($0.kind)
                && $0.operands[0] == product.destination && $0.count == product.count
        }
    }

    /// Takes out the first operation of a kind if it may run before all that stand in front of it.
    private mutating func takeFirst(_ fits: (PlannedOperation) -> Bool) -> PlannedOperation? {
        guard let index = rest.firstIndex(where: fits), rest[..<index].allSatisfy({ !conflict($0, rest[index]) })
        else { return nil }
        return rest.remove(at: index)
    }

    private func conflict(_ first: PlannedOperation, _ second: PlannedOperation) -> Bool {
        overlap(written(first), written(second)) || read(first).contains { overlap($0, written(second)) }
            || read(second).contains { overlap($0, written(first)) }
    }

    /// A stretch of the frame of adjoints, `lag` steps before.
    private struct Stretch {
        let range: Range<Int>
        let lag: Int
    }

    private func overlap(_ first: Stretch, _ second: Stretch) -> Bool {
        first.lag == second.lag && first.range.overlaps(second.range)
    }

    private func written(_ operation: PlannedOperation) -> Stretch {
        stretch(operation.destination, count: operation.count)
    }

    /// On the way back only adjoints change, and only the first operand is one.
    private func read(_ operation: PlannedOperation) -> [Stretch] {
        [stretch(operation.operands[0], count: operation.product.map { runs[$0.run].outputs } ?? operation.count)]
    }

    private func stretch(_ place: PlannedOperation.Place, count: Int) -> Stretch {
        Stretch(range: place.offset..<(place.offset + FrameLayout.padded(count)), lag: place.lag)
    }
}

extension PlannedOperation {
    /// Whether it is `p (b0 + b1 q)` of an adjoint p.
    fileprivate var isProductOfAdjoint: Bool {
        kind == Int(KERNEL_PRODUCT) && operands[0].space == .adjoints && coefficients[0] == 0 && coefficients[1] == 1
    }
}
