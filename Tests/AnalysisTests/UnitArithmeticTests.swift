import Analysis
import Cells
import Testing
import Unrolling

struct UnitArithmeticTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func theWorkedNumbersAreThoseOfTheTrace(name: String) throws {
        let trace = try Networks.random(name)
        for signal in trace.program.signals {
            for t in 1...trace.stepCount {
                let worked = try #require(UnitArithmetic(trace, signal: signal.name, unit: 1, at: t))
                #expect(worked.value == trace.numbers(.value, of: signal.name, at: t)?[1])
                if let argument = worked.preActivation {
                    let recorded = try #require(trace.numbers(.preActivation, of: signal.name, at: t))[1]
                    #expect(abs(argument - recorded) < 1e-12)
                }
            }
        }
    }

    @Test func aGateIsASumOfItsTermsInItsFunction() throws {
        let trace = try Networks.random("lstm")
        let worked = try #require(UnitArithmetic(trace, signal: "i", unit: 2, at: 5))
        #expect(worked.terms.map(\.formula) == ["W_xi x[t]", "W_hi h[t-1]", "b_i"])
        let sum = worked.terms.reduce(0) { $0 + $1.value }
        let argument = try #require(worked.preActivation)
        #expect(abs(sum - argument) < 1e-12)
        #expect(worked.pieces.first == .symbol("σ("))
        #expect(worked.text { "\($0.rounded())" }.hasPrefix("i[5] = σ("))
    }

    @Test func negativeTermsAreSubtractedByTheirMagnitude() throws {
        let trace = try Networks.random("rnn")
        for unit in 0..<3 {
            let worked = try #require(UnitArithmetic(trace, signal: "h", unit: unit, at: 2))
            for (index, piece) in worked.pieces.enumerated() {
                guard case .number(let term) = piece, term.hasSignBefore else { continue }
                #expect(worked.pieces[index - 1] == .symbol(term.value < 0 ? " − " : " + "))
                #expect(term.written == abs(term.value))
            }
        }
    }

    @Test func theCellStateIsASumOfProducts() throws {
        let trace = try Networks.random("lstm")
        let worked = try #require(UnitArithmetic(trace, signal: "c", unit: 0, at: 3))
        #expect(worked.terms.map(\.formula) == ["f[t]", "c[t-1]", "i[t]", "g[t]"])
        let terms = worked.terms.map(\.value)
        #expect(abs(terms[0] * terms[1] + terms[2] * terms[3] - worked.value) < 1e-12)
        #expect(worked.terms[1].value == trace.numbers(.value, of: "c", at: 2)?[0])
    }

    @Test func theFirstStepReadsTheInitialState() throws {
        let worked = try #require(UnitArithmetic(try Networks.random("gru"), signal: "h", unit: 0, at: 1))
        #expect(worked.terms.last?.formula == "h[t-1]")
        #expect(worked.terms.last?.value == 0)
    }

    @Test func theInputHasNoEquation() throws {
        let trace = try Networks.random("rnn")
        #expect(UnitArithmetic(trace, signal: "x", unit: 0, at: 1) == nil)
    }
}
