import Analysis
import Experiments
import JSONText
import Matrices
import Testing
import Unrolling

/// The gradient laboratory against the numbers of PyTorch.
struct LaboratoryReferenceTests {
    private static func expected(_ name: String) throws -> JSONValue {
        try JSONReader.read(TextFile.readBytes(Fixtures.path("\(name).expected.json")))
    }

    private static func run(_ name: String) throws -> Run {
        try Run(ExperimentFile(reading: Fixtures.path("\(name).experiment.json")).experiment)
    }

    private func numbers(_ value: JSONValue?) -> [Double] { (value?.elements ?? []).compactMap(\.double) }

    @Test(arguments: Fixtures.names)
    func theSpectraAreThoseOfTheReferenceJacobians(name: String) throws {
        guard let matrices = try Self.expected(name)["jacobian"]?["matrices"]?.elements else { return }
        let trace = try Self.run(name).trace
        let spectra = try #require(JacobianSpectra(trace))
        #expect(matrices.count == trace.stepCount)
        for (index, rows) in matrices.enumerated() {
            let entries = (rows.elements ?? []).map { numbers($0) }
            let matrix = Matrix(rows: entries.count, columns: entries.count, entries: entries.flatMap(\.self))
            // LAPACK's values, of the reference's matrix.
            let values = try #require(SingularValueDecomposition(of: matrix)).values
            let found = spectra.values(at: index + 1)
            #expect(found.count == values.count)
            for (left, right) in zip(found, values) {
                #expect(abs(left - right) < 1e-12 * max(1, values[0]), "\(name)")
            }
        }
    }

    @Test(arguments: ["flow-vanish", "flow-edge", "flow-explode"])
    func theOneLossOfAFlowCaseIsTheWholeGradient(name: String) throws {
        let gradients = try #require(try Self.expected(name)["gradients"]?["signals"]?["h"]?.elements)
        let trace = try Self.run(name).trace
        let map = try #require(PairwiseMap(trace))
        #expect(map.lossSteps == [trace.stepCount])
        let xRay = try #require(GradientXRay(trace, loss: trace.stepCount, state: 1))
        for (index, gradient) in gradients.enumerated() {
            let norm = euclideanNorm(numbers(gradient))
            let found = try #require(map.norm(loss: trace.stepCount, state: index + 1))
            #expect(abs(found - norm) < 1e-10 * norm)
            let product = xRay.links.filter { $0.step > index + 1 }.reduce(xRay.firstNorm) { $0 * $1.stretch }
            #expect(abs(product - norm) < 1e-10 * norm)
        }
    }

    @Test(arguments: ["flow-vanish", "flow-edge", "flow-explode"])
    func theReferenceNormsLieBelowAllBounds(name: String) throws {
        let norms = numbers(try Self.expected(name)["jacobian"]?["product"])
        let run = try Self.run(name)
        let bounds = FlowBounds(run.trace, jacobians: run.jacobians)
        let powers = try #require(bounds.sigmaPowers)
        #expect(norms.count == run.trace.stepCount + 1 && bounds.norms.count == norms.count)
        for (index, norm) in norms.enumerated() {
            #expect(abs(bounds.norms[index] - norm) < 1e-10 * norm)
            #expect(norm <= bounds.stepNormProducts[index] * (1 + 1e-12))
            #expect(norm <= powers[index] * (1 + 1e-12))
        }
    }

    @Test func jacobiansAreComputedWhenTheyAreAskedFor() throws {
        let run = try Self.run("lstm")
        #expect(run.jacobiansOmission == nil)
        #expect(run.affordableJacobians?.productNorms == run.jacobians.productNorms)
        #expect(run.looking(at: 0).jacobians.stepNorms == run.jacobians.stepNorms)
    }

    /// A state that looks back far has Jacobians of thousands of rows: nothing computes them unasked.
    @Test func jacobiansThatTakeTooMuchWorkAreLeftOutInWords() throws {
        let text = "h[t] = tanh(W_xh x[t] + W_hh h[t-64])"
        var experiment = Experiment(cell: .equations(text), input: .text("hello", vocabulary: nil))
        experiment.sizes.hidden = 40
        let run = try Run(experiment)
        #expect(run.affordableJacobians == nil)
        let sentence = try #require(run.jacobiansOmission)
        #expect(sentence.contains("2560 states at 5 steps"))
        let document = TraceDocument(run)
        let jacobian = try #require(JSONReader.read(JSONWriter(layout: .compact).text(document.json))["jacobian"])
        #expect(jacobian["step"]?.kind == .null && jacobian["product"]?.kind == .null)
        #expect(jacobian["omitted"]?.string == sentence)
        #expect(jacobian["state"]?.elements?.count == 64)
        let rows = document.csv.split(separator: "\n")
        #expect(rows.count == 6 && rows.dropFirst().allSatisfy { $0.hasSuffix(",,") })
        #expect(rows[0].hasSuffix(",jacobian_step,jacobian_product"))
    }
}
