import Commands
import Experiments
import Matrices
import Testing

struct ExpressionTests {
    @Test(arguments: [
        ("1 + 2 * 3", 7.0), ("-2^2", -4), ("2^3^2", 512), ("(1 + 2) * 3", 9), ("10 / 4 / 5", 0.5), ("1 - 2 - 3", -4),
        ("2^-1", 0.5), ("- - 3", 3), ("1e-3", 0.001), ("1.5e2", 150), ("max(1, 7, 3)", 7), ("min(4, 2)", 2),
        ("sqrt 16 + 9", 13), ("log10(1000)", 3), ("abs(-2)", 2), ("50% * 4", 2),
    ])
    func arithmeticGoesAsInMathematics(text: String, value: Double) throws {
        #expect(try Expression.parse(text).value(in: .numbersAlone) == .number(value))
    }

    @Test(arguments: [
        ("0 < 1 < 2", true), ("0 < 1 > 2", false), ("1 == 1 and not 2 == 3", true), ("1 > 2 or 2 > 1", true),
        ("not 1 < 2", false), ("\"a\" == \"a\"", true), ("\"a\" != \"b\"", true), ("inf > 1e300", true),
        ("nan == nan", false), ("isnan(0 / 0)", true),
    ])
    func comparisonsAreTrueOrFalse(text: String, isTrue: Bool) throws {
        #expect(try Expression.parse(text).isTrue(in: .numbersAlone) == isTrue)
    }

    @Test func theForwardPassCanBeWrittenOut() throws {
        let byHand = try ExpressionSamples.value("phi(W_xh * x[3] + W_hh * h[2] + b_h)").numbers
        let recorded = try ExpressionSamples.value("h[3]").numbers
        for (one, other) in zip(byHand, recorded) { #expect(abs(one - other) < 1e-12) }
        #expect(byHand.count == 3)
    }

    @Test func contributionsSumToTheGradient() throws {
        let sum = try ExpressionSamples.value(
            "contribution W_hh[1] + contribution W_hh[2] + contribution W_hh[3] + contribution W_hh[4] + contribution W_hh[5]"
        )
        let whole = try ExpressionSamples.value("grad W_hh")
        for (one, other) in zip(sum.numbers, whole.numbers) { #expect(abs(one - other) < 1e-12) }
        #expect(sum.numbers.count == 9)
    }

    @Test func theGradientOfTheLogitsIsProbabilityMinusTarget() throws {
        let gradient = try ExpressionSamples.value("grad y[1]").numbers
        let probabilities = try ExpressionSamples.value("p[1]").numbers
        #expect(try ExpressionSamples.value("target[1]") == .word("b"))
        let difference = try ExpressionSamples.value("norm(grad y[1] - (p[1] - onehot(targetunit[1], classes)))")
        #expect(difference.numbers[0] < 1e-12)
        for (unit, expected) in [0.0, 1, 0].enumerated() {
            #expect(abs(gradient[unit] - (probabilities[unit] - expected)) < 1e-12)
        }
    }

    @Test func whatOneLossSendsBackSumsToTheGradientOfTheLastStep() throws {
        let last = try ExpressionSamples.value("pairwise(4, 4)").numbers[0]
        let direct = try ExpressionSamples.value("norm(direct h[4])").numbers[0]
        #expect(abs(last - direct) < 1e-12)
    }

    @Test func clippingShortensTheGradientToItsThreshold() throws {
        let norm = try ExpressionSamples.value("gradnorm").numbers[0]
        let clipped = try ExpressionSamples.value("with clip=norm 0.01: curednorm").numbers[0]
        #expect(norm > 0.01 && abs(clipped - 0.01) < 1e-12)
        #expect(try ExpressionSamples.value("with clip=\"norm 0.01\": curednorm").numbers == [clipped])
        let part = try ExpressionSamples.value("with clip=norm 0.01: norm(cured W_hh) / norm(grad W_hh)").numbers[0]
        #expect(abs(part - 0.01 / norm) < 1e-12)
    }

    @Test func unitsRowsAndEntriesCountFromOne() throws {
        let units = try ExpressionSamples.value("h[2]").numbers
        #expect(try ExpressionSamples.value("h[2].3") == .number(units[2]))
        #expect(try ExpressionSamples.value("h[2][3]") == .number(units[2]))
        #expect(try ExpressionSamples.value("h[0]") == .vector([1, 0.5, 0.25]))
        let matrix = try ExpressionSamples.value("W_hh").numbers
        #expect(try ExpressionSamples.value("W_hh[2,1]") == .number(matrix[3]))
        #expect(try ExpressionSamples.value("W_hh[2]") == .vector(Array(matrix[3..<6])))
        #expect(try ExpressionSamples.value("h")[row: 2] == units)
    }

    @Test func withRunsTheSameWithOtherSettings() throws {
        let changed = try ExpressionSamples.value("norm(grad h[1])") { $0.recurrentGain = 2 }
        #expect(try ExpressionSamples.value("with gain=2: norm(grad h[1])") == changed)
        #expect(
            try ExpressionSamples.value(
                "(with hidden=4, h[0]=0 0 0 0: hidden) + (with text=\"a, b: c\": steps) + hidden")
                == .number(4 + 7 + 3))
        #expect(try ExpressionSamples.value("with h[t] = clock(1,2,4) * (x[t] + 1): h[2]").numbers == [1, 0, 0])
        #expect(try ExpressionSamples.value("with W_hh[1,1]=0.5: W_hh[1,1]") == .number(0.5))
        #expect(try ExpressionSamples.value("with layers=gru:2 lstm:4: layers") == .number(2))
    }

    @Test func whatDoesNotHalveHasAnInfiniteHalfLife() throws {
        func value(_ factor: String, _ name: String) throws -> Double {
            try ExpressionSamples.value("with h[t] = \(factor) * h[t-1] + W_xh x[t], loss=last: \(name)").numbers[0]
        }
        #expect(abs(try value("0.5", "halflife") - 1) < 1e-9)
        #expect(abs(try value("2", "doubling") - 1) < 1e-9)
        #expect(try value("0.5", "doubling") == .infinity && value("2", "halflife") == .infinity)
        #expect(try value("1", "halflife") == .infinity && value("1", "doubling") == .infinity)
        #expect(throws: ExpressionError.self) { try value("0", "halflife") }
    }

    @Test func aGoalMustBeTrueOrFalse() throws {
        let error = #expect(throws: ExpressionError.self) {
            try Expression.parse("1 + 1").isTrue(in: .numbersAlone)
        }
        #expect(error?.description == "A goal needs a comparison, such as loss < 1, not a number.")
    }
}

extension ExpressionValue {
    subscript(row row: Int) -> [Double]? {
        guard case .matrix(let matrix) = self else { return nil }
        return matrix.row(row - 1)
    }
}
