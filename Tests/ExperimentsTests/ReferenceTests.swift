import Cells
import Experiments
import JSONText
import Testing
import Unrolling

/// Every number of the reference cases against the trace document, and those that a document does not have against the trace.
struct ReferenceTests {
    @Test(arguments: Fixtures.names)
    func everyNumberOfPyTorchAgrees(name: String) throws {
        let run = try Run(ExperimentFile(reading: Fixtures.path("\(name).experiment.json")).experiment)
        let document = try JSONReader.read(JSONWriter(layout: .compact).text(TraceDocument(run).json))
        let expected = try JSONReader.read(TextFile.readBytes(Fixtures.path("\(name).expected.json")))
        var comparison = Comparison()
        for member in try #require(expected.members) where !["reference", "stacked_norms"].contains(member.name) {
            switch member.name {
            case "pre_activations":
                comparison.compareSignals(.preActivation, of: run, with: member.value, at: member.name)
            case "gradients":
                comparison.compare(
                    document["gradients"], with: member.value, at: "gradients", except: ["pre_activations"])
                if let gradients = member.value["pre_activations"] {
                    comparison.compareSignals(
                        .preActivationGradient, of: run, with: gradients, at: "gradients.pre_activations")
                }
            case "jacobian":
                comparison.compare(
                    document["jacobian"], with: member.value, at: "jacobian", except: ["matrices", "state"])
            default: comparison.compare(document[member.name], with: member.value, at: member.name)
            }
        }
        comparison.compareStackedNorms(of: run, with: expected["stacked_norms"]?.elements ?? [])
        #expect(comparison.differences.prefix(5) == [])
        #expect(comparison.numbers > 100)
    }
}

/// Compares JSON values and keeps the paths of those that differ.
private struct Comparison {
    private(set) var differences: [String] = []
    private(set) var numbers = 0

    /// Everything that is expected must be there; there may be more.
    mutating func compare(_ found: JSONValue?, with expected: JSONValue, at path: String, except keys: [String] = []) {
        switch expected.kind {
        case .object(let members):
            for member in members where !keys.contains(member.name) {
                compare(found?[member.name], with: member.value, at: "\(path).\(member.name)")
            }
        case .array(let elements):
            if found?.elements?.count != elements.count { differences.append("\(path) has another length") }
            for (index, element) in elements.enumerated() {
                let elements = found?.elements ?? []
                compare(index < elements.count ? elements[index] : nil, with: element, at: "\(path)[\(index)]")
            }
        case .whole, .number: compare(found?.double, with: expected.double ?? .nan, at: path)
        default:
            if found?.kind != expected.kind { differences.append("\(path) is not \(expected.noun)") }
        }
    }

    mutating func compareSignals(
        _ quantity: Trace.Quantity, of run: Run, with expected: JSONValue, at path: String
    ) {
        for member in expected.members ?? [] {
            let layer = run.layers.first { layer in
                layer.trace.program.signals.contains { layer.name(of: $0.name) == member.name }
            }
            let signal = LayerPrefix.nameWithoutPrefix(member.name)
            for (index, row) in (member.value.elements ?? []).enumerated() {
                guard let found = layer?.trace.numbers(quantity, of: signal, at: index + 1) else { continue }
                for (unit, number) in (row.elements ?? []).enumerated() {
                    compare(found[unit], with: number.double ?? .nan, at: "\(path).\(member.name)[\(index)][\(unit)]")
                }
            }
        }
    }

    mutating func compareStackedNorms(of run: Run, with expected: [JSONValue]) {
        for stack in expected {
            let members = (stack["parameters"]?.elements ?? []).compactMap(\.string)
            let norms = members.map { run.trace.contributionNorms(ofParameter: $0) ?? [] }
            for (index, number) in (stack["steps"]?.elements ?? []).enumerated() {
                var sum = 0.0
                for steps in norms { sum += index < steps.count ? steps[index] * steps[index] : .nan }
                compare(
                    sum.squareRoot(), with: number.double ?? .nan, at: "stacked_norms(\(members))[\(index)]")
            }
        }
    }

    private mutating func compare(_ found: Double?, with expected: Double, at path: String) {
        numbers += 1
        guard let found, abs(found - expected) <= 1e-12 + 1e-10 * abs(expected) else {
            differences.append("\(path): \(found ?? .nan) is not \(expected)")
            return
        }
    }
}
