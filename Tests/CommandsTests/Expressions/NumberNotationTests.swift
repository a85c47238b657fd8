import Commands
import Experiments
import Testing

struct NumberNotationTests {
    @Test(
        arguments: [
            (0.5, "0.5000"), (12.3456, "12.35"), (1.23e-8, "1.230e-8"), (3, "3"), (0, "0"), (-0.25, "-0.2500"),
            (1e6, "1.000e6"), (123456.7, "123457"), (0.99996, "1.000"), (.infinity, "inf"), (-.infinity, "-inf"),
            (.nan, "NaN"),
        ] as [(Double, String)])
    func numbersHaveFourSignificantDigits(value: Double, text: String) {
        #expect(NumberNotation.text(value) == text)
    }

    @Test func vectorsHaveSpacesAndMatricesLines() throws {
        #expect(ExpressionValue.vector([1, 0.5]).text() == "1 0.5000")
        #expect(try Expression.parse("W_hh * 0").value(in: ExpressionSamples.context).text() == "0 0 0\n0 0 0\n0 0 0")
    }
}

extension ExpressionSamples {
    static var context: ExpressionContext {
        get throws { ExpressionContext(try .init(ExpressionSamples.experiment)) }
    }
}
