import Analysis
import Cells
import Testing
import Unrolling

struct GradientPathsTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func thePathsAddUpToTheGradient(name: String) throws {
        let trace = try Networks.random(name)
        for signal in ["x"] + trace.program.signals.map(\.name) {
            for t in 1...trace.stepCount {
                let found = try #require(GradientPaths(trace, signal: signal, unit: 1, at: t))
                let sum = found.paths.reduce(0) { $0 + $1.value }
                #expect(abs(sum - found.total) < 1e-12 * max(1, abs(found.total)), "\(signal)[\(t)]")
                #expect(abs(found.direct + found.fromLater - found.total) < 1e-12 * max(1, abs(found.total)))
            }
        }
    }

    @Test func theHiddenStateOfAnLSTMGetsGradientFromTheReadoutAndFourSums() throws {
        let trace = try Networks.random("lstm")
        let found = try #require(GradientPaths(trace, signal: "h", unit: 0, at: 3))
        #expect(found.paths.map(\.signal) == ["i", "f", "o", "g", "y"])
        #expect(found.paths.map(\.step) == [4, 4, 4, 4, 3])
        #expect(abs(found.paths[4].value - found.direct) < 1e-14)
    }

    @Test func nothingComesBackToTheLastStep() throws {
        let trace = try Networks.random("rnn")
        let found = try #require(GradientPaths(trace, signal: "h", unit: 0, at: trace.stepCount))
        #expect(found.fromLater == 0)
        #expect(found.paths.map(\.signal) == ["y"])
    }
}
