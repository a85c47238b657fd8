import Matrices
import Testing

@Suite struct ComplexNumberTests {
    @Test func theModulusNeitherUnderflowsNorOverflows() {
        for exponent in [-1000, 0, 1000] {
            let unit = Double(sign: .plus, exponent: exponent, significand: 1)
            #expect(abs(ComplexNumber(real: -3 * unit, imaginary: 4 * unit).modulus - 5 * unit) <= (5 * unit).ulp)
        }
        #expect(ComplexNumber(real: 0).modulus == 0)
    }

    @Test func infinityAndNaNPropagate() {
        #expect(ComplexNumber(real: 1, imaginary: -.infinity).modulus == .infinity)
        #expect(ComplexNumber(real: .infinity, imaginary: .nan).modulus.isNaN)
    }
}
