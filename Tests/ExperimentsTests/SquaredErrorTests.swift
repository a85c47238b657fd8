import Analysis
import Cells
import Equations
import Experiments
import JSONText
import Matrices
import Testing
import Unrolling

struct SquaredErrorTests {
    private func experiment(_ targets: ExperimentTargets, steps: Int = 3) -> Experiment {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .pulse(length: steps), targets: targets)
        experiment.loss = .squaredError
        experiment.sizes.hidden = 3
        return experiment
    }

    @Test func theLossIsTheSumOfSquares() throws {
        let run = try Run(experiment(.vectors([[0.5, -1], nil, [2, 0]])))
        #expect(run.resolved.sizes.output == 2)
        for (index, target) in [(0, [0.5, -1]), (2, [2, 0])] {
            let y = try #require(run.trace.numbers(.value, of: "y", at: index + 1))
            let expected = zip(y, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            #expect(abs((run.trace.losses[index] ?? .nan) - expected) < 1e-15)
            let slope = zip(y, target).map { 2 * ($0 - $1) }
            #expect(run.trace.numbers(.gradient, of: "y", at: index + 1) == slope)
        }
        #expect(run.trace.losses[1] == nil)
    }

    @Test(arguments: [false, true])
    func numbersHaveNoProbabilities(isBidirectional: Bool) throws {
        var numbers = experiment(.vectors([[0.5, -1], nil, [2, 0]]))
        numbers.isBidirectional = isBidirectional
        let run = try Run(numbers)
        #expect(run.trace.signal("y") != nil)
        #expect(run.trace.signal("p") == nil)
        let signals = try #require(
            JSONReader.read(JSONWriter(layout: .compact).text(TraceDocument(run).json))["signals"])
        #expect(signals["y"] != nil)
        #expect(signals["p"] == nil)
        numbers.targets = .classes([1, nil, 0])
        numbers.loss = .crossEntropy
        #expect(try Run(numbers).trace.signal("p") != nil)
    }

    @Test func aCellThatReadsProbabilitiesHasThem() throws {
        var numbers = experiment(.vectors([[0.5, -1], nil, [2, 0]]))
        numbers.cell = .equations("h[t] = tanh(W_xh x[t] + W_ph p[t-1])")
        #expect(try Run(numbers).trace.signal("p")?.size == 2)
    }

    @Test func thePathsOfAGradientAddUpToIt() throws {
        let trace = try Run(experiment(.vectors([[0.5, -1], nil, [2, 0]]))).trace
        for signal in ["y", "h"] {
            for t in 1...3 {
                let paths = try #require(GradientPaths(trace, signal: signal, unit: 1, at: t))
                let sum = paths.paths.reduce(0) { $0 + $1.value }
                #expect(abs(sum - paths.total) < 1e-14, "\(signal)[\(t)]")
                #expect(signal == "h" || paths.paths.contains { $0.signal == nil } == (t != 2))
            }
        }
        #expect(Prediction(trace, at: 1) == nil)
        let answer = try #require(NumericAnswer(trace, at: 3))
        #expect(answer.numbers == trace.numbers(.value, of: "y", at: 3))
        #expect(answer.target == [2, 0] && answer.loss == trace.losses[2])
        #expect(NumericAnswer(trace, at: 2)?.target == nil)
        #expect(LossSummary(trace).perplexity == nil)
        #expect(LossSummary(trace).mean == trace.totalLoss / 2)
    }

    @Test func aClassIsTheVectorWithOneAtItsPlace() throws {
        let byClass = try Run(experiment(.classes([1, nil, 0])))
        let byVector = try Run(experiment(.vectors([[0, 1], nil, [1, 0]])))
        #expect(byClass.trace.losses == byVector.trace.losses)
        #expect(byClass.network.parameterGradient == byVector.network.parameterGradient)
    }

    @Test func theLossMayStandAtTheLastStepAlone() throws {
        var last = experiment(.vectors([[0.5], [1], nil]))
        last.lossPlacement = .lastStep
        #expect(try (1...3).map(last.resolve().targetToken) == [nil, "1", nil])
        #expect(try Run(last).trace.losses.map { $0 != nil } == [false, true, false])
    }

    @Test func targetsReadBackToTheSame() throws {
        let vectors = experiment(.vectors([nil, [0.25, 1e-300], [-3, 2]]))
        #expect(try ExperimentFile(json: Array(vectors.json().utf8)).experiment == vectors)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theGradientAgreesWithFiniteDifferences(name: String) throws {
        var base = Experiment(
            cell: .catalogue(name), input: .numbers([[0.3, -1, 0.5, 1], [1, 0.2, -0.4, 0], [0, 1, -1, 0.7]]),
            targets: .vectors([[0.5, -1], nil, [2, 0]]))
        base.loss = .squaredError
        base.sizes.hidden = 4
        let resolved = try base.resolve()
        let gradient = try Run(base).network.parameterGradient
        for shape in resolved.parameters.shapes {
            func loss(_ amount: Double) -> Double {
                var parameters = resolved.parameters
                parameters[shape.name].entries[0] += amount
                return NetworkUnroller(resolved.network, parameters).trace(resolved.sequence).totalLoss
            }
            let expected = (loss(1e-5) - loss(-1e-5)) / 2e-5
            #expect(abs(gradient[shape.name].entries[0] - expected) < 1e-7, "\(name): \(shape.name)")
        }
    }

    /// FACTS of Pascanu et al. (2013), figure 6, computed independently with numpy.
    @Test func theErrorWallHasItsPublishedSlope() throws {
        let run = try Run(.errorWall)
        #expect(abs(run.trace.totalLoss - 0.0240889) < 5e-8)
        #expect(abs((run.trace.gradient(ofParameter: "W_hh")?.entries[0] ?? .nan) - 0.0863117) < 5e-8)
        #expect(abs((run.trace.gradient(ofParameter: "b_h")?.entries[0] ?? .nan) - 0.1009250) < 5e-8)
    }
}
