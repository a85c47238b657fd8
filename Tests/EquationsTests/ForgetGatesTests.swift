import Equations
import Testing

@Suite struct ForgetGatesTests {
    private func gates(_ text: String) throws -> [String] { try CellText.parse(text).equations.forgetGates }

    @Test func theGateBeforeTheEarlierStateIsTheForgetGate() throws {
        #expect(try gates("f[t] = σ(W x[t] + b_f)\nc[t] = f[t] ⊙ c[t-1] + x[t]\nh[t] = tanh(c[t])") == ["f"])
        #expect(try gates("z[t] = σ(W x[t])\nn[t] = tanh(U x[t])\nh[t] = (1 - z[t]) ⊙ n[t] + z[t] ⊙ h[t-1]") == ["z"])
        #expect(try gates("q[t] = σ(W x[t])\nh[t] = h[t-1] ⊙ q[t]") == ["q"])
    }

    @Test func aGateThatWritesInsteadOfKeepingIsNone() throws {
        #expect(try gates("f[t] = σ(W x[t])\nh[t] = (1 - f[t]) ⊙ h[t-1] + f[t] ⊙ x[t]") == [])
        #expect(try gates("i[t] = σ(W x[t])\nc[t] = c[t-1] + i[t] ⊙ x[t]\nh[t] = c[t]") == [])
    }

    @Test func aFactorThatIsNoGateIsNone() throws {
        #expect(try gates("f[t] = 1\nh[t] = f[t] ⊙ h[t-1] + x[t]") == [])
        #expect(try gates("o[t] = σ(W x[t])\nc[t] = tanh(U c[t-1])\nh[t] = o[t] ⊙ c[t-1]") == [])
    }
}
