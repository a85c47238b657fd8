import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct GradientXRayTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func theChainMultipliesUpToTheEntryOfTheMap(name: String) throws {
        let trace = try Networks.random(name, steps: 8)
        let map = try #require(PairwiseMap(trace))
        for (t, k) in [(8, 1), (8, 5), (5, 4), (3, 3)] {
            let xRay = try #require(GradientXRay(trace, loss: t, state: k))
            #expect(xRay.links.map(\.step) == Array(((k + 1)...max(t, k + 1)).reversed().prefix(t - k)))
            let expected = try #require(map.norm(loss: t, state: k))
            #expect(abs(xRay.norm - expected) <= 1e-12 * expected)
            if xRay.links.allSatisfy({ !$0.stretch.isNaN }) {
                let product = xRay.links.reduce(xRay.firstNorm) { $0 * $1.stretch }
                #expect(abs(product - expected) <= 1e-11 * max(expected, 1e-300), "\(name) \(t) \(k)")
            }
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theStatesAreStretchedWithinTheSingularValues(name: String) throws {
        let trace = try Networks.random(name, steps: 8)
        let spectra = try #require(JacobianSpectra(trace))
        for link in try #require(GradientXRay(trace, loss: 8, state: 1, spectra: spectra)).links {
            let largest = try #require(link.largestSingularValue)
            let smallest = try #require(link.smallestSingularValue)
            #expect(largest == spectra.largest(at: link.step) && smallest == spectra.smallest(at: link.step))
            #expect(link.stateStretch.isNaN || link.stateStretch <= largest * (1 + 1e-12))
            #expect(link.stateStretch.isNaN || link.stateStretch >= smallest * (1 - 1e-12) - 1e-14)
            #expect((link.joining > 0) == (link.step == 8), "\(name): step \(link.step)")
        }
    }

    @Test func theSlopesAreThoseOfEachFunctionByItsName() throws {
        let lstm = try #require(GradientXRay(Networks.random("lstm"), loss: 6, state: 2))
        #expect(lstm.links[0].slopes.map(\.label) == ["i", "f", "o", "g", "tanh(c[t])"])
        for slope in lstm.links.flatMap(\.slopes) {
            #expect(slope.least <= slope.mean && slope.mean <= slope.most)
            let bound = try #require(slope.function.largestSlope)
            #expect(slope.least >= 0 && slope.most <= bound)
        }
        let trace = try Networks.random("rnn", activation: .sigmoid)
        let rnn = try #require(GradientXRay(trace, loss: 6, state: 2))
        let state = try #require(ActivationState(trace, signal: "h", at: 6))
        #expect(rnn.links[0].slopes.map(\.label) == ["h"])
        #expect(rnn.links[0].slopes[0].mean == state.meanSlope)
        let clockwork = try #require(GradientXRay(Networks.random("cw-rnn"), loss: 6, state: 2))
        #expect(clockwork.links[0].slopes.map(\.label) == ["tanh(…) in h"])
    }

    @Test func theStepThatCostMostIsNamed() throws {
        // A pulse at step 3 drives the unit into saturation there, and nowhere else.
        let cell = Cell(try CellText.parse("h[t] = tanh(W_xh x[t] + W_hh h[t-1])"))
        let program = try Program(cell, sizes: Sizes(input: 1, hidden: 1, output: 2), activation: .tanh)
        var parameters = ParameterSet(zeros: program.parameters)
        parameters["W_xh"] = Matrix(rows: 1, columns: 1, entries: [1])
        parameters["W_hh"] = Matrix(rows: 1, columns: 1, entries: [0.9])
        parameters["W_hy"] = Matrix(rows: 2, columns: 1, entries: [1, -1])
        let sequence = InputSequence(stepCount: 5, inputs: [0, 0, 4, -1, 0], targets: [nil, nil, nil, nil, 0])
        let trace = Unroller(program, PackedParameters(parameters, for: program)).trace(sequence)
        let xRay = try #require(GradientXRay(trace, loss: 5, state: 1))
        #expect(xRay.costliest?.step == 3)
        #expect(xRay.sentence.contains("; step 3 cost most: ×"))
    }

    @Test func anEntryOfTheDiagonalHasNoLinks() throws {
        let xRay = try #require(GradientXRay(Networks.random("gru"), loss: 4, state: 4))
        #expect(xRay.links.isEmpty && xRay.norm == xRay.firstNorm && xRay.costliest == nil)
        #expect(xRay.sentence.hasSuffix("the direct term alone"))
    }

    @Test func whatHasNoLossOrIsNotReachedHasNoXRay() throws {
        let trace = try Networks.random("gru", lastLossOnly: true)
        #expect(GradientXRay(trace, loss: 3, state: 1) == nil)
        #expect(try GradientXRay(Networks.random("gru"), loss: 3, state: 4) == nil)
        #expect(GradientXRay(trace, loss: 6, state: 1, isCancelled: { true }) == nil)
        #expect(GradientXRay(trace, loss: 6, state: 1, signal: "q") == nil)
    }

    @Test func whereAllIsZeroThereIsNoStretch() throws {
        let trace = try Networks.linear(Networks.diagonal([0, 0]), steps: 4)
        let xRay = try #require(GradientXRay(trace, loss: 4, state: 1))
        #expect(xRay.links.map(\.stretch.isNaN) == [false, true, true] && xRay.links[0].stretch == 0)
        #expect(xRay.norm == 0 && xRay.costliest?.step == 4)
        #expect(xRay.sentence.hasSuffix("step 4 cost most: ×0"))
    }

    @Test func theLayersAboveJoinAtEveryStepOfALowerLayer() throws {
        let trace = try Networks.layered(["rnn", "rnn"], [.forward, .backward]).layers[0]
        let xRay = try #require(GradientXRay(trace, loss: 2, state: 1))
        #expect(xRay.firstStep == trace.stepCount)
        #expect(xRay.links.allSatisfy { $0.joining > 0 })
        let product = xRay.links.reduce(xRay.firstNorm) { $0 * $1.stretch }
        #expect(abs(product - xRay.norm) < 1e-12 * xRay.norm)
        let backward = try Networks.layered(["gru"], [.forward, .backward]).layers[1]
        #expect(GradientXRay(backward, loss: 3, state: 5)?.links.map(\.step) == [3, 4])
        #expect(GradientXRay(backward, loss: 3, state: 2) == nil)
    }
}
