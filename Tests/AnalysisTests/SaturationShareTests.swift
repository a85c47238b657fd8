import Analysis
import Cells
import Equations
import Testing
import Unrolling

struct SaturationShareTests {
    @Test(arguments: Cell.catalogue.map(\.name), [Activation.tanh, .sigmoid, .relu])
    func theShareAloneIsThatOfTheSaturation(name: String, activation: Activation) throws {
        let trace = try Networks.random(name, activation: activation, scale: 3)
        for signal in trace.program.signals {
            let saturation = Saturation(trace, signal: signal.name)
            let expected = saturation.flatMap { saturation in saturation.closedCondition.map(saturation.share) }
            let found = Saturation.closedShare(trace, signal: signal)
            #expect((found == nil) == (expected == nil), "\(signal.name)")
            #expect(abs((found ?? 0) - (expected ?? 0)) < 1e-12, "\(signal.name)")
        }
    }
}
