import Equations
import Testing

@Suite struct InputGatesTests {
    private func gates(_ text: String) throws -> [String] { try CellText.parse(text).equations.inputGates }

    @Test func theGateBesideTheForgetGateIsTheInputGate() throws {
        let equations = "f[t] = σ(W x[t])\ni[t] = σ(U x[t])\ng[t] = tanh(V x[t])\n"
        #expect(try gates(equations + "c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]\nh[t] = c[t]") == ["i"])
        #expect(try gates(equations + "c[t] = g[t] ⊙ i[t] + c[t-1] ⊙ f[t]\nh[t] = c[t]") == ["i"])
    }

    @Test func withoutAForgetGateThereIsNone() throws {
        #expect(try gates("i[t] = σ(W x[t])\nc[t] = c[t-1] + i[t] ⊙ x[t]\nh[t] = c[t]") == [])
    }

    @Test func aGateThatIsTheOtherSideOfTheForgetGateIsNone() throws {
        #expect(try gates("z[t] = σ(W x[t])\nh[t] = (1 - z[t]) ⊙ x[t] + z[t] ⊙ h[t-1]") == [])
        #expect(try gates("f[t] = σ(W x[t])\nc[t] = f[t] ⊙ c[t-1] + tanh(x[t])\nh[t] = c[t]") == [])
    }
}
