import Analysis
import Cells
import Equations
import Experiments
import JSONText
import Matrices
import Testing
import Unrolling

/// Clipping and penalties of given numbers against PyTorch's.
struct CureFixtureTests {
    private func value(_ name: String) throws -> JSONValue {
        try JSONReader.read(TextFile.readBytes(Fixtures.path("\(name).case.json")))
    }

    private func numbers(_ value: JSONValue?) -> [Double] {
        guard let value else { return [] }
        return value.elements.map { $0.flatMap { numbers($0) } } ?? [value.double ?? .nan]
    }

    private func agree(_ found: [Double], _ expected: [Double]) -> Bool {
        !expected.isEmpty && found.count == expected.count
            && zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-12 + 1e-10 * abs($1) }
    }

    private func gradient(_ value: JSONValue?) throws -> ParameterSet {
        let members = try #require(value?.members)
        var set = ParameterSet(
            zeros: members.map { member in
                let rows = member.value.elements?.count ?? 0
                let columns = member.value.elements?.first?.elements?.count
                return ParameterShape(
                    name: member.name, kind: columns == nil ? .vector : .matrix, rows: rows, columns: columns ?? 1)
            })
        for member in members { set[member.name].entries = numbers(member.value) }
        return set
    }

    @Test func clippingAgreesWithPyTorch() throws {
        let document = try value("clip-global-norm")
        let inputs = try gradient(document["inputs"]?["grads"])
        let cases = try #require(document["expected"]?["cases"]?.elements)
        #expect(agree([euclideanNorm(inputs.entries)], numbers(document["expected"]?["total_norm"])))
        #expect(cases.count == 3)
        for example in cases {
            let threshold = try #require(example["max_norm"]?.double)
            let textbook = ClippingRule.norm(threshold)
            #expect(agree(textbook.clipped(inputs).entries, try gradient(example["clipped"]).entries))
            let torch = ClippingRule.pytorchNorm(threshold).clipped(inputs)
            #expect(agree(torch.entries, try gradient(example["clipped_torch"]).entries))
            let factor = try #require(textbook.factor(norm: euclideanNorm(inputs.entries)))
            #expect(agree([factor], numbers(example["scale"])))
        }
        let bound = try #require(document["inputs"]?["clip_value"]?.double)
        let byValue = try gradient(document["expected"]?["clipped_by_value"])
        #expect(agree(ClippingRule.value(bound).clipped(inputs).entries, byValue.entries))
    }

    @Test func penaltiesAgreeWithPyTorch() throws {
        let document = try value("penalties")
        let rows = try #require(document["inputs"]?["w"]?.elements)
        let entries = numbers(document["inputs"]?["w"])
        let weights = Matrix(rows: rows.count, columns: entries.count / rows.count, entries: entries)
        let l1 = try #require(document["inputs"]?["lambda1"]?.double)
        let l2 = try #require(document["inputs"]?["lambda2"]?.double)
        let cases = [
            ("l1", Penalties(l1: l1)), ("l2_half", Penalties(l2: l2)), ("l2_plain", Penalties(l2: 2 * l2)),
            ("elastic", Penalties(l1: l1, l2: l2)),
        ]
        for (name, penalties) in cases {
            let expected = document["expected"]?[name]
            let value = penalties.l1Value(of: weights) + penalties.l2Value(of: weights)
            #expect(agree([value], numbers(expected?["penalty"])), "\(name)")
            #expect(agree(penalties.weightGradient(of: weights).entries, numbers(expected?["grad"])), "\(name)")
        }
    }
}
