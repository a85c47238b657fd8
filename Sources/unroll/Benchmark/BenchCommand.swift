import ArgumentParser
import Cells
import Equations
import Experiments
import JSONText
import Unrolling

/// `unroll bench`.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Time full traces of cells at several sizes.",
        discussion: """
            A full trace is the forward pass with everything recorded, backpropagation through time with every total gradient and its \
            norm, and all parameter gradients with their per-step norms: 32 inputs, 32 classes, a random target at every step, \
            Float64, batch 1, one thread. A cell that adds its input to its units (sru) gets as many inputs as units. Times are medians; \
            memory is what a trace keeps, over what it records.
            """)

    @Option(help: "Cells, separated by commas, or 'all'.")
    var cells = "lstm,gru,rnn"

    @Option(help: "Sizes, as units x steps, separated by commas.")
    var sizes = "4x20,16x50,32x100,128x200,256x500,512x1000"

    @Option(parsing: .unconditional, help: "Seconds to spend on each time.")
    var seconds = 0.5

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Failure.reporting {
            try checkSeconds()
            let results = try parsedSizes().flatMap { size in try parsedCells().map { try measure($0, size) } }
            StandardStreams.print(json ? BenchmarkReport.json(results) : BenchmarkReport.text(results))
        }
    }

    private func checkSeconds() throws {
        guard seconds >= 0, seconds <= 3600 else {
            throw Failure(sentence: "'\(seconds)' are no seconds to spend: write a number from 0 to 3600.", status: 64)
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
        try sizes.split(separator: ",", omittingEmptySubsequences: false).map { text in
            let parts = text.split(separator: "x").map { Int($0) ?? 0 }
            guard parts.count == 2, (1...8192).contains(parts[0]), (1...1_000_000).contains(parts[1]) else {
                throw Failure(sentence: "'\(text)' is no size; write units x steps, such as 32x100.", status: 64)
            }
            return BenchmarkSize(hidden: parts[0], steps: parts[1])
        }
    }

    private func measure(_ cell: Cell, _ size: BenchmarkSize) throws -> BenchmarkResult {
        do throws(EquationErrors) {
            let benchmark = try BenchmarkCase(cell, hidden: size.hidden, steps: size.steps)
            let watch = Stopwatch(budget: .seconds(seconds))
            let trace = watch.median { _ = benchmark.trace() }
            let recording = benchmark.trace()
            let jacobians = size.hidden <= 64 ? watch.median { _ = benchmark.jacobians(of: recording) } : nil
            return BenchmarkResult(
                cell: cell.name, size: size, inputs: benchmark.inputs, trace: trace, jacobians: jacobians,
                memory: benchmark.memory(of: recording))
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

/// The results as a table or as JSON.
enum BenchmarkReport {
    static func text(_ results: [BenchmarkResult]) -> String {
        let header = "cell              units × steps       trace, µs   Jacobians' norms, µs    memory\n"
        return header
            + results.map { result in
                let size = "\(result.size.hidden) × \(result.size.steps)"
                return pad(result.cell, 16) + pad(size, -15) + pad(number(result.trace), -16)
                    + pad(result.jacobians.map(number) ?? "-", -23) + pad(hundredths(result.memory), -10) + "\n"
            }.joined()
    }

    static func json(_ results: [BenchmarkResult]) -> String {
        let rows = results.map { result in
            WritableJSON.object([
                WritableMember("cell", .string(result.cell)),
                WritableMember("hidden", .whole(result.size.hidden)),
                WritableMember("steps", .whole(result.size.steps)),
                WritableMember("inputs", .whole(result.inputs)),
                WritableMember("trace_us", .number(result.trace)),
                WritableMember("jacobians_us", result.jacobians.map(WritableJSON.number) ?? .null),
                WritableMember("memory_ratio", .number(result.memory)),
            ])
        }
        let document = WritableJSON.object([
            WritableMember("format", .string("unroll-bench/1")),
            WritableMember("threads", .whole(1)),
            WritableMember("batch", .whole(1)),
            WritableMember("classes", .whole(BenchmarkCase.width)),
            WritableMember("results", .array(rows)),
        ])
        return JSONWriter(layout: .indented).text(document) + "\n"
    }

    private static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths >= 1000 ? String(Int(tenths.rounded())) : String(tenths)
    }

    private static func hundredths(_ value: Double) -> String {
        let whole = Int((value * 100).rounded())
        return "\(whole / 100).\(whole % 100 / 10)\(whole % 10)"
    }

    /// To the left for a positive width, to the right for a negative one.
    private static func pad(_ text: String, _ width: Int) -> String {
        let fill = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width > 0 ? text + fill : fill + text
    }
}
