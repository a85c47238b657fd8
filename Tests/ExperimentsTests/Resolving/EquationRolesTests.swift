import Equations
import Testing

@testable import Experiments

struct EquationRolesTests {
    @Test func theMatricesThatActOnAnEarlierStateAreRecurrent() throws {
        let roles = try roles(
            """
            r[t] = σ(W_xr x[t] + W_hr h[t-1] + b_r)
            n[t] = tanh(W_xn x[t] + V_xn x[t-1] + W_hn (r[t] ⊙ h[t-1]) + W_yn y[t-2] + b_n)
            h[t] = (1 - r[t]) ⊙ n[t] + r[t] ⊙ h[t-1]
            y[t] = W_hy h[t] + b_y
            """)
        #expect(roles.recurrentMatrices == ["W_hr", "W_hn", "W_yn"])
        #expect(roles.states == ["h", "y"])
        #expect(roles.forgetBiases == ["b_r"])
    }

    @Test func theForgetGateIsTheOneThatDecidesWhatStays() throws {
        let roles = try roles(
            """
            f[t] = σ(W_xf x[t] + W_hf h[t-1] + p_f ⊙ c[t-1] + b_f)
            i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)  # input gate
            c[t] = f[t] ⊙ c[t-1] + i[t]
            h[t] = tanh(c[t])
            """)
        #expect(roles.forgetBiases == ["b_f"])
        #expect(roles.states == ["h", "c"])
    }

    @Test func twoBiasesOfTheForgetGateAreBothFound() throws {
        let roles = try roles("f[t] = σ(b_1 + (W_xf x[t] + b_2))\nh[t] = f[t] ⊙ h[t-1]")
        #expect(roles.forgetBiases == ["b_1", "b_2"])
    }

    private func roles(_ text: String) throws -> EquationRoles {
        EquationRoles(of: try CellText.parse(text).equations)
    }
}
