import Analysis
import Cells
import Experiments
import JSONText
import Matrices
import Testing
import Unrolling

/// What a trace document says about cures.
struct CureDocumentTests {
    private func run(_ cures: Cures, layers: Int = 1) throws -> Run {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .text("hello", vocabulary: nil))
        experiment.sizes.hidden = 3
        experiment.layers = .alike(layers)
        experiment.cures = cures
        return try Run(experiment)
    }

    private func document(_ run: Run) throws -> JSONValue {
        try JSONReader.read(JSONWriter(layout: .compact).text(TraceDocument(run).json))
    }

    @Test func withoutCuresThereIsNothingAboutThem() throws {
        #expect(try document(run(.none))["cures"] == nil)
    }

    @Test func theRestIsAsIfThereWereNone() throws {
        let cures = Cures(
            clipping: .norm(0.1), truncation: Truncation(window: 2), penalties: Penalties(l2: 1, omega: 1))
        let plain = try document(run(.none))
        let cured = try document(run(cures))
        for key in ["signals", "loss", "gradients", "norms", "jacobian"] {
            let found = cured[key]?.members?.map(\.name)
            #expect(found == plain[key]?.members?.map(\.name))
        }
        #expect(
            cured["gradients"]?["parameters"]?["b_y"]?.elements?.map(\.double)
                == plain["gradients"]?["parameters"]?["b_y"]?.elements?.map(\.double))
        #expect(cured["cures"]?.members?.map(\.name) == ["truncate", "penalties", "clip", "gradients"])
    }

    @Test func clippingHasItsNormsForTheWholeAndForEachStep() throws {
        let run = try run(Cures(clipping: .norm(0.1)), layers: 2)
        let clip = try #require(try document(run)["cures"]?["clip"])
        #expect(clip["rule"]?.string == "norm 0.1")
        #expect(clip["before"]?.double == euclideanNorm(run.network.parameterGradient.entries))
        #expect(abs((clip["after"]?.double ?? 0) - 0.1) < 1e-15)
        let norms = try #require(run.layers[0].trace.norms(.gradient, of: "h"))
        let before = try #require(clip["steps"]?["layer1.h"]?["before"]?.elements)
        #expect(zip(before, norms).allSatisfy { abs(($0.double ?? .nan) - $1) < 1e-12 })
        #expect(clip["steps"]?["layer2.h"]?["after"]?.elements?.count == 5)
        #expect(clip["steps"]?["contributions"]?["cosine"]?.elements?.count == 5)
    }

    @Test func penaltiesHaveTheirValuesAndWhatTheyAddToTheGradients() throws {
        let penalties = Penalties(l1: 0.1, l2: 0.2, omega: 0.5)
        let run = try run(Cures(penalties: penalties))
        let found = try #require(try document(run)["cures"]?["penalties"])
        let omega = VanishingRegulariser(run.network)
        let parameters = run.resolved.parameters
        #expect(found["l1"]?.double == penalties.l1Value(of: parameters))
        #expect(found["l2"]?.double == penalties.l2Value(of: parameters))
        #expect(found["omega"]?.double == omega.value)
        #expect(
            found["total"]?.double == penalties.l1Value(of: parameters) + penalties.l2Value(of: parameters) + 0.5
                * omega.value)
        let terms = try #require(found["omega_terms"]?["s"]?.elements)
        #expect(terms.map(\.double) == omega.layers[0].terms)
        let gradient = try #require(found["gradients"]?["W_hf"]?.elements?.flatMap { $0.elements ?? [] })
        let expected = zip(penalties.weightGradient(of: parameters)["W_hf"].entries, omega.gradient["W_hf"].entries)
        #expect(zip(gradient, expected).allSatisfy { abs(($0.double ?? .nan) - ($1.0 + 0.5 * $1.1)) < 1e-15 })
    }

    @Test func whatIsNoNumberSurvives() throws {
        var experiment = Experiment(
            cell: .catalogue("rnn"), input: .numbers([[.infinity], [1]]), targets: .classes([0, 1]))
        experiment.activation = .relu
        experiment.cures = Cures(clipping: .norm(1))
        let clip = try #require(try document(Run(experiment))["cures"]?["clip"])
        #expect(clip["before"]?.string == "nan")
        #expect(clip["cosine"]?.double == nil)
    }
}
