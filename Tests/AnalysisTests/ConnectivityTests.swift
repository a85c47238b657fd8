import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

struct ConnectivityTests {
    private func network(_ name: String, scale: Double = 0.6) throws -> NetworkTrace {
        let network = try Network([LayerPlan(try #require(Cell.named(name)), hidden: 3)], input: 3, output: 4)
        var generator = SeededGenerator(seed: 5)
        var parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in scale * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        let sequence = InputSequence(
            stepCount: 6, inputs: (0..<18).map { _ in generator.nextNormal() }, targets: [0, nil, 3, 1, 2, 0])
        return NetworkUnroller(network, parameters).trace(sequence)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theConnectivityOfAllLogitsIsTheSumOfEach(name: String) throws {
        let trace = try network(name)
        let all = try #require(Connectivity(trace, at: 5, of: .allLogits))
        let each = try (0..<4).map { try #require(Connectivity(trace, at: 5, of: .logit($0))) }
        for k in 0..<6 {
            let sum = each.reduce(0) { $0 + $1.squares[k] }
            #expect(abs(all.squares[k] - sum) <= 1e-12 * sum)
        }
        #expect(all.logit == nil && all.norms.count == 6)
        #expect(all.normalized.max() == 1)
        #expect(all.norms[5] == 0)
    }

    @Test func theLossIsAnIndependentWayToTheSameDerivatives() throws {
        // ∂L_t/∂x is the sum of ∂logit/∂x, each times its probability less 1 for the target.
        let trace = try network("gru")
        let t = 6
        let alone = NetworkUnroller(trace.network, trace.layers[0].parameters).trace(
            InputSequence(stepCount: 6, inputs: trace.sequence.inputs, targets: [nil, nil, nil, nil, nil, 0]))
        var weights = try #require(trace.readout.numbers(.value, of: "p", at: t))
        weights[0] -= 1
        let derivatives = trace.inputDerivatives(ofLogits: weights, at: t)
        for k in 1...6 {
            for (one, other) in zip(alone.inputGradient(at: k), derivatives.row(k - 1)) {
                #expect(abs(one - other) < 1e-14)
            }
        }
    }

    @Test func whatIsLookedAtIsThePredictedClassUnlessAskedOtherwise() throws {
        let trace = try network("lstm")
        let predicted = try #require(Prediction(trace.readout, at: 3)?.mostProbableClass)
        #expect(Connectivity(trace, at: 3)?.logit == predicted)
        #expect(Connectivity(trace, at: 3, of: .targetClass)?.logit == 3)
        #expect(Connectivity(trace, at: 2, of: .targetClass) == nil)
        #expect(Connectivity(trace, at: 2, of: .logit(4)) == nil)
        #expect(Connectivity(trace, at: 2, of: .logit(-1)) == nil)
        #expect(Connectivity(trace, at: 2) { true } == nil)
    }

    @Test func aBandIsReadInWords() throws {
        let trace = try network("lstm")
        let band = try #require(Connectivity(trace, at: 4, of: .logit(2)))
        let strongest = try #require(band.strongestStep)
        #expect(band.normalized[strongest - 1] == 1)
        let reach = try #require(band.reach(ofShare: 0.9))
        let within = band.squares[(4 - reach)..<4].reduce(0, +) / band.squares.reduce(0, +)
        let less = band.squares[(5 - reach)..<4].reduce(0, +) / band.squares.reduce(0, +)
        #expect(within >= 0.9 && less < 0.9)
        #expect(
            band.sentence.hasPrefix("the logit of class 2 at step 4 depends most on the input of step \(strongest)"))
    }

    @Test func aNetworkOfZerosDependsOnNoInput() throws {
        let band = try #require(Connectivity(try network("rnn", scale: 0), at: 4))
        #expect(band.normalized == [0, 0, 0, 0, 0, 0])
        #expect(band.strongestStep == nil)
        #expect(band.sentence == "the logit of class 0 at step 4 depends on no input")
    }

    @Test func derivativesWhoseSquaresUnderflowAreNormalizedAllTheSame() throws {
        let band = try #require(Connectivity(try network("rnn", scale: 1e-90), at: 4))
        #expect(band.norms[3] > 0 && band.squares[3] == 0)
        #expect(band.normalized[3] == 1)
    }
}
