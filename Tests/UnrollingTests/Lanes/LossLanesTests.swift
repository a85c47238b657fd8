import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct LossLanesTests {
    private static let cells = Cell.catalogue.map(\.name) + OddCells.texts

    private func random(_ cell: String) throws -> RandomCase {
        let cell = try Cell.named(cell) ?? Cell(CellText.parse(cell))
        return try RandomCase(cell, sizes: Sizes(input: 3, hidden: 3, output: 4), steps: 5, seed: 51)
    }

    @Test(arguments: cells)
    func theGradientsOfAllLossesSumToTheTotalGradient(cell: String) throws {
        let trace = try random(cell).trace()
        let lanes = LossLanes(trace)
        #expect(lanes.lossSteps == [1, 3, 4, 5])
        for signal in trace.program.signals.map(\.name) + ["x"] where signal != "p" {
            let losses = try lanes.lossSteps.map { try #require(lanes.gradients(of: signal, loss: $0)) }
            for t in 1...trace.stepCount {
                let total = try #require(trace.numbers(.gradient, of: signal, at: t))
                let sum = total.indices.map { unit in
                    losses.reduce(0) { $0 + $1.signalGradients[t - 1][unit] }
                }
                #expect(relativeError(sum, total) < 1e-11, "\(cell): \(signal)[\(t)]")
            }
        }
    }

    @Test(arguments: cells)
    func theGradientOfALossIsItsFiniteDifference(cell: String) throws {
        let random = try random(cell)
        let lanes = LossLanes(random.trace())
        for t in [3, 5] {
            let sequence = random.sequence
            let alone = InputSequence(
                stepCount: sequence.stepCount, inputs: sequence.inputs,
                targets: sequence.targets.enumerated().map { $0.offset == t - 1 ? $0.element : nil },
                initial: sequence.initial)
            for signal in random.program.signals.map(\.name) where signal != "p" && signal != "y" {
                let gradients = try #require(lanes.gradients(of: signal, loss: t)).signalGradients
                for k in 1...t {
                    let expected = gradients[k - 1].indices.map { unit in
                        func loss(_ amount: Double) -> Double {
                            random.walk.run(alone, nudge: .init(signal: signal, t: k, unit: unit, amount: amount)).loss
                        }
                        return (loss(4e-6) - loss(-4e-6)) / 8e-6
                    }
                    #expect(relativeError(gradients[k - 1], expected) < 1e-6, "\(cell): ∂L_\(t)/∂\(signal)[\(k)]")
                }
            }
        }
    }

    @Test(arguments: cells)
    func manyLossesSideBySideHaveTheNormsOfEachAlone(cell: String) throws {
        let trace = try random(cell).trace()
        let lanes = LossLanes(trace)
        for signal in trace.program.signals.map(\.name) where signal != "p" {
            let norms = try #require(lanes.norms(of: signal))
            for (row, t) in lanes.lossSteps.enumerated() {
                let alone = try #require(lanes.gradients(of: signal, loss: t)).signalGradients
                #expect(relativeError(norms.row(row), alone.map { euclideanNorm($0) }) < 1e-13, "\(cell): \(signal)")
            }
        }
    }

    @Test(arguments: cells)
    func theGradientOfTheStatesGoesThroughTheStepJacobian(cell: String) throws {
        let trace = try random(cell).trace()
        let found = try #require(LossLanes(trace).gradients(of: "h", loss: 5))
        for t in 2...5 {
            let sent = trace.stepJacobian(at: t).transposed() * Matrix(column: found.stateGradients[t - 1])
            let label = "\(cell): s[\(t - 1)]"
            if t < 5 || !OddCells.texts.contains(cell) {
                #expect(relativeError(found.carriedStateGradients[t - 2], sent.entries) < 1e-11, "\(label)")
            }
        }
        #expect(found.carriedStateGradients[4].allSatisfy { $0 == 0 })
    }

    @Test func theSquaredErrorGoesBackToo() throws {
        let random = try random("lstm")
        let sequence = InputSequence(
            stepCount: 5, inputs: random.sequence.inputs,
            desired: [[1, 0, 2, -1], nil, [0, 0, 0, 0], nil, [1, 1, 1, 1]])
        let unroller = Unroller(random.program, PackedParameters(random.walk.parameters, for: random.program))
        let lanes = LossLanes(unroller.trace(sequence))
        #expect(lanes.lossSteps == [1, 3, 5])
        for t in lanes.lossSteps {
            let alone = unroller.trace(sequence.keepingLosses { $0 == t })
            let found = try #require(lanes.gradients(of: "h", loss: t)).signalGradients
            for k in 1...5 {
                let expected = try #require(alone.numbers(.gradient, of: "h", at: k))
                #expect(relativeError(found[k - 1], expected) < 1e-13)
            }
        }
    }

    @Test func moreLossesThanGoTogetherAreAllThere() throws {
        let cell = try #require(Cell.named("lstm"))
        let trace = try RandomCase(cell, sizes: Sizes(input: 2, hidden: 3, output: 3), steps: 70, seed: 52).trace()
        let lanes = LossLanes(trace)
        let norms = try #require(lanes.norms(of: "c"))
        #expect(norms.rows == 69 && norms.columns == 70)
        for row in [0, 31, 32, 63, 64, 68] {
            let alone = try #require(lanes.gradients(of: "c", loss: lanes.lossSteps[row])).signalGradients
            #expect(relativeError(norms.row(row), alone.map { euclideanNorm($0) }) < 1e-13)
        }
    }

    @Test func whatIsCancelledOrUnknownIsNotThere() throws {
        let trace = try random("gru").trace()
        #expect(LossLanes(trace).norms(of: "h", isCancelled: { true }) == nil)
        #expect(LossLanes(trace).norms(of: "q") == nil)
        #expect(LossLanes(trace).norms(of: "p") == nil)
        #expect(LossLanes(trace).gradients(of: "h", loss: 2) == nil)
    }
}
