import Matrices
import Testing

@Suite struct EigenvaluesTests {
    /// The companion matrix of the polynomial with these roots.
    private func companion(roots: [Double]) -> Matrix {
        var coefficients = [1.0]
        for root in roots {
            coefficients = zip(coefficients + [0], [0] + coefficients).map { $0 - root * $1 }
        }
        var result = Matrix(rows: roots.count, columns: roots.count)
        for index in roots.indices { result[0, index] = -coefficients[index + 1] }
        for index in roots.indices.dropFirst() { result[index, index - 1] = 1 }
        return result
    }

    @Test func aCompanionMatrixHasTheRootsOfItsPolynomial() throws {
        let roots: [Double] = [6, -5, 4, -3, 2, 1]
        let values = try #require(companion(roots: roots).eigenvalues())
        for (value, root) in zip(values, roots) {
            #expect(abs(value.real - root) < 1e-11)
            #expect(value.imaginary == 0)
        }
    }

    @Test func theRootsOfUnityAreFoundOnTheUnitCircle() throws {
        for count in 1...12 {
            var cycle = Matrix(rows: count, columns: count)
            for index in 0..<count { cycle[(index + 1) % count, index] = 1 }
            let values = try #require(cycle.eigenvalues())
            #expect(values.count == count)
            #expect(values.allSatisfy { abs($0.modulus - 1) < 1e-13 })
            #expect(abs(values.reduce(0) { $0 + $1.real } - (count == 1 ? 1 : 0)) < 1e-13)
            #expect(values.count { $0.imaginary == 0 } == (count.isMultiple(of: 2) ? 2 : 1))
        }
    }

    @Test func aRotationHasTheEigenvaluesCosinePlusMinusSine() throws {
        let rotation = Matrix(rows: 2, columns: 2, entries: [0.6, -0.8, 0.8, 0.6])
        let values = try #require(rotation.eigenvalues())
        #expect(values.map(\.real) == [0.6, 0.6])
        #expect(values.map(\.imaginary) == [0.8, -0.8])
        #expect(rotation.spectralRadius() == 1)
    }

    @Test func theModuliOfASymmetricMatrixAreItsSingularValues() throws {
        for size in [1, 2, 3, 10, 40] {
            let normal = Matrix.normal(rows: size, columns: size, seed: UInt64(size))
            let symmetric = normal + normal.transposed()
            let values = try #require(symmetric.eigenvalues())
            for (value, singular) in zip(values, symmetric.singularValues()) {
                #expect(abs(value.modulus - singular) < 1e-12 * Double(size))
            }
        }
    }

    @Test func theEigenvaluesSumToTheTraceAndMultiplyToTheDeterminant() throws {
        for size in [1, 2, 3, 4, 7, 20] {
            let matrix = Matrix.normal(rows: size, columns: size, seed: 100 + UInt64(size))
            let values = try #require(matrix.eigenvalues())
            let trace = (0..<size).reduce(0) { $0 + matrix[$1, $1] }
            #expect(abs(values.reduce(0) { $0 + $1.real } - trace) < 1e-12)
            #expect(abs(values.reduce(0) { $0 + $1.imaginary }) < 1e-13)
            let determinant = matrix.singularValues().reduce(1, *)
            #expect(abs(values.reduce(1) { $0 * $1.modulus } / determinant - 1) < 1e-11)
        }
    }

    // The numbers come from numpy.linalg.eigvals of numpy 2.4.
    @Test func anIndependentImplementationFindsTheSame() throws {
        var generator = SeededGenerator(seed: 7, stream: "W_hh")
        let matrix = Matrix(rows: 8, columns: 8, entries: (0..<64).map { _ in generator.nextNormal() })
        let values = try #require(matrix.eigenvalues())
        let expected = [
            ComplexNumber(real: 2.0947759963753247, imaginary: 1.9182620935966899),
            ComplexNumber(real: 2.0947759963753247, imaginary: -1.9182620935966899),
            ComplexNumber(real: -1.000429954657121, imaginary: 2.2786402436050834),
            ComplexNumber(real: -1.000429954657121, imaginary: -2.2786402436050834),
            ComplexNumber(real: -2.4244867790394613), ComplexNumber(real: 2.279482105467606),
            ComplexNumber(real: 0.24263187652355855, imaginary: 0.7143570050749117),
            ComplexNumber(real: 0.24263187652355855, imaginary: -0.7143570050749117),
        ]
        for (value, other) in zip(values, expected) {
            #expect(abs(value.real - other.real) < 1e-13)
            #expect(abs(value.imaginary - other.imaginary) < 1e-13)
        }
    }

    @Test func aMatrixOfAnyMagnitudeHasItsEigenvalues() {
        let matrix = Matrix.normal(rows: 6, columns: 6, seed: 9)
        let radius = matrix.spectralRadius()
        for exponent in [-900, -600, 600, 1000] {
            let unit = Double(sign: .plus, exponent: exponent, significand: 1)
            #expect((unit * matrix).spectralRadius() == unit * radius)
        }
    }

    @Test func aBadlyBalancedMatrixKeepsItsDigits() {
        let matrix = Matrix(rows: 2, columns: 2, entries: [1, 1e12, 1e-12, 2])
        let expected = (3 + 5.0.squareRoot()) / 2
        #expect(abs(matrix.spectralRadius() / expected - 1) < 1e-15)
    }

    @Test func nilpotentMatricesHaveRadiusNearZero() throws {
        for size in [2, 3, 5, 8] {
            var shift = Matrix(rows: size, columns: size)
            for index in 1..<size { shift[index, index - 1] = 1 }
            #expect(shift.spectralRadius() < 0.02)
            #expect(shift.transposed().spectralRadius() == 0)
        }
        #expect(Matrix(rows: 3, columns: 3).spectralRadius() == 0)
    }

    @Test func whatIsNotFiniteHasNoEigenvalues() {
        for value in [Double.nan, .infinity] {
            var matrix = Matrix.identity(4)
            matrix[1, 2] = value
            #expect(matrix.eigenvalues() == nil)
            #expect(matrix.spectralRadius().isNaN)
        }
    }

    @Test func anEmptyMatrixHasNone() {
        #expect(Matrix(rows: 0, columns: 0).eigenvalues() == [])
        #expect(Matrix(rows: 0, columns: 0).spectralRadius() == 0)
    }

    @Test func manyMatricesOfSmallWholeNumbersConverge() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<500 {
            let size = 2 + generator.nextInteger(below: 8)
            let matrix = Matrix(
                rows: size, columns: size,
                entries: (0..<size * size).map { _ in Double(generator.nextInteger(below: 3) - 1) })
            #expect(matrix.eigenvalues()?.count == size)
        }
    }
}
