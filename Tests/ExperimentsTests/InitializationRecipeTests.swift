import Cells
import Experiments
import Matrices
import Testing
import Unrolling

struct InitializationRecipeTests {
    @Test func anIRNNHandsItsStateAndItsGradientOnUnchanged() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .pulse(length: 30), targets: ExperimentTargets.none)
        experiment.sizes.hidden = 5
        InitializationRecipe.irnn.apply(to: &experiment)
        let run = try Run(experiment)
        let matrix = run.trace.parameters["W_hh"]
        #expect(matrix.entries == (0..<25).map { $0 % 6 == 0 ? 1 : 0 })
        #expect(run.trace.parameters["b_h"].entries == [0, 0, 0, 0, 0])
        let first = try #require(run.trace.numbers(.value, of: "h", at: 1))
        #expect(first.contains { $0 > 0 })
        #expect(first.allSatisfy { $0 < 0.01 })
        #expect(run.trace.numbers(.value, of: "h", at: 30) == first)
        #expect(run.jacobians.productNorms.suffix(30).allSatisfy { abs($0 - 1) < 1e-12 })
    }

    @Test func aRecipeTakesThePlaceOfWhatItCovers() throws {
        var plain = Experiment(cell: .catalogue("rnn"), input: .pulse(length: 3))
        var experiment = plain
        for name in ["b_h", "W_xh", "W_hh", "W_x*", "*"] {
            experiment.initializers.set(InitializerRule(NamePattern(name), .uniform(bound: 1)))
        }
        experiment.parameters["b_y"] = .vector([1, 2])
        experiment.sizes.output = 2
        plain.sizes.output = 2
        InitializationRecipe.irnn.apply(to: &experiment)
        InitializationRecipe.irnn.apply(to: &plain)
        #expect(try experiment.resolve().parameters == plain.resolve().parameters)
        #expect(experiment.initializers.map(\.pattern.text) == ["*", "W_*", "W_hh", "b_*"])
        experiment.layers = .alike(2)
        experiment.initializers.set(InitializerRule(NamePattern("layer2.b_h"), .constant(1)))
        InitializationRecipe.irnn.apply(to: &experiment)
        #expect(try experiment.resolve().parameters["layer2.b_h"].entries.allSatisfy { $0 == 0 })
    }

    @Test func aRecipeIsARuleLikeAnyOther() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .pulse(length: 3))
        InitializationRecipe.irnn.apply(to: &experiment)
        #expect(try ExperimentFile(json: Array(experiment.json().utf8)).experiment == experiment)
        experiment.layers = .alike(2)
        let parameters = try experiment.resolve().parameters
        #expect(parameters["layer2.W_hh"][3, 3] == 1)
        #expect(parameters["layer2.W_hh"][3, 2] == 0)
        #expect(abs(parameters["layer2.W_xh"][3, 3]) < 0.01)
    }

    @Test func gainsOfALayerNormalizationBeginAtOneAndShiftsAtZero() throws {
        var experiment = Experiment(cell: .catalogue("lstm-layernorm"), input: .pulse(length: 3))
        experiment.layers = .alike(2)
        experiment.forgetBias = 2
        let parameters = try experiment.resolve().parameters
        #expect(parameters["layer1.γ_i"].entries == Array(repeating: 1, count: 16))
        #expect(parameters["layer2.β_i"].entries == Array(repeating: 0, count: 16))
        #expect(parameters["layer2.β_f"].entries == Array(repeating: 2, count: 16))
        experiment.initializers.set(InitializerRule(NamePattern("γ_*"), .constant(3)))
        #expect(try experiment.resolve().parameters["layer1.γ_i"].entries.first == 3)
    }
}
