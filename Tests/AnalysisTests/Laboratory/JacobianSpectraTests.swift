import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct JacobianSpectraTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func theSpectraAreThoseOfTheMatrices(name: String) throws {
        let trace = try Networks.random(name)
        let spectra = try #require(JacobianSpectra(trace))
        let norms = StepJacobians(of: trace)
        #expect(spectra.steps == Array(1...6) && spectra.states == trace.program.states && spectra.omission == nil)
        for t in 1...6 {
            let jacobian = trace.stepJacobian(at: t)
            let values = spectra.values(at: t)
            #expect(values.count == jacobian.rows && values == values.sorted(by: >))
            #expect(abs(values[0] - norms.stepNorms[t - 1]) <= 1e-12 * values[0])
            // The squares of the singular values sum to the squares of the entries.
            let squares = values.reduce(0) { $0 + $1 * $1 }
            let entries = jacobian.frobeniusNorm * jacobian.frobeniusNorm
            #expect(abs(squares - entries) <= 1e-12 * entries)
            #expect(spectra.largest(at: t) == values.first && spectra.smallest(at: t) == values.last)
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theProductsHaveTheirKnownNorms(name: String) throws {
        for trace in try [Networks.random(name, steps: 20)] + Networks.layered([name], [.forward, .backward]).layers {
            let spectra = try #require(JacobianSpectra.ofProducts(trace))
            let norms = StepJacobians(of: trace).productNorms
            let last = trace.stepsTaken[trace.stepCount - 1]
            for k in 0...trace.stepCount {
                let largest = try #require(spectra.largest(at: k))
                #expect(abs(largest - norms[k]) <= 1e-11 * norms[k])
            }
            #expect(spectra.values(at: last).allSatisfy { $0 == 1 })
        }
    }

    @Test func aDiagonalNetworkHasItsEntriesAsValues() throws {
        let trace = try Networks.linear(Networks.diagonal([0.5, -2, 0.25]), steps: 3)
        let steps = try #require(JacobianSpectra(trace))
        #expect(steps.values(at: 2) == [2, 0.5, 0.25])
        #expect(try #require(JacobianSpectra.ofProducts(trace)).values(at: 1) == [4, 0.25, 0.0625])
        #expect(steps.values(at: 4).isEmpty && steps.largest(at: 0) == nil)
    }

    @Test func someStepsAloneCanBeAskedFor() throws {
        let trace = try Networks.random("lstm")
        let all = try #require(JacobianSpectra(trace))
        let some = try #require(JacobianSpectra(trace, steps: [5, 2]))
        #expect(some.values(at: 5) == all.values(at: 5) && some.values(at: 2) == all.values(at: 2))
        #expect(some.largest(at: 3) == nil)
        #expect(JacobianSpectra(trace, isCancelled: { true }) == nil)
        #expect(JacobianSpectra.ofProducts(trace, isCancelled: { true }) == nil)
    }

    @Test func whatIsNotFiniteHasNoValuesButNaN() throws {
        let trace = try Networks.linear(Networks.diagonal([.nan, 1]), steps: 2)
        #expect(try #require(JacobianSpectra(trace)).values(at: 1).allSatisfy(\.isNaN))
    }

    @Test func nothingRecurrentHasNoValues() throws {
        let cell = Cell(try CellText.parse("h[t] = tanh(W_xh x[t])"))
        let program = try Program(cell, sizes: Sizes(input: 1, hidden: 2, output: 2), activation: .tanh)
        let parameters = PackedParameters(ParameterSet(zeros: program.parameters), for: program)
        let sequence = InputSequence(stepCount: 2, inputs: [1, 2], targets: [0, 1])
        let trace = Unroller(program, parameters).trace(sequence)
        #expect(try #require(JacobianSpectra(trace)).values(at: 1).isEmpty)
        #expect(try #require(LyapunovExponents(trace)).exponents.isEmpty)
        #expect(try #require(GradientXRay(trace, loss: 2, state: 1)).norm == 0)
    }

    @Test func whatTakesTooMuchWorkIsLeftOutInWords() throws {
        let cell = Cell(try CellText.parse("h[t] = tanh(W_xh x[t] + W_hh h[t-64])"))
        let program = try Program(cell, sizes: Sizes(input: 1, hidden: 40, output: 2), activation: .tanh)
        let parameters = PackedParameters(ParameterSet(zeros: program.parameters), for: program)
        let sequence = InputSequence(stepCount: 2, inputs: [1, 2], targets: [0, 1])
        let trace = Unroller(program, parameters).trace(sequence)
        #expect(JacobianWork(normsOf: trace).states == 2560)
        let omission = try #require(JacobianSpectra(trace)?.omission)
        #expect(omission.hasPrefix("Jacobians left out: 2560 states at 2 steps take 134 billion multiplications"))
        #expect(LyapunovExponents(trace)?.sentence == omission)
        #expect(GradientXRay(trace, loss: 2, state: 1)?.links.first?.largestSingularValue == nil)
    }
}
