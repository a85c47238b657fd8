import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// A network with random parameters and random sequences of different lengths, with initial states and steps without a loss.
struct BatchCase {
    let network: Network
    var parameters: ParameterSet
    let sequences: [InputSequence]

    init(
        _ plans: [LayerPlan], input: Int = 4, output: Int = 3, lengths: [Int], loss: Loss = .crossEntropy,
        dropout: Double = 0, seed: UInt64 = 17
    ) throws {
        let network = try Network(plans, input: input, output: output, readout: loss.readout)
        var generator = SeededGenerator(seed: seed)
        parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in 0.6 * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        sequences = lengths.enumerated().map { place, steps in
            var initial: [String: [Double]] = [:]
            for layer in network.layers {
                for state in layer.program.states where state.delay == 0 {
                    initial[layer.name(of: state.signal)] = (0..<state.size).map { _ in 0.3 * generator.nextNormal() }
                }
            }
            let mask =
                dropout == 0
                ? nil
                : DropoutMask.random(network, steps: steps, probability: dropout, seed: seed + UInt64(place))
            let inputs = (0..<(steps * input)).map { _ in generator.nextNormal() }
            switch loss {
            case .crossEntropy:
                let targets = (0..<steps).map { $0 == 1 ? nil : generator.nextInteger(below: output) }
                return InputSequence(stepCount: steps, inputs: inputs, targets: targets, initial: initial)
                    .droppingOut(mask)
            case .squaredError:
                let desired = (0..<steps).map { $0 == 1 ? nil : (0..<output).map { _ in generator.nextNormal() } }
                return InputSequence(stepCount: steps, inputs: inputs, desired: desired, initial: initial)
                    .droppingOut(mask)
            }
        }
        self.network = network
    }

    /// Lengths that differ, the first sequence being neither the shortest nor the longest.
    static func lengths(_ count: Int) -> [Int] { (0..<count).map { 3 + ($0 * 5 + 2) % 7 } }

    func run(watching watched: BatchUnroller.Watched? = nil, threads: Int? = nil) -> BatchRun {
        BatchUnroller(network, parameters).run(sequences, watching: watched, threads: threads)
    }

    /// The same, one sequence after the other.
    func traces() -> [NetworkTrace] {
        let unroller = NetworkUnroller(network, parameters)
        return sequences.map { unroller.trace($0, contents: []) }
    }

    /// Holds a batch against the mean of its sequences.
    func expectMean(_ label: String) {
        let (run, traces) = (run(), traces())
        #expect(relativeError(run.losses, traces.map(\.totalLoss)) < 1e-12, "\(label): losses")
        let gradients = traces.map(\.parameterGradient)
        for shape in network.parameters {
            var mean = [Double](repeating: 0, count: shape.rows * shape.columns)
            for gradient in gradients {
                for (i, entry) in gradient[shape.name].entries.enumerated() {
                    mean[i] += entry / Double(gradients.count)
                }
            }
            #expect(relativeError(run.gradient[shape.name].entries, mean) < 1e-12, "\(label): ∂L/∂\(shape.name)")
        }
    }
}
