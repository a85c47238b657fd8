import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

struct PascanuBoundTests {
    @Test func aDiagonalMatrixHasExactPowersAsBound() throws {
        let bound = try PascanuBound(Networks.linear(Networks.diagonal([0.5, -0.25]), function: "tanh", steps: 10))
        #expect(bound.sigmaMax == 0.5 && bound.spectralRadius == 0.5 && bound.gamma == 1)
        #expect(bound.bound(at: 10) == 1)
        #expect(abs(bound.bound(at: 0) - 0x1p-10) < 1e-18)
        #expect(bound.matrixText == "W_hh" && bound.state == "h")
        #expect(bound.sentence.hasSuffix("must vanish"))
    }

    @Test func aLargeSingularValueWithASmallRadiusIsNoExplosion() throws {
        let trap = Matrix(rows: 2, columns: 2, entries: [0.5, 10, 0, 0.5])
        let trace = try Networks.linear(trap, steps: 60)
        let bound = try PascanuBound(trace)
        #expect(bound.sigmaMax > 10 && abs(bound.spectralRadius - 0.5) < 1e-6)
        #expect(bound.sentence.hasSuffix("may explode, need not"))
        let norms = try #require(trace.norms(.gradient, of: "h"))
        #expect(GradientFlow(norms: norms).regime == .vanishing)
    }

    @Test(arguments: Activation.allCases)
    func noGradientIsLargerThanItsBound(activation: Activation) throws {
        for lastLossOnly in [true, false] {
            let trace = try Networks.random("rnn", activation: activation, steps: 20, lastLossOnly: lastLossOnly)
            let bound = try PascanuBound(trace)
            #expect(bound.gamma == (activation == .sigmoid ? 0.25 : 1))
            let norms = try #require(trace.norms(.gradient, of: "h"))
            #expect(bound.gradientBounds.count == norms.count)
            #expect(zip(norms, bound.gradientBounds).allSatisfy { $0 <= $1 * (1 + 1e-12) })
            let products = StepJacobians(of: trace).productNorms
            #expect(products.indices.allSatisfy { products[$0] <= bound.bound(at: $0) * (1 + 1e-12) })
        }
    }

    @Test func factorsAndSignsOfSeveralMatricesAreAddedUp() throws {
        let cell = Cell(try CellText.parse("h[t] = sigma(x[t] - 0.5 U h[t-1] + V h[t-1] + b)"))
        let program = try Program(cell, sizes: Sizes(input: 1, hidden: 1, output: 2), activation: .tanh)
        var parameters = ParameterSet(zeros: program.parameters)
        parameters["U"] = Matrix(rows: 1, columns: 1, entries: [2])
        parameters["V"] = Matrix(rows: 1, columns: 1, entries: [4])
        let sequence = InputSequence(stepCount: 2, inputs: [1, 1], targets: [nil, 1])
        let bound = try PascanuBound(Unroller(program, PackedParameters(parameters, for: program)).trace(sequence))
        #expect(bound.sigmaMax == 3 && bound.gamma == 0.25)
    }

    @Test(arguments: ["lstm", "gru", "jordan", "mgu", "cw-rnn"])
    func cellsOfAnotherFormHaveAReasonInsteadOfABound(name: String) throws {
        let trace = try Networks.random(name)
        let reason = #expect(throws: PascanuBound.Undefined.self) { _ = try PascanuBound(trace) }
        #expect(reason?.description.contains("h[t] = φ(W h[t-1] + …)") == true)
    }

    @Test func aMatrixThatIsNotFiniteHasNoBound() throws {
        let bound = try PascanuBound(Networks.linear(Networks.diagonal([.nan, 1]), steps: 3))
        #expect(bound.sigmaMax.isNaN && bound.spectralRadius.isNaN)
        #expect(bound.sentence.hasSuffix("no bound"))
    }
}
