import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct LyapunovExponentsTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func theSumIsTheMeanLogarithmOfTheDeterminants(name: String) throws {
        let trace = try Networks.random(name, steps: 10)
        let exponents = try #require(LyapunovExponents(trace))
        let spectra = try #require(JacobianSpectra(trace))
        // The determinant's magnitude is the product of the singular values.
        let logarithms = (1...10).map { t in
            spectra.values(at: t).reduce(0) { $0 + naturalLogarithm($1) }
        }
        let smallest = try #require((1...10).compactMap { spectra.smallest(at: $0) }.min())
        let mean = logarithms.reduce(0, +) / 10
        if smallest > 1e-9 {
            #expect(abs(exponents.sum - mean) < 1e-6 * max(1, abs(mean)), "\(name)")
        } else {
            #expect(exponents.sum < -1, "\(name)")
        }
        #expect(exponents.exponents == exponents.exponents.sorted(by: >))
        #expect(exponents.convergence.count == 10 && exponents.convergence.last == exponents.largest)
    }

    @Test func aLinearNetworkHasTheLogarithmsOfItsEigenvalues() throws {
        let matrix = Matrix(rows: 3, columns: 3, entries: [0.9, 2, -1, 0, 0.5, 3, 0, 0, -0.25])
        // Turned, so that no axis is an eigenvector.
        let turn = Matrix(rows: 3, columns: 3, entries: [0.6, 0.8, 0, -0.8, 0.6, 0, 0, 0, 1])
        let other = Matrix(rows: 3, columns: 3, entries: [1, 0, 0, 0, 0.6, -0.8, 0, 0.8, 0.6])
        let rotation = turn * other
        let trace = try Networks.linear(rotation * matrix * rotation.transposed(), steps: 4000)
        let found = try #require(LyapunovExponents(trace))
        for (exponent, eigenvalue) in zip(found.exponents, [0.9, 0.5, 0.25]) {
            #expect(abs(exponent - naturalLogarithm(eigenvalue)) < 2e-3)
        }
        #expect(abs(found.convergence[3999] - found.convergence[3998]) < 1e-5)
    }

    @Test func anOrthogonalMatrixNeitherStretchesNorShrinks() throws {
        let rotation = Matrix(rows: 2, columns: 2, entries: [0.6, 0.8, -0.8, 0.6])
        let found = try #require(LyapunovExponents(Networks.linear(rotation, steps: 50)))
        #expect(found.exponents.count == 2 && found.exponents.allSatisfy { abs($0) < 1e-14 })
    }

    @Test func theyAgreeWithTheSingularValuesOfTheProductInTheLongRun() throws {
        let trace = try Networks.random("gru", steps: 60)
        let exponents = try #require(LyapunovExponents(trace)).exponents
        let product = try #require(JacobianSpectra.ofProducts(trace)).values(at: 0)
        #expect(abs(exponents[0] - naturalLogarithm(product[0]) / 60) < 0.05)
    }

    @Test func aLostDirectionIsMinusInfinityAndTheOthersStayRight() throws {
        let matrix = Matrix(rows: 3, columns: 3, entries: [0.5, 0, 0, 0, 0, 0, 0, 0, 0.25])
        let found = try #require(LyapunovExponents(Networks.linear(matrix, steps: 6)))
        #expect(abs(found.exponents[0] - naturalLogarithm(0.5)) < 1e-14)
        #expect(abs(found.exponents[1] - naturalLogarithm(0.25)) < 1e-14)
        #expect(found.exponents[2] == -.infinity && found.sum == -.infinity)
        #expect(found.sentence.hasSuffix("smallest -inf; volume ×0 per step"))
    }

    @Test func whatIsNotFiniteIsNotANumber() throws {
        let found = try #require(LyapunovExponents(Networks.linear(Networks.diagonal([.nan, 1]), steps: 3)))
        #expect(found.largest?.isNaN == true)
        #expect(try LyapunovExponents(Networks.random("lstm"), isCancelled: { true }) == nil)
    }
}
