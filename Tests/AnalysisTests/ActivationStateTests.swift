import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

struct ActivationStateTests {
    /// One step of a network of one input whose pre-activations are these.
    private func state(_ function: String, _ preActivations: [Double]) throws -> ActivationState? {
        let cell = Cell(try CellText.parse("h[t] = \(function)(W x[t] + U h[t-1])"))
        let sizes = Sizes(input: 1, hidden: preActivations.count, output: 2)
        let program = try Program(cell, sizes: sizes, activation: .tanh)
        var parameters = ParameterSet(zeros: program.parameters)
        parameters["W"] = Matrix(column: preActivations)
        let sequence = InputSequence(stepCount: 1, inputs: [1], targets: [nil])
        let trace = Unroller(program, PackedParameters(parameters, for: program)).trace(sequence)
        return ActivationState(trace, signal: "h", at: 1)
    }

    @Test func aUnitIsSaturatedBelowAShareOfTheLargestSlope() throws {
        let found = try #require(try state("tanh", [0, 2.1, 2.3, -40]))
        #expect(found.preActivations == [0, 2.1, 2.3, -40])
        #expect(found.conditions == [.open, .open, .saturated, .saturated])
        #expect(found.slopes[0] == 1 && found.slopes[3] == 0)
        #expect(found.saturatedShare == 0.5 && found.deadShare == 0)
        #expect(found.sentence == "2 of 4 units saturated (slope below 5 % of the largest)")
    }

    @Test func theSigmoidsLargestSlopeIsAQuarter() throws {
        let found = try #require(try state("sigma", [0, 4.3, 4.5]))
        #expect(found.slopes[0] == 0.25)
        #expect(found.conditions == [.open, .open, .saturated])
    }

    @Test func aReluThatIsOffIsDeadAndNeverSaturated() throws {
        let found = try #require(try state("relu", [-1, 0, 1, 100]))
        #expect(found.conditions == [.dead, .dead, .open, .open])
        #expect(found.slopes == [0, 0, 1, 1])
        #expect(found.sentence == "2 of 4 units dead (slope 0)")
    }

    @Test func notANumberIsCountedApart() throws {
        let found = try #require(try state("tanh", [.nan, 1]))
        #expect(found.conditions == [.notANumber, .open])
        #expect(found.sentence.hasSuffix("; 1 of 2 units NaN"))
    }

    @Test func φIsTheActivationOfTheExperiment() throws {
        let trace = try Networks.random("rnn", activation: .relu)
        #expect(ActivationState(trace, signal: "h", at: 3)?.function == .relu)
        let shares = try #require(ActivationState.shares(.dead, of: "h", in: trace))
        #expect(shares.count == trace.stepCount)
        #expect(shares[2] == ActivationState(trace, signal: "h", at: 3)?.deadShare)
    }

    @Test func signalsWithoutAPreActivationHaveNoState() throws {
        let trace = try Networks.random("lstm")
        #expect(ActivationState(trace, signal: "c", at: 1) == nil)
        #expect(ActivationState(trace, signal: "p", at: 1) == nil)
        #expect(ActivationState(trace, signal: "nothing", at: 1) == nil)
        #expect(ActivationState(trace, signal: "f", at: 1)?.function == .sigmoid)
    }

    @Test(arguments: [Function.sigmoid, .tanh, .softplus, .exponential, .identity, .relu])
    func everySlopeIsTheFiniteDifferenceOfItsValue(function: Function) throws {
        for number in [-3.0, -0.5, 0.25, 2] {
            let above = try #require(function.value(at: number + 1e-6))
            let below = try #require(function.value(at: number - 1e-6))
            let slope = try #require(function.slope(at: number))
            #expect(abs(slope - (above - below) / 2e-6) < 1e-8)
        }
    }
}
