import Cells
import Experiments
import JSONText
import Matrices
import Testing
import TrainedModels
import Unrolling

/// The three trained models against what PyTorch computed from them.
struct ReferenceTests {
    static let names = ["reber-lstm", "reber-gru", "reber-rnn-tanh"]

    private func run(_ name: String, dropping count: Int = 0) throws -> (Run, JSONValue) {
        let reference = try JSONReader.read(TextFile.readBytes(ModelFile.fixture("\(name).expected.json")))
        let model = try TrainedModel(path: ModelFile.fixture("\(name).safetensors"))
        let text = try #require(reference["text"]?.string)
        let experiment = try model.experiment(reading: String(text.dropLast(count)))
        return (try Run(experiment), try #require(reference["expected"]))
    }

    @Test(arguments: names)
    func statesGatesProbabilitiesAndLossesAgree(name: String) throws {
        let (run, expected) = try run(name)
        var comparison = Comparison()
        for (key, names) in [("states", ["h", "c"]), ("gates", ["i", "f", "g", "o", "r", "z", "n"])] {
            for signal in names where expected[key]?[signal] != nil {
                comparison.compare(run, .value, of: signal, with: expected[key]?[signal])
            }
        }
        for signal in ["i", "f", "g", "o", "r", "z", "n", "h"] where expected["pre"]?[signal] != nil {
            comparison.compare(run, .preActivation, of: signal, with: expected["pre"]?[signal])
        }
        comparison.compare(run, .value, of: "y", with: expected["logits"])
        comparison.compare(run, .value, of: "p", with: expected["probs"])
        comparison.compare(run.trace.losses.compactMap(\.self), with: expected["loss"], "loss")
        comparison.compare([run.trace.totalLoss], with: expected["total_loss"], "total loss")
        #expect(comparison.differences.prefix(3) == [])
        #expect(comparison.numbers > 1000)
    }

    @Test(arguments: names)
    func gradientsAgree(name: String) throws {
        let (run, expected) = try run(name)
        let gradients = try #require(expected["grad"])
        var comparison = Comparison()
        for signal in ["h", "c"] where gradients["states"]?[signal] != nil {
            comparison.compare(run, .gradient, of: signal, with: gradients["states"]?[signal])
            let norms = run.trace.norms(.gradient, of: signal)?.dropLast() ?? []
            comparison.compare(Array(norms), with: gradients["state_norms"]?[signal], "norms of \(signal)")
        }
        comparison.compare(run, .directGradient, of: "h", with: gradients["h_direct"])
        comparison.compare(run, .gradient, of: "y", with: gradients["logits"])
        for signal in ["i", "f", "g", "o", "r", "z", "n", "h"] where gradients["pre"]?[signal] != nil {
            comparison.compare(run, .preActivationGradient, of: signal, with: gradients["pre"]?[signal])
        }
        for (stack, names) in Self.stacks(run.resolved.cell.name) {
            let steps = Self.stackedNorms(run, names).dropLast()
            comparison.compare(Array(steps), with: gradients["param_step_norms"]?[stack], "steps of \(stack)")
            let whole = names.compactMap { run.trace.gradient(ofParameter: $0) }.flatMap(\.entries)
            let norm = whole.reduce(0) { $0 + $1 * $1 }.squareRoot()
            comparison.compare([norm], with: gradients["param_norms"]?[stack], stack)
        }
        #expect(comparison.differences.prefix(3) == [])
        #expect(comparison.numbers > 1000)
    }

    @Test(arguments: names)
    func jacobianNormsAgree(name: String) throws {
        // The reference has no step for the last character, and its products end one step earlier.
        let (run, expected) = try run(name, dropping: 1)
        let jacobian = try #require(expected["jacobian"])
        var comparison = Comparison()
        comparison.compare(run.jacobians.stepNorms, with: jacobian["step_norm2"], "step")
        comparison.compare(run.jacobians.productNorms, with: jacobian["product_norm2"], "product")
        #expect(comparison.differences == [])
        #expect(comparison.numbers > 20)
    }

    /// Our parameters that are blocks of one of PyTorch's.
    private static func stacks(_ cell: String) -> [(String, [String])] {
        let blocks = ["lstm": ["i", "f", "g", "o"], "gru": ["r", "z", "n"]][cell] ?? ["h"]
        let recurrent = cell == "gru" ? ["b_r", "b_z", "b_hn"] : blocks.map { "b_\($0)" }
        return [
            ("W_ih", blocks.map { "W_x\($0)" }), ("W_hh", blocks.map { "W_h\($0)" }),
            ("b_ih", blocks.map { "b_\($0)" }),
            ("b_hh", recurrent), ("W_hy", ["W_hy"]), ("b_y", ["b_y"]),
        ]
    }

    private static func stackedNorms(_ run: Run, _ names: [String]) -> [Double] {
        let norms = names.compactMap { run.trace.contributionNorms(ofParameter: $0) }
        return (0..<run.trace.stepCount).map { step in
            norms.reduce(0) { $0 + $1[step] * $1[step] }.squareRoot()
        }
    }
}

/// Compares numbers and keeps the places of those that differ.
private struct Comparison {
    private(set) var differences: [String] = []
    private(set) var numbers = 0

    /// A quantity of all steps but the last, which the reference does not have.
    mutating func compare(_ run: Run, _ quantity: Trace.Quantity, of signal: String, with expected: JSONValue?) {
        let rows = expected?.elements ?? []
        if rows.count != run.trace.stepCount - 1 { differences.append("\(signal) has another number of steps") }
        for (index, row) in rows.enumerated() {
            let found = run.trace.numbers(quantity, of: signal, at: index + 1) ?? []
            compare(found, with: row, "\(quantity) of \(signal)[\(index + 1)]")
        }
    }

    mutating func compare(_ found: [Double], with expected: JSONValue?, _ place: String) {
        let numbers = (expected?.elements ?? [expected].compactMap(\.self)).compactMap(\.double)
        if found.isEmpty || found.count != numbers.count { differences.append("\(place) has another length") }
        for (index, pair) in zip(found, numbers).enumerated() {
            self.numbers += 1
            if !(abs(pair.0 - pair.1) <= 1e-12 + 1e-10 * abs(pair.1)) {
                differences.append("\(place)[\(index)]: \(pair.0) is not \(pair.1)")
            }
        }
    }
}
