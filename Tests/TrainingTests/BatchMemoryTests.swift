import Cells
import Equations
import Experiments
import Tasks
import Testing
import Unrolling

@testable import Training

struct BatchMemoryTests {
    private func memory(_ cell: String = "lstm", hidden: Int = 64, cures: Cures = .none) throws -> BatchMemory {
        let plan = LayerPlan(try #require(Cell.named(cell)), hidden: hidden)
        return BatchMemory(network: try Network([plan], input: 10, output: 10), cures: cures, steps: 100)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func aLargerBatchNeverTakesLess(cell: String) throws {
        let memory = try memory(cell, hidden: 10)
        let bytes = [1, 2, 8, 9, 64, 500, 4096].map { memory.bytes(batch: $0) }
        #expect(zip(bytes, bytes.dropFirst()).allSatisfy { $0 <= $1 } && bytes[6] > bytes[0])
    }

    @Test func framesOfSequencesSideBySideAreCounted() throws {
        let memory = try memory()
        let frame = try #require(memory.network.layers.first).program.frameSize
        let added = memory.bytes(batch: 8) - memory.bytes(batch: 1)
        #expect(added > Double(2 * 8 * 8 * 100 * frame))
    }

    @Test func gradientsOfSequencesOneByOneAreCounted() throws {
        var cures = Cures.none
        cures.penalties.omega = 0.1
        let memory = try memory(cures: cures)
        let parameters = memory.network.parameters.reduce(0) { $0 + $1.rows * $1.columns }
        #expect(memory.bytes(batch: 1000) - memory.bytes(batch: 500) >= Double(8 * 500 * parameters))
    }

    @Test func whatIsSaidToFitFits() throws {
        let memory = try memory()
        let limit = memory.bytes(batch: 100) + 1
        let error = #expect(throws: TrainingError.self) { try memory.check(batch: 4096, limit: limit) }
        guard case .tooMuchMemory(batch: 4096, steps: 100, bytes: _, limit: limit, fits: let fits) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(memory.bytes(batch: fits) <= limit && memory.bytes(batch: fits + 1) > limit)
        #expect(throws: Never.self) { try memory.check(batch: fits, limit: limit) }
        #expect(error?.description.hasSuffix("a batch of \(fits) would fit.") == true)
    }

    @Test func whereNoBatchFitsOtherAdviceIsGiven() throws {
        let error = #expect(throws: TrainingError.self) { try memory().check(batch: 2, limit: 1000) }
        #expect(error?.description.hasSuffix("there are 1 kB: shorter sequences or fewer units need less.") == true)
    }

    @Test func aTrainerOfABatchBeyondAllMemoryIsRefused() throws {
        var experiment = Experiment(
            cell: .catalogue("lstm-batchnorm"), input: .task(try TaskInput("copy", ["length": 5000])))
        experiment.sizes.hidden = 128
        var settings = TrainingSettings()
        settings.batch = TrainingSettings.largestBatch
        #expect(throws: TrainingError.self) { try Trainer(experiment, settings) }
    }
}
