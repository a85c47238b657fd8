import Analysis
import Cells
import Matrices
import Testing
import Unrolling

@Suite struct RecurrentEigenvaluesTests {
    @Test func everyRecurrentMatrixIsNamedByTheEquations() throws {
        func names(_ cell: String) throws -> [String] {
            try RecurrentEigenvalues.all(Networks.random(cell)).map(\.matrixText)
        }
        #expect(try names("rnn") == ["W_hh"])
        #expect(try names("lstm") == ["W_hi", "W_hf", "W_ho", "W_hg"])
        #expect(try names("gru-cho") == ["W_hr", "W_hz", "W_hn"])
        #expect(try names("cw-rnn") == ["upper(W_hh)"])
        #expect(try names("sru").isEmpty)
    }

    @Test func thePointsAreTheEigenvalues() throws {
        let rotation = Matrix(rows: 2, columns: 2, entries: [0.6, 0.8, -0.8, 0.6])
        let found = try #require(RecurrentEigenvalues.all(Networks.linear(rotation, steps: 2)).first)
        #expect(found.points.count == 2 && found.signals == ["h"])
        #expect(found.points.allSatisfy { abs($0.real - 0.6) < 1e-14 && abs(abs($0.imaginary) - 0.8) < 1e-14 })
        #expect(abs(found.spectralRadius - 1) < 1e-14 && abs(found.sigmaMax - 1) < 1e-14)
        let outside = try #require(
            RecurrentEigenvalues.all(Networks.linear(Networks.diagonal([2, 0.5]), steps: 2)).first)
        #expect(outside.sentence == "ρ(W_hh) = 2.00, σ_max(W_hh) = 2.00; 1 of 2 eigenvalues outside the unit circle")
        // What a scaling to the radius 1 leaves.
        let onIt = try #require(
            RecurrentEigenvalues.all(Networks.linear(Networks.diagonal([1 + 1e-15, 0.5]), steps: 2)).first)
        #expect(onIt.sentence.contains("0 of 2 eigenvalues outside"))
    }

    @Test func onlyTheBlocksThatActCount() throws {
        let trace = try Networks.random("cw-rnn")
        let found = try #require(RecurrentEigenvalues.all(trace).first)
        // With a unit for each clock the matrix is triangular, and its eigenvalues stand on the diagonal.
        let matrix = trace.parameters["W_hh"]
        let diagonal = (0..<3).map { abs(matrix[$0, $0]) }.sorted(by: >)
        for (point, entry) in zip(found.points, diagonal) { #expect(abs(point.modulus - entry) < 1e-13) }
    }

    @Test func aMatrixThatIsNotFiniteHasNoPoints() throws {
        let found = try #require(
            RecurrentEigenvalues.all(Networks.linear(Networks.diagonal([.nan, 1]), steps: 2)).first)
        #expect(found.points.isEmpty && found.spectralRadius.isNaN)
    }
}
