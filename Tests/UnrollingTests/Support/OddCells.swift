import Cells
import Equations

/// Cells that no one would use, each for something that the catalogue does not have.
enum OddCells {
    static let texts = [
        "h[t] = tanh(W_xh x[t] + W_hh h[t-1] + U_hh h[t-2] + b_h)",
        "h[t] = tanh(W_xh x[t] + W_hh h[t-1] + b_h)\ny[t] = W_hy h[t] + V_hy h[t-1] + W_xy x[t] + b_y",
        "h[t] = tanh(W h[t-1] + W tanh(W h[t-1]) + U x[t])",
        "a[t] = softmax(W_a h[t-1] + U_a x[t])\nh[t] = tanh(a[t] ⊙ (W x[t]) + W_hh h[t-1])",
        "h[t] = LN(W_xh x[t] + W_hh h[t-1], γ_h, β_h)",
        "h[t] = tanh(LN(W_xh x[t], γ_x, β_x) + LN(W_hh h[t-1], γ_h, β_h) + b)",
        "h[t] = tanh(BN(W_xh x[t], γ_x, β_x) + W_2 BN(h[t-1] ⊙ x[t], γ_h) + BN(W_hh h[t-1], γ_hh))",
        "f[t] = 1\nc[t] = f[t] ⊙ c[t-1] + 0.5 tanh(W x[t] + U h[t-1])\nh[t] = tanh(c[t])",
        "u[t] = relu(W_u x[t] + b_u)\nv[t] = W_v u[t-1]\nh[t] = σ(v[t] + W_h h[t-1]) ⊙ u[t]",
        "h[t] = 2 h[t-1] - 1.5 h[t-1] + W x[t] - (1 - x[t]) ⊙ h[t-3]",
        "h[t] = softplus(W_xh x[t]) ⊙ exp(-σ(W_hh h[t-1] + q ⊙ h[t-1] + q))",
        "a[t] = tanh(W_a b[t-1] + U x[t])\nb[t] = tanh(W_b a[t-1] + V x[t])\nh[t] = a[t] ⊙ b[t]",
        "h[t] = tanh(W_xh x[t] + W_hh (W_2 (W_3 h[t-1])) + W_p b_p)",
        "s[t] = h[t-1] ⊙ h[t-1] ⊙ h[t-1]\nh[t] = tanh(-s[t] + W x[t] + 0.3 U s[t-1])",
        "m[t] = clock(1, 2)\nh[t] = m[t] ⊙ tanh(upper(W) h[t-1] + U x[t]) + (1 - m[t]) ⊙ h[t-1] + upper(W) x[t]",
        "h[t] = tanh(W_xh x[t] + b_h)",
        "h[t] = φ(x[t-2] + W h[t-1] + 0.25)",
    ]

    static func cells() throws -> [Cell] { try texts.map { Cell(try CellText.parse($0)) } }
}
