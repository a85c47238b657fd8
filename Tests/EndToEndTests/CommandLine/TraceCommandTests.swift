import JSONText
import Testing

/// `unroll trace`, the contract with other programs.
@Suite struct TraceCommandTests {
    @Test(arguments: ["lstm", "gru", "rnn-relu"])
    func theReferenceNumbersArriveThroughTheProgram(_ name: String) throws {
        let reference = "Tests/Fixtures/Reference/\(name)"
        let run = try CommandRun(["trace", PackageFile.path("\(reference).experiment.json")])
        #expect(run.status == 0 && run.errors.isEmpty)
        let found = try JSONReader.read(run.output)
        let expected = try JSONReader.read(PackageFile.text("\(reference).expected.json"))
        #expect(found["format"]?.string == "unroll-trace/1")
        var count = 0
        for path in [["signals", "h"], ["signals", "p"], ["loss", "steps"], ["gradients", "signals", "h"]] {
            let pair = try path.reduce((found, expected)) { try (#require($0.0[$1]), #require($0.1[$1])) }
            let (numbers, references) = (pair.0.numbers, pair.1.numbers)
            #expect(numbers.count == references.count)
            for (number, reference) in zip(numbers, references) {
                #expect(abs(number - reference) <= 1e-12 + 1e-10 * abs(reference))
            }
            count += references.count
        }
        #expect(count > 50)
    }

    @Test(arguments: ["trace", "show", "verify", "describe", "explore"])
    func aRuleThatCoversNothingIsSaidOnStandardError(_ command: String) throws {
        let run = try CommandRun([command, "--cell", "rnn", "--text", "hello", "--set", "init=W_q* glorot"])
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("unroll: warning: The initializer rule for 'W_q*' covers no parameter."))
        #expect(run.errors.count { $0 == "\n" } == 1)
        #expect(!run.output.isEmpty)
    }

    @Test func everyPartOfTheFormatIsThere() throws {
        let run = try CommandRun(["trace", "--cell", "lstm", "--text", "hello", "--hidden", "3"])
        let document = try JSONReader.read(run.output)
        #expect(
            document.members?.map(\.name) == [
                "format", "cell", "sizes", "steps", "signals", "loss", "gradients", "norms", "jacobian",
            ])
        #expect(document["steps"]?.integer == 5)
        #expect(document["sizes"]?["hidden"]?.integer == 3)
        #expect(document["signals"]?.members?.map(\.name) == ["i", "f", "o", "g", "c", "h", "y", "p"])
        #expect(document["signals"]?["i"]?.elements?.map { $0.numbers.count } == [3, 3, 3, 3, 3])
        #expect(document["loss"]?["steps"]?.elements?.last?.kind == .null)
        #expect(document["jacobian"]?["product"]?.numbers.count == 6)
        #expect(document["jacobian"]?["product"]?.numbers.last == 1)
        for part in ["signals", "direct", "inputs", "initial", "parameters"] {
            #expect(document["gradients"]?[part] != nil)
        }
    }

    @Test func theTableHasARowForEachStep() throws {
        let run = try CommandRun(["trace", "--format", "csv", "--cell", "rnn", "--text", "hello"])
        #expect(run.status == 0)
        #expect(run.lines.count == 6)
        let header = try #require(run.lines.first).split(separator: ",")
        #expect(header.prefix(3) == ["t", "loss", "gradient_h"])
        #expect(header.suffix(2) == ["jacobian_step", "jacobian_product"])
        for (index, row) in run.lines.dropFirst().enumerated() {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            #expect(fields.count == header.count)
            #expect(fields.first == "\(index + 1)")
        }
    }

    @Test func theReportIsWhatUnrollPrintsFirstIntoAPipe() throws {
        let same = ["--text", "hello", "--hidden", "5", "--set", "loss=every", "--set", "radius=1"]
        let report = try CommandRun(["trace", "--format", "text"] + same)
        #expect(report.output.hasPrefix("rnn: Elman network, φ = tanh, 5 units, 5 steps, seed 7"))
        #expect(try CommandRun(same).output.hasPrefix(report.output))
    }

    @Test func theSameSeedGivesTheSameBytes() throws {
        let arguments = ["trace", "--cell", "gru", "--text", "你好", "--seed", "9"]
        let first = try CommandRun(arguments)
        #expect(try CommandRun(arguments).output == first.output)
        #expect(try CommandRun(arguments.dropLast() + ["10"]).output != first.output)
    }

    @Test func whatIsNoNumberInJSONIsAString() throws {
        let run = try CommandRun(["trace", "--activation", "relu", "--set", "gain=1e200", "--set", "steps=30"])
        #expect(run.status == 0)
        #expect(run.output.contains("\"inf\"") || run.output.contains("\"nan\""))
        #expect(try JSONReader.read(run.output)["steps"]?.integer == 30)
    }
}

extension JSONValue {
    /// All numbers in it, from the first to the last.
    var numbers: [Double] {
        if let elements { return elements.flatMap(\.numbers) }
        return double.map { [$0] } ?? []
    }
}
