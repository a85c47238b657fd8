import Analysis
import Cells
import Testing
import Unrolling

struct GateMemoryTests {
    @Test(arguments: [
        ("lstm", "c", "f[t] ⊙ c[t-1]"), ("lstm-coupled", "c", "(1 - i[t]) ⊙ c[t-1]"),
        ("lstm-no-forget", "c", "c[t-1]"), ("gru", "h", "z[t] ⊙ h[t-1]"), ("mgu", "h", "(1 - f[t]) ⊙ h[t-1]"),
        ("cw-rnn", "h", "(1 - k[t]) ⊙ h[t-1]"), ("sru", "c", "f[t] ⊙ c[t-1]"), ("qrnn", "c", "f[t] ⊙ c[t-1]"),
    ])
    func theFactorOfAStateFollowsFromItsEquation(cell: String, state: String, term: String) throws {
        let memory = try #require(GateMemory.all(of: Networks.random(cell)).first)
        #expect(memory.signal == state)
        #expect(memory.term == term)
    }

    @Test(arguments: ["rnn", "jordan"])
    func aCellThatHandsNothingOnHasNoGateMemory(cell: String) throws {
        #expect(GateMemory.all(of: try Networks.random(cell)).isEmpty)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theDirectPathOfTheLedgerIsTheFactorTimesTheLaterGradient(name: String) throws {
        let trace = try Networks.random(name)
        for memory in GateMemory.all(of: trace) {
            let ledger = try #require(GateLedger(trace, signal: memory.signal))
            let path = try #require(ledger.paths.firstIndex { $0.kind == .direct })
            for t in 1..<trace.stepCount {
                let later = try #require(trace.numbers(.gradient, of: memory.signal, at: t + 1))
                for unit in later.indices {
                    let sent = memory.factors[t][unit] * later[unit]
                    #expect(abs(ledger.steps[t - 1].vectors[path][unit] - sent) <= 1e-14 * abs(sent))
                }
            }
        }
    }

    @Test func theMeanIsThatOfTheForgetGate() throws {
        let trace = try Networks.random("lstm")
        let memory = try #require(GateMemory(trace, signal: "c"))
        let gates = try (1...trace.stepCount).map { try #require(trace.numbers(.value, of: "f", at: $0)) }
        #expect(memory.factors == gates)
        let mean = gates.reduce(0) { $0 + $1[2] } / Double(gates.count)
        #expect(abs(memory.units[2].factor - mean) < 1e-15)
        let longest = try #require(memory.longestUnit)
        #expect(memory.units.allSatisfy { $0.factor <= memory.units[longest].factor })
    }

    @Test(arguments: [(0.5, 1.0, 2.0), (0.731058578630005, 2.2, 3.72), (0.9933071490757153, 103.2, 149.4)])
    func aFactorHasItsHalfLifeAndWindow(factor: Double, halfLife: Double, window: Double) {
        let retention = GateMemory.Retention(factor: factor)
        #expect(abs((retention.halfLife ?? .nan) - halfLife) < 0.05)
        #expect(abs((retention.window ?? .nan) - window) < 0.05)
    }

    @Test func whatIsNeverForgottenHasNoHalfLifeAndWhatIsForgottenAtOnceHasNoTime() throws {
        #expect(GateMemory.Retention(factor: 1).halfLife == nil)
        #expect(GateMemory.Retention(factor: 1).window == nil)
        #expect(GateMemory.Retention(factor: 0).halfLife == 0)
        #expect(GateMemory.Retention(factor: 0).window == 1)
        let memory = try #require(GateMemory(Networks.random("lstm-no-forget"), signal: "c"))
        #expect(memory.sentence == "the mean factor of c in c[t-1] is 1.00: nothing is forgotten")
    }
}
