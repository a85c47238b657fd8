import Matrices
import Testing

@Suite struct InitializerTests {
    private func make(
        _ initializer: Initializer, rows: Int, columns: Int, hidden: Int = 16, seed: UInt64 = 1
    ) throws -> Matrix {
        var generator = SeededGenerator(seed: seed)
        return try initializer.matrix(rows: rows, columns: columns, hidden: hidden, generator: &generator)
    }

    @Test func constantsFillTheMatrix() throws {
        #expect(try make(.zeros, rows: 2, columns: 3).entries == [0, 0, 0, 0, 0, 0])
        #expect(try make(.constant(0.5), rows: 1, columns: 2).entries == [0.5, 0.5])
    }

    @Test func theIdentityFillsTheDiagonalOfAnyShape() throws {
        #expect(try make(.identity(scale: 0.5), rows: 2, columns: 3).entries == [0.5, 0, 0, 0, 0.5, 0])
        #expect(try make(.identity(scale: 1), rows: 3, columns: 2).entries == [1, 0, 0, 1, 0, 0])
    }

    @Test func normalHasItsStandardDeviation() throws {
        let matrix = try make(.normal(0.1), rows: 100, columns: 100)
        #expect(abs(matrix.frobeniusNorm / 100 - 0.1) < 0.005)
    }

    @Test func uniformStaysWithinItsBoundAndReachesIt() throws {
        let cases: [(Initializer, bound: Double)] = [
            (.uniform(bound: 0.08), 0.08), (.uniform(bound: nil), 0.25), (.glorot, (6.0 / 120).squareRoot()),
        ]
        for (initializer, bound) in cases {
            let entries = try make(initializer, rows: 100, columns: 20).entries
            #expect(entries.allSatisfy { abs($0) <= bound })
            #expect(entries.contains { $0 > 0.98 * bound } && entries.contains { $0 < -0.98 * bound })
        }
    }

    @Test(arguments: [[1, 1], [2, 2], [5, 5], [64, 64], [7, 3], [3, 7], [4, 1], [1, 4]])
    func orthogonalMatricesHaveOnlyTheGainAsSingularValue(shape: [Int]) throws {
        let gain = 1.5
        let matrix = try make(.orthogonal(gain: gain), rows: shape[0], columns: shape[1])
        let tall = shape[0] >= shape[1] ? matrix : matrix.transposed()
        let expected = gain * gain * Matrix.identity(tall.columns)
        #expect((tall.transposed() * tall).distance(to: expected) < 1e-13)
        #expect(matrix.singularValues().allSatisfy { abs($0 - gain) < 1e-13 })
    }

    @Test func orthogonalMatricesPreferNoDirection() throws {
        // Without fixing the signs of QR, the first entry would never be positive.
        let firsts = try (0..<200).map { try make(.orthogonal(gain: 1), rows: 3, columns: 3, seed: $0)[0, 0] }
        let positive = firsts.count { $0 > 0 }
        #expect(positive > 60 && positive < 140)
        let meanSquare = firsts.reduce(0) { $0 + $1 * $1 } / 200
        #expect(abs(meanSquare - 1.0 / 3) < 0.08)
    }

    @Test(arguments: [1, 2, 3, 16, 64])
    func aMatrixScaledToASpectralRadiusHasIt(size: Int) throws {
        for radius in [0, 0.5, 0.9, 2] {
            let matrix = try make(.spectralRadius(radius), rows: size, columns: size)
            #expect(abs(matrix.spectralRadius() - radius) < 1e-12)
        }
    }

    @Test func aSpectralRadiusOfAMatrixThatIsNotSquareIsAnErrorNamingTheShape() {
        let error = #expect(throws: InitializerError.notSquare(rows: 3, columns: 2)) {
            try make(.spectralRadius(0.9), rows: 3, columns: 2)
        }
        #expect(error?.description.contains("3 × 2") == true)
    }

    @Test func theSameSeedGivesTheSameBits() throws {
        for text in ["normal 1.0", "uniform", "glorot", "orthogonal 1.0", "radius 0.9"] {
            let initializer = try Initializer(parsing: text)
            let first = try make(initializer, rows: 5, columns: 5)
            #expect(try make(initializer, rows: 5, columns: 5) == first)
            #expect(try make(initializer, rows: 5, columns: 5, seed: 2) != first)
        }
    }

    @Test func emptyMatricesAreMade() throws {
        for text in ["zeros", "normal 1.0", "orthogonal 1.0", "identity", "radius 0.9"] {
            #expect(try make(Initializer(parsing: text), rows: 0, columns: 0).entries.isEmpty)
        }
    }
}
