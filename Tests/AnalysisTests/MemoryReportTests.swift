import Analysis
import Cells
import Matrices
import Testing
import Unrolling

struct MemoryReportTests {
    private func report(_ trace: Trace) -> MemoryReport { MemoryReport(trace, jacobians: StepJacobians(of: trace)) }

    @Test func aStateThatIsMultipliedByOneNumberHasItsHalfLifeHorizonAndWindow() throws {
        let measured = report(try Networks.linear(Networks.diagonal([0.5, 0.5]), steps: 40)).measured
        #expect(abs((measured.halfLife ?? .nan) - 1) < 1e-9)
        #expect(measured.horizon == 7)
        #expect(measured.stepsToHalf == 2)
        // The sum of the powers of a half.
        #expect(abs((measured.effectiveWindow ?? .nan) - 2) < 1e-9)
        #expect(measured.norms.count == 41 && measured.norms.last == 1)
        #expect(measured.sentence.hasSuffix("effective window 2.0 of 40 steps"))
    }

    @Test func theWindowOfAnExplodingStateIsCountedFromItsLargestNorm() throws {
        let measured = report(try Networks.linear(Networks.diagonal([2]), steps: 40)).measured
        #expect(measured.halfLife == nil && measured.horizon == nil)
        #expect(abs((measured.effectiveWindow ?? .nan) - 2) < 1e-9)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theWindowLiesBetweenOneStepAndAll(name: String) throws {
        let trace = try Networks.random(name)
        let window = try #require(report(trace).measured.effectiveWindow)
        #expect(window >= 1 && window <= Double(trace.stepCount) + 1e-12)
    }

    @Test func theReportOfAGatedCellHoldsTheMeasuredMemoryNextToThatOfItsGates() throws {
        let report = report(try Networks.random("lstm"))
        #expect(report.gates.map(\.signal) == ["c"])
        #expect(report.sentence.contains("measured ‖∂s[T]/∂s[k]‖"))
        #expect(report.sentence.contains("the mean factor of c in f[t] ⊙ c[t-1] is "))
    }
}
