import Analysis
import Cells
import Matrices
import Testing
import Unrolling

@Suite struct BatchNormalisationEffectTests {
    @Test func whatComesOutHasTheShiftForItsMeanAndTheGainForItsDeviation() {
        let effect = BatchNormalisationEffect(
            "g", means: Matrix(rows: 2, columns: 2, entries: [1, 3, -2, 2]),
            variances: Matrix(rows: 2, columns: 2, entries: [4, 12, 100, 100]), gains: [0.1, 0.1], shifts: [0.5, 0.7])
        #expect(effect.steps.map(\.before.mean) == [2, 0])
        #expect(abs(effect.steps[0].before.deviation - 8.0.squareRoot()) < 1e-15)
        for step in effect.steps {
            #expect(abs(step.after.mean - 0.6) < 1e-15)
            #expect(abs(step.after.deviation - 0.1) < 1e-6)
        }
    }

    @Test func aNetworkHasOneForEachNormalisationThatHasStatistics() throws {
        let plan = LayerPlan(try #require(Cell.named("lstm-batchnorm")), hidden: 3)
        let network = try Network([plan, plan], input: 2, output: 2)
        var parameters = ParameterSet(zeros: network.parameters)
        #expect(BatchNormalisationEffect.all(in: network, parameters).isEmpty)
        parameters.statistics["layer2.γ_c"] = RunningStatistics(units: 3)
        parameters["layer2.γ_c"].entries = [1, 1, 1]
        parameters["layer2.β_c"].entries = [1, 2, 3]
        let effects = BatchNormalisationEffect.all(in: network, parameters)
        #expect(effects.map(\.gain) == ["layer2.γ_c"])
        #expect(effects[0].steps.map(\.after.mean) == [2])
        #expect(effects[0].steps.map(\.before.deviation) == [1])
    }
}
