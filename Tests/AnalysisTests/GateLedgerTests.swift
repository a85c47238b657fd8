import Analysis
import Cells
import Matrices
import Testing
import Unrolling

struct GateLedgerTests {
    /// The paths' names for a signal of a cell of the catalogue.
    private func names(_ cell: String, _ signal: String) throws -> [String] {
        try #require(GateLedger(Networks.random(cell), signal: signal)).paths.map(\.name)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theSharesSumToWhatLaterStepsSendBack(name: String) throws {
        let trace = try Networks.random(name)
        for signal in trace.program.signals.map(\.name) where signal != "p" {
            let ledger = try #require(GateLedger(trace, signal: signal))
            #expect(ledger.steps.map(\.step) == Array(1...trace.stepCount))
            for step in ledger.steps { try Self.expectTheRest(of: trace, signal, step) }
        }
    }

    /// Expects that the shares of a step are the total gradient without the direct part, and sum to 1.
    static func expectTheRest(of trace: Trace, _ signal: String, _ step: GateLedger.Step) throws {
        let total = try #require(trace.numbers(.gradient, of: signal, at: step.step))
        let direct = try #require(trace.numbers(.directGradient, of: signal, at: step.step))
        let largest = total.map(abs).max() ?? 0
        for unit in total.indices {
            let sum = step.vectors.reduce(0) { $0 + $1[unit] }
            #expect(abs(sum - (total[unit] - direct[unit])) <= 1e-12 * largest, "\(signal)[\(step.step)]")
        }
        if step.norm > 1e-3 * largest {
            #expect(abs(step.shares.reduce(0) { $0 + ($1.signedShare ?? .nan) } - 1) < 1e-10)
        }
    }

