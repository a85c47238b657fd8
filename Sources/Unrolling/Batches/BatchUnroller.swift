import Cells
import Equations
import Matrices

/// Runs a network over the sequences of a batch, several side by side, for the gradient of their mean loss and little else.
///
/// The numbers depend on the sequences and their order alone: the batch is cut into the same groups, and their gradients are added up
/// in the same order, however many threads share the work.
public struct BatchUnroller: Sendable {
    /// The network.
    public let network: Network
    private let parameters: ParameterSet
    private let workspace: Workspace

    /// How many sequences run side by side, unless they are normalised together.
    static let lanes = 8
    /// In how many parts the groups are shared out at most; the parts are the same for any number of threads.
    static let mostStrands = 8
    /// Below so many multiplications a second thread costs more than it brings.
    private static let worthAThread = 500_000

    /// What is looked at in one sequence of the batch.
    public struct Watched: Sendable, Hashable {
        /// The index of the sequence.
        public var sequence: Int
        /// Signals whose gradient's norm is looked at.
        public var norms: [Place]
        /// Signals whose values are looked at.
        public var values: [Place]

        /// Signals of a sequence.
        public init(sequence: Int, norms: [Place] = [], values: [Place] = []) {
            self.sequence = sequence
            self.norms = norms
            self.values = values
        }
    }

    /// A signal of a layer.
    public struct Place: Sendable, Hashable {
        /// The index of the layer in the network.
        public let layer: Int
        /// The signal, by its name in the layer.
        public let signal: String

        /// A signal of a layer.
        public init(layer: Int, signal: String) {
            self.layer = layer
            self.signal = signal
        }
    }

    /// An unroller of a network with these parameters.
    ///
    /// - Precondition: the parameters are those of the network.
    public init(_ network: Network, _ parameters: ParameterSet, workspace: Workspace = Workspace()) {
        precondition(parameters.shapes == network.parameters, "parameters of another network")
        self.network = network
        self.parameters = parameters
        self.workspace = workspace
    }

    /// Runs the network over sequences as in training: batch normalisation is by the batch itself. The sequences may differ in length;
    /// initial states have their names in the network, and no gradient flows on from them.
    ///
    /// - Parameter threads: how many threads share the work; nil is as many as pay.
    /// - Precondition: there is a sequence, all have the same kind of loss, at least one step, inputs of the network's size, and targets
    ///   below the size of `y`.
    public func run(_ sequences: [InputSequence], watching watched: Watched? = nil, threads: Int? = nil) -> BatchRun {
        precondition(!sequences.isEmpty, "a batch without sequences")
        let lanes = network.normalizesBatches ? RecordLayout.padded(sequences.count) : Self.lanes
        let levels = BatchStagePlan.levels(of: network, parameters, lanes: lanes)
        let strands = groups(sequences, of: lanes).map {
            BatchStrand(levels: levels, groups: $0, lanes: lanes, watched: watched)
        }
        var results = [BatchStrand.Result?](repeating: nil, count: strands.count)
        results.withUnsafeMutableBufferPointer { results in
            nonisolated(unsafe) let results = results
            _ = Parallel.run(
                strands.count, threads: threads ?? (work(sequences) < Self.worthAThread ? 1 : Parallel.cores),
                isCancelled: { false }, tools: {}
            ) { index, _, _ in results[index] = strands[index].run(sequences, workspace: workspace) }
        }
        return collected(results.compactMap(\.self), levels, count: sequences.count)
    }

    /// The groups of each strand, as indices of the sequences. Sequences of like length run side by side, so that few lanes are empty, and the
    /// longest of a group in its first lane, which is therefore never empty.
    private func groups(_ sequences: [InputSequence], of lanes: Int) -> [[[Int]]] {
        let order = sequences.indices.sorted { (-sequences[$0].stepCount, $0) < (-sequences[$1].stepCount, $1) }
        let groups = stride(from: 0, to: order.count, by: lanes).map { Array(order[$0..<min($0 + lanes, order.count)]) }
        let count = min(groups.count, Self.mostStrands)
        return (0..<count).map {
            Array(groups[($0 * groups.count / count)..<(($0 + 1) * groups.count / count)])
        }
    }

    private func work(_ sequences: [InputSequence]) -> Int {
        let weights = network.parameters.reduce(0) { $0 + $1.rows * $1.columns }
        return sequences.reduce(0) { $0 + $1.stepCount } * weights
    }

    private func collected(_ results: [BatchStrand.Result], _ levels: [[BatchStagePlan]], count: Int) -> BatchRun {
        let sum = results[0].gradients
        let size = levels.joined().reduce(0) { $0 + $1.recordSize }
        for other in results.dropFirst() {
            for i in 0..<size { sum.start[i] += other.gradients.start[i] }
        }
        for i in 0..<size { sum.start[i] /= Double(count) }
        var gradient = ParameterSet(zeros: network.parameters)
        var record = sum.start
        for plan in levels.joined() {
            for shape in plan.layout.program.parameters {
                if let own = plan.layout.gradient(of: shape.name, in: record) {
                    gradient[plan.name(of: shape.name)] = own
                }
            }
            record += plan.recordSize
        }
        for result in results { workspace.give(result.gradients) }
        let sequences = results.reduce(into: [:]) { all, result in all.merge(result.sequences) { first, _ in first } }
        let ordered = (0..<count).compactMap { sequences[$0] }
        return BatchRun(
            losses: ordered.map(\.loss), gradient: gradient, finalStates: ordered.map(\.finalStates),
            statistics: results[0].statistics,
            watched: results.lazy.compactMap(\.watched).first ?? BatchRun.Watched(norms: [], values: []))
    }
}
