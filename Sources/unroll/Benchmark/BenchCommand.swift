import ArgumentParser
import Cells
import Equations
import Experiments
import JSONText
import Training
import Unrolling

/// `unroll bench`.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Time full traces of cells at several sizes, or updates of a training.",
        discussion: """
            A full trace is the forward pass with everything recorded, backpropagation through time with every total gradient and its \
            norm, and all parameter gradients with their per-step norms: 32 inputs, 32 classes, a random target at every step, \
            Float64, batch 1, one thread. A cell that adds its input to its units (sru) gets as many inputs as units. Times are medians; \
            memory is what a trace keeps, over what it records. With --training an update is timed: the mean gradient of a batch of \
            sequences of the same kind, and Adam; on one thread, and on all cores.
            """)

    @Option(help: "Cells, separated by commas, or 'all'.")
    var cells = "lstm,gru,rnn"

    @Option(
        help: """
            Sizes, as units x steps, separated by commas. (default: 4x20,16x50,32x100,128x200,256x500,512x1000; with --training \
            64x100)
            """)
    var sizes: String?

    @Flag(help: "Time updates of a training instead of traces.")
    var training = false

    @Option(help: "How many sequences a batch has, with --training.")
    var batch = 32

    @Option(parsing: .unconditional, help: "Seconds to spend on each time.")
    var seconds = 0.5

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Failure.reporting {
            try checkSeconds()
            let sizes = try parsedSizes()
            let cells = try parsedCells()
            guard training else {
                let results = try sizes.flatMap { size in try cells.map { try measure($0, size) } }
                StandardStreams.print(json ? BenchmarkReport.json(results) : BenchmarkReport.text(results))
                return
            }
            let results = try sizes.flatMap { size in try cells.map { try measureTraining($0, size) } }
            StandardStreams.print(
                json ? TrainingBenchmarkReport.json(results) : TrainingBenchmarkReport.text(results))
        }
    }

    private func checkSeconds() throws {
        guard seconds >= 0, seconds <= 3600 else {
            throw Failure(sentence: "'\(seconds)' are no seconds to spend: write a number from 0 to 3600.", status: 64)
        }
        guard (1...TrainingSettings.largestBatch).contains(batch) else {
            throw Failure(
                sentence: "'\(batch)' is no batch: write a number from 1 to \(TrainingSettings.largestBatch).",
                status: 64)
        }
    }

    private func parsedCells() throws -> [Cell] {
        if cells == "all" { return Cell.catalogue }
        return try cells.split(separator: ",", omittingEmptySubsequences: false).map { name in
            guard let cell = Cell.named(String(name)) else {
                let hint = nearestName(to: String(name), in: Cell.catalogue.map(\.name)).map {
                    " Did you mean '\($0)'?"
                }
                throw Failure(sentence: "Unknown cell '\(name)'.\(hint ?? "")", status: 64)
            }
            return cell
        }
    }

    private func parsedSizes() throws -> [BenchmarkSize] {
        let standard = training ? "64x100" : "4x20,16x50,32x100,128x200,256x500,512x1000"
        return try (sizes ?? standard).split(separator: ",", omittingEmptySubsequences: false).map { text in
            let parts = text.split(separator: "x").map { Int($0) ?? 0 }
            guard parts.count == 2, (1...8192).contains(parts[0]), (1...1_000_000).contains(parts[1]) else {
                throw Failure(sentence: "'\(text)' is no size; write units x steps, such as 32x100.", status: 64)
            }
            return BenchmarkSize(hidden: parts[0], steps: parts[1])
        }
    }

    private func measureTraining(_ cell: Cell, _ size: BenchmarkSize) throws -> TrainingBenchmarkResult {
        try reportingSizes(cell, size) { () throws(EquationErrors) in
            let benchmark = try TrainingBenchmark(cell, hidden: size.hidden, steps: size.steps, batch: batch)
            let watch = Stopwatch(budget: .seconds(seconds))
            return TrainingBenchmarkResult(
                cell: cell.name, size: size, inputs: benchmark.inputs, batch: batch,
                oneThread: watch.median { benchmark.update(threads: 1) },
                allCores: watch.median { benchmark.update(threads: nil) })
        }
    }

    private func measure(_ cell: Cell, _ size: BenchmarkSize) throws -> BenchmarkResult {
        try reportingSizes(cell, size) { () throws(EquationErrors) in
            let benchmark = try BenchmarkCase(cell, hidden: size.hidden, steps: size.steps)
            let watch = Stopwatch(budget: .seconds(seconds))
            let trace = watch.median { _ = benchmark.trace() }
            let recording = benchmark.trace()
            let jacobians = size.hidden <= 64 ? watch.median { _ = benchmark.jacobians(of: recording) } : nil
            return BenchmarkResult(
                cell: cell.name, size: size, inputs: benchmark.inputs, trace: trace, jacobians: jacobians,
                memory: benchmark.memory(of: recording))
        }
    }

    /// Says which cell at which size its equations refuse.
    private func reportingSizes<Result>(
        _ cell: Cell, _ size: BenchmarkSize, _ work: () throws(EquationErrors) -> Result
    ) throws -> Result {
        do throws(EquationErrors) {
            return try work()
        } catch {
            throw Failure(sentence: "\(cell.name) at \(size.hidden) units: \(error.errors[0].message).", status: 65)
        }
    }
}

/// Units and steps.
struct BenchmarkSize {
    let hidden: Int
    let steps: Int
}

/// What was measured; times in microseconds.
struct BenchmarkResult {
    let cell: String
    let size: BenchmarkSize
    /// Numbers per input.
    let inputs: Int
    /// One full trace.
    let trace: Double
    /// The largest singular values of all step Jacobians and products; nil where that takes too long to repeat.
    let jacobians: Double?
    /// The bytes that a trace keeps, over the bytes of the numbers that it records.
    let memory: Double
}