    @Test func thePathsOfAnLSTMAreTheConveyorAndItsFourSums() throws {
        #expect(
            try names("lstm", "c") == [
                "through i[t]", "through f[t]", "through o[t]", "through g[t]", "c[t] directly (f[t] ⊙ c[t-1])",
            ])
        #expect(try names("lstm", "h") == ["through i[t]", "through f[t]", "through o[t]", "through g[t]"])
    }

    @Test func everyCellNamesItsPathsByItsEquations() throws {
        #expect(try names("rnn", "h") == ["through W_hh h[t-1]"])
        #expect(try names("jordan", "h") == ["through W_yh y[t-1]"])
        #expect(try names("jordan", "y") == ["through h[t]"])
        #expect(try names("sru", "c") == ["c[t] directly (f[t] ⊙ c[t-1])"])
        #expect(try names("qrnn", "c") == ["c[t] directly (f[t] ⊙ c[t-1])"])
        #expect(
            try names("gru", "h") == [
                "through r[t]", "through z[t]", "through n[t]", "h[t] directly (z[t] ⊙ h[t-1])",
            ])
        #expect(try names("mgu", "h") == ["through f[t]", "through n[t]", "h[t] directly ((1 - f[t]) ⊙ h[t-1])"])
        #expect(
            try names("cw-rnn", "h") == ["through upper(W_hh) h[t-1]", "h[t] directly ((1 - k[t]) ⊙ h[t-1])"])
        #expect(try names("lstm-coupled", "c").last == "c[t] directly ((1 - i[t]) ⊙ c[t-1])")
        #expect(try names("lstm-no-forget", "c").last == "c[t] directly (c[t-1])")
    }

    @Test func aPeepholeIsAPathOfItsOwn() throws {
        let names = try names("lstm-peephole", "c")
        #expect(names.contains("through i[t] (W_hi h[t-1])"))
        #expect(names.contains("through i[t] (p_i ⊙ c[t-1])"))
        #expect(names.contains("through o[t]"))
    }

    @Test func theConveyorOfAnLSTMIsTheForgetGateTimesTheLaterGradient() throws {
        let trace = try Networks.random("lstm")
        let ledger = try #require(GateLedger(trace, signal: "c"))
        for t in 1..<trace.stepCount {
            let later = try #require(trace.numbers(.gradient, of: "c", at: t + 1))
            let gate = try #require(trace.numbers(.value, of: "f", at: t + 1))
            for unit in 0..<3 {
                #expect(abs(ledger.steps[t - 1].vectors[4][unit] - later[unit] * gate[unit]) < 1e-15)
            }
        }
    }

    @Test func theShareOfAGateOfAnLSTMIsWorkedOutByHand() throws {
        let trace = try Networks.random("lstm")
        let ledger = try #require(GateLedger(trace, signal: "c"))
        let t = 2
        let output = try #require(trace.numbers(.value, of: "o", at: t))
        let hidden = try #require(trace.numbers(.value, of: "h", at: t))
        for (path, gate) in ["i", "f", "o", "g"].enumerated() {
            let arriving = try #require(trace.numbers(.preActivationGradient, of: gate, at: t + 1))
            for unit in 0..<3 {
                let weights = trace.parameters["W_h\(gate)"]
                let sent = (0..<3).reduce(0) { $0 + weights[$1, unit] * arriving[$1] }
                // The slope of tanh(c) from its value, which is h divided by o.
                let squashed = hidden[unit] / output[unit]
                let expected = sent * output[unit] * (1 - squashed * squashed)
                #expect(abs(ledger.steps[t - 1].vectors[path][unit] - expected) < 1e-14, "\(gate)")
            }
        }
    }

    @Test func theRunCountsTheStepsAsOneLongVector() throws {
        let ledger = try #require(GateLedger(Networks.random("gru"), signal: "h"))
        #expect(abs(ledger.run.reduce(0) { $0 + ($1.signedShare ?? .nan) } - 1) < 1e-12)
        let squares = ledger.steps.reduce(0) { $0 + $1.shares[3].norm * $1.shares[3].norm }
        #expect(abs(ledger.run[3].norm * ledger.run[3].norm - squares) < 1e-12 * squares)
        let means = try #require(ledger.meanSignedShares)
        #expect(abs(means.reduce(0, +) - 1) < 1e-12)
        #expect(ledger.sentence.hasPrefix("of what later steps send back to h, "))
    }

    @Test func theLastStepGetsNothingBack() throws {
        let ledger = try #require(GateLedger(Networks.random("lstm"), signal: "c"))
        let last = try #require(ledger.steps.last)
        #expect(last.norm == 0)
        #expect(last.shares.allSatisfy { $0.normShare == nil && $0.signedShare == nil })
    }

    @Test func aCellStateThatNothingReadsHasNoShares() throws {
        let ledger = try #require(GateLedger(Networks.random("lstm-1"), signal: "c"))
        #expect(ledger.run.map(\.signedShare) == [nil])
        #expect(ledger.meanSignedShares == nil)
        #expect(ledger.sentence == "later steps send nothing back to c")
    }

    @Test func gradientsWhoseSquaresUnderflowHaveSharesAllTheSame() throws {
        let trace = try Networks.linear(Networks.diagonal([1e-60, 1e-60]), steps: 5)
        let ledger = try #require(GateLedger(trace, signal: "h"))
        #expect(ledger.steps[0].norm > 0 && ledger.steps[0].norm < 1e-200)
        #expect(abs((ledger.steps[0].shares[0].signedShare ?? .nan) - 1) < 1e-12)
    }

    @Test func aCancelledLedgerIsNone() throws {
        var asked = 0
        let ledger = GateLedger(try Networks.random("lstm"), signal: "c") {
            asked += 1
            return asked > 3
        }
        #expect(ledger == nil)
        #expect(asked == 4)
    }

    @Test func aSignalWithoutAnEquationHasNoLedger() throws {
        let trace = try Networks.random("lstm")
        #expect(GateLedger(trace, signal: "q") == nil)
        #expect(GateLedger.signals(of: trace) == ["c", "h"])
        #expect(GateLedger.signals(of: try Networks.random("jordan")) == ["h", "y"])
    }
}
