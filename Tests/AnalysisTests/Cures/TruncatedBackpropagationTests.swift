import Analysis
import Cells
import Matrices
import Testing
import Unrolling

struct TruncatedBackpropagationTests {
    private func run(_ name: String) throws -> NetworkTrace {
        let trace = try Networks.random(name)
        guard let cell = Cell.named(name) else { throw Networks.MissingCell(name: name) }
        let network = try Network([LayerPlan(cell, hidden: 3)], input: 3, output: 4)
        return NetworkUnroller(network, trace.parameters).trace(trace.sequence)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func aLongerSlidingWindowEndsWithNothingCutOff(name: String) throws {
        let run = try run(name)
        let whole = TruncatedBackpropagation(run, Truncation(window: run.stepCount))
        #expect(whole.whole.lost == 0)
        #expect(whole.whole.isDirectionKept == true)
        let one = TruncatedBackpropagation(run, Truncation(window: 1))
        #expect(one.whole.before == whole.whole.before)
        let expected = zip(run.parameterGradient.entries, one.truncated.parameterGradient.entries).map { $0 - $1 }
        #expect(abs((one.whole.lost ?? 0) * one.whole.before - euclideanNorm(expected)) < 1e-12)
        // The readout has no time in it, so that nothing of its gradient is cut off.
        let readout = try #require(one.parameters.first { $0.name == "b_y" })
        #expect((readout.change.lost ?? 1) < 1e-14 || name == "jordan")
    }

    @Test func oneStepLeavesTheDirectGradient() throws {
        let run = try run("rnn")
        let one = TruncatedBackpropagation(run, Truncation(window: 1))
        for t in 1...run.stepCount {
            let found = try #require(one.truncated.layers[0].numbers(.gradient, of: "h", at: t))
            let direct = try #require(run.layers[0].numbers(.directGradient, of: "h", at: t))
            #expect(euclideanNorm(zip(found, direct).map { $0 - $1 }) < 1e-14)
        }
        let changes = try #require(one.perStep(of: "h", inLayer: 0))
        #expect(changes[run.stepCount - 1].lost == 0)
        #expect((changes[0].lost ?? 0) > 0)
        #expect(one.perStep(of: "nothing", inLayer: 0) == nil)
    }

    @Test func theWindowOfAStepIsThatOfItsTruncation() throws {
        let chunked = TruncatedBackpropagation(try run("rnn"), Truncation(window: 4, form: .chunked))
        #expect(chunked.steps(reachedFrom: 6) == 5...6)
        #expect(chunked.steps(reachedFrom: 4) == 1...4)
    }
}
