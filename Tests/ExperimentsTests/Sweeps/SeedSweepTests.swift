import Cells
import Equations
import Experiments
import Matrices
import Synchronization
import Testing
import Unrolling

struct SeedSweepTests {
    private func request(_ cell: String = "rnn", seeds: Int = 6) -> SeedSweepRequest {
        var experiment = Experiment(cell: .catalogue(cell), input: .text("hello", vocabulary: nil))
        experiment.sizes.hidden = 4
        return SeedSweepRequest(experiment, seedCount: seeds)
    }

    @Test func everyCurveIsThatOfARunWithItsSeedAndActivation() throws {
        let request = request()
        let sweep = try #require(try SeedSweep(request))
        #expect(sweep.seeds == [7, 8, 9, 10, 11, 12])
        #expect(sweep.results.map(\.activation) == [.sigmoid, .tanh, .relu])
        for curves in sweep.results {
            for (seed, norms) in zip(sweep.seeds, curves.norms) {
                var experiment = request.experiment
                experiment.seed = seed
                experiment.activation = curves.activation
                #expect(try Run(experiment).trace.norms(.gradient, of: "h") == norms)
            }
        }
    }

    @Test(arguments: [2, 3, 8])
    func theCurvesDoNotDependOnTheNumberOfThreads(threads: Int) throws {
        let request = request(seeds: 20)
        #expect(try SeedSweep(request, threads: threads) == SeedSweep(request, threads: 1))
    }

    @Test func aCellWithoutAFreeActivationIsRunWithItsOwnAlone() throws {
        var request = request("lstm", seeds: 2)
        #expect(try request.networkCount() == 2)
        request.activations = [.tanh, .relu]
        #expect(try request.networkCount() == 4)
        request.signal = "c"
        let sweep = try #require(try SeedSweep(request))
        #expect(sweep.signal == "c" && sweep.results.map(\.norms.count) == [2, 2])
        #expect(sweep.results[0].norms == sweep.results[1].norms)
    }

    @Test func aLayersOwnActivationGivesWay() throws {
        var request = request(seeds: 1)
        request.experiment.layers = .each([RequestedLayer(activation: .tanh), RequestedLayer(activation: .tanh)])
        let sweep = try #require(try SeedSweep(request))
        #expect(Set(sweep.results.map(\.norms)).count == 3)
    }

    @Test func theInputsMayBeDrawnFromTheSeed() throws {
        var request = request(seeds: 2)
        request.activations = [.tanh]
        let plain = try #require(try SeedSweep(request))
        request.vary = { experiment in
            var generator = SeededGenerator(seed: experiment.seed, stream: "inputs")
            experiment.input = .numbers((0..<5).map { _ in (0..<4).map { _ in generator.nextNormal() } })
            experiment.targets = .classes([nil, nil, nil, nil, 1])
        }
        let varied = try #require(try SeedSweep(request))
        #expect(varied.results[0].norms.allSatisfy { $0.count == 5 })
        #expect(varied != plain)
    }

    @Test func progressCountsEveryNetworkOnce() throws {
        let told = Mutex<[Int]>([])
        _ = try SeedSweep(request(seeds: 10), threads: 2, progress: { count in told.withLock { $0.append(count) } })
        #expect(told.withLock { $0 } == Array(1...30))
    }

    @Test func aCancelledSweepIsNone() throws {
        let asked = Mutex(0)
        let sweep = try SeedSweep(
            // Which of several threads is asked how often is for the machine to say.
            request(seeds: 10), threads: 1,
            isCancelled: {
                asked.withLock { count in
                    count += 1
                    return count > 5
                }
            })
        #expect(sweep == nil)
        #expect(asked.withLock { $0 } == 6)
    }

    @Test func theFirstNetworkThatCannotRunIsReported() throws {
        var request = request(seeds: 20)
        request.vary = { experiment in
            if experiment.seed >= 9 { experiment.cell = .catalogue("rnn\(experiment.seed)") }
        }
        for threads in 1...3 {
            let error = #expect(throws: ExperimentError.self) { _ = try SeedSweep(request, threads: threads) }
            #expect(error?.description.contains("'rnn9'") == true)
        }
    }

    @Test func anUnknownSignalIsNamedWithTheNearest() throws {
        var request = request("lstm", seeds: 1)
        request.signal = "hh"
        let error = #expect(throws: ExperimentError.self) { _ = try SeedSweep(request) }
        #expect(error?.description.contains("'hh'") == true && error?.description.contains("signal") == true)
    }

    @Test func noSeedsGiveNoCurves() throws {
        let sweep = try #require(try SeedSweep(request(seeds: 0)))
        #expect(sweep.results.map(\.norms) == [[], [], []])
    }
}
