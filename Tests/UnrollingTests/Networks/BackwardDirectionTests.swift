import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// A layer that runs from the last step to the first is the same layer on the reversed sequence.
@Suite struct BackwardDirectionTests {
    /// The recording of a backward layer, and of its program run forward over the reversed sequence.
    private func pair(_ name: String) throws -> (backward: Trace, mirrored: Trace) {
        let plan = LayerPlan(try #require(Cell.named(name)), hidden: 4, directions: [.backward])
        let random = try NetworkCase([plan], input: 4, output: 3, steps: 6, seed: 61)
        let program = random.network.layers[0].program
        var parameters = ParameterSet(zeros: program.parameters)
        var initial: [String: [Double]] = [:]
        for (own, named) in zip(program.parameters, random.network.parameters) {
            parameters[own.name] = random.parameters[named.name]
        }
        for use in program.batchNormalizations {
            parameters.statistics[use.gain] = random.parameters.statistics[random.network.layers[0].name(of: use.gain)]
        }
        for signal in program.signals {
            initial[signal.name] = random.sequence.initial[random.network.layers[0].name(of: signal.name)]
        }
        let rows = (0..<6).map { Array(random.sequence.inputs[($0 * 4)..<($0 * 4 + 4)]) }
        let mirrored = InputSequence(
            stepCount: 6, inputs: rows.reversed().flatMap(\.self), targets: random.sequence.targets.reversed(),
            initial: initial)
        return (
            random.trace().layers[0],
            Unroller(program, PackedParameters(parameters, for: program)).trace(mirrored)
        )
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyNumberStandsAtItsStep(name: String) throws {
        let (backward, mirrored) = try pair(name)
        for signal in ["x"] + backward.program.signals.map(\.name) {
            for quantity in [Trace.Quantity.value, .gradient, .directGradient] {
                for t in 1...6 {
                    let found = backward.numbers(quantity, of: signal, at: t)
                    #expect(found == mirrored.numbers(quantity, of: signal, at: 7 - t), "\(signal)[\(t)]")
                }
            }
            #expect(backward.initialGradient(of: signal) == mirrored.initialGradient(of: signal))
            #expect(backward.numbers(.value, of: signal, at: 0) == mirrored.numbers(.value, of: signal, at: 0))
        }
        #expect(backward.losses == mirrored.losses.reversed())
        for shape in backward.program.parameters {
            #expect(backward.gradient(ofParameter: shape.name) == mirrored.gradient(ofParameter: shape.name))
            let contribution = backward.contribution(toGradientOf: shape.name, at: 3)
            #expect(contribution == mirrored.contribution(toGradientOf: shape.name, at: 4))
        }
    }

    @Test func itsJacobiansStandAtTheirSteps() throws {
        let (backward, mirrored) = try pair("lstm")
        let found = StepJacobians(of: backward)
        let expected = StepJacobians(of: mirrored)
        #expect(found.stepNorms == expected.stepNorms.reversed())
        #expect(found.productNorms[0] == expected.productNorms[0])
        #expect(Array(found.productNorms.dropFirst()) == expected.productNorms.dropFirst().reversed())
        #expect(found.productNorms[1] == 1)
        #expect(backward.stepJacobian(at: 2) == mirrored.stepJacobian(at: 5))
    }

    @Test func itsStepsAreTakenFromTheLastToTheFirst() throws {
        let (backward, mirrored) = try pair("rnn")
        #expect(backward.stepsTaken == [6, 5, 4, 3, 2, 1])
        #expect(mirrored.stepsTaken == [1, 2, 3, 4, 5, 6])
        #expect(backward.step(3, movedBy: 1) == 2)
        #expect(backward.step(6, movedBy: -1) == nil)
        #expect(backward.step(1, movedBy: 1) == nil)
        #expect(mirrored.step(3, movedBy: 1) == 4)
        #expect(backward.place(ofStep: 6) == 1)
        #expect(backward.inOrderTaken([1, 2, 3]) == [3, 2, 1])
    }
}
