import Cells
import Equations
import Experiments
import JSONText
import Matrices
import Testing
import Unrolling

@testable import Training

/// Five updates of a network with each optimiser, against PyTorch's.
struct TrainingReferenceTests {
    private func experiment(_ value: JSONValue?) throws -> Experiment {
        let rows = try #require(value?["inputs"]?.elements).map { TrainingFixtures.numbers($0) }
        let targets = try #require(value?["targets"]?.elements).map(\.integer)
        var experiment = Experiment(
            cell: .equations(try #require(value?["equations"]?.string)), input: .numbers(rows),
            targets: .classes(targets))
        experiment.sizes.hidden = value?["sizes"]?["hidden"]?.integer
        experiment.sizes.output = value?["sizes"]?["output"]?.integer
        for member in try #require(value?["parameters"]?.members) {
            let entries = TrainingFixtures.numbers(member.value)
            let rows = member.value.elements?.count ?? 0
            experiment.parameters[member.name] =
                rows == entries.count
                ? .vector(entries) : .matrix(Matrix(rows: rows, columns: entries.count / rows, entries: entries))
        }
        return experiment
    }

    @Test func everyOptimiserTrainsAsInPyTorch() throws {
        let document = try TrainingFixtures.referenceCase("train5")
        let experiment = try experiment(document["experiment"])
        let cases = try #require(document["expected"]?.members)
        #expect(cases.count == 8)
        for example in cases {
            var settings = TrainingSettings()
            settings.optimiser = try TrainingFixtures.optimiser(example.name, example.value["hyper"])
            settings.rate = try #require(example.value["hyper"]?["lr"]?.double)
            let trainer = try Trainer(experiment, settings)
            var state = trainer.start
            let records = try (0..<5).map { _ in try trainer.update(&state) }
            let last = try Run(trainer.experiment(at: state)).network.totalLoss
            let losses = TrainingFixtures.numbers(example.value["losses"])
            #expect(TrainingFixtures.agree(records.map(\.loss) + [last], losses), "\(example.name)")
            let norms = TrainingFixtures.numbers(example.value["grad_norms"])
            #expect(TrainingFixtures.agree(records.map(\.gradientNorm), norms), "\(example.name)")
            for member in try #require(example.value["parameters"]?.members) {
                let found = state.parameters[member.name].entries
                #expect(TrainingFixtures.agree(found, TrainingFixtures.numbers(member.value)), "\(example.name)")
            }
        }
    }
}
