/// The cells of the literature, as a catalogue writes them.
enum ExampleCells {
    static let rnn = "cell rnn \"Elman network\" (Elman 1990)\nh[t] = φ(W_xh x[t] + W_hh h[t-1] + b_h)"
    static let jordan = "cell jordan\nh[t] = φ(W_xh x[t] + W_yh y[t-1] + b_h)"
    static let lstm = """
        cell lstm "Long short-term memory" (Hochreiter & Schmidhuber 1997; forget gate: Gers et al. 2000)
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)        # input gate
        f[t] = σ(W_xf x[t] + W_hf h[t-1] + b_f)        # forget gate
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + b_o)        # output gate
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)     # candidate
        c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]             # cell state
        h[t] = o[t] ⊙ tanh(c[t])                       # hidden state
        """
    static let lstmNoForget = """
        cell lstm-no-forget
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + b_o)
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)
        c[t] = c[t-1] + i[t] ⊙ g[t]
        h[t] = o[t] ⊙ tanh(c[t])
        """
    static let lstmPeephole = """
        cell lstm-peephole
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + p_i ⊙ c[t-1] + b_i)
        f[t] = σ(W_xf x[t] + W_hf h[t-1] + p_f ⊙ c[t-1] + b_f)
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)
        c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + p_o ⊙ c[t] + b_o)
        h[t] = o[t] ⊙ tanh(c[t])
        """
    static let lstmCoupled = """
        cell lstm-coupled
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + b_o)
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)
        c[t] = (1 - i[t]) ⊙ c[t-1] + i[t] ⊙ g[t]
        h[t] = o[t] ⊙ tanh(c[t])
        """
    static let gru = """
        cell gru
        r[t] = σ(W_xr x[t] + W_hr h[t-1] + b_r)
        z[t] = σ(W_xz x[t] + W_hz h[t-1] + b_z)
        n[t] = tanh(W_xn x[t] + b_n + r[t] ⊙ (W_hn h[t-1] + b_hn))
        h[t] = (1 - z[t]) ⊙ n[t] + z[t] ⊙ h[t-1]
        """
    static let gruCho = """
        cell gru-cho
        r[t] = σ(W_xr x[t] + W_hr h[t-1] + b_r)
        z[t] = σ(W_xz x[t] + W_hz h[t-1] + b_z)
        n[t] = tanh(W_xn x[t] + W_hn (r[t] ⊙ h[t-1]) + b_n)
        h[t] = (1 - z[t]) ⊙ n[t] + z[t] ⊙ h[t-1]
        """
    static let mgu = """
        cell mgu
        f[t] = σ(W_xf x[t] + W_hf h[t-1] + b_f)
        n[t] = tanh(W_xn x[t] + W_hn (f[t] ⊙ h[t-1]) + b_n)
        h[t] = (1 - f[t]) ⊙ h[t-1] + f[t] ⊙ n[t]
        """
    static let clockwork = """
        cell cw-rnn
        k[t] = clock(1,2,4,8)
        h[t] = k[t] ⊙ tanh(W_xh x[t] + upper(W_hh) h[t-1] + b_h) + (1 - k[t]) ⊙ h[t-1]
        """
    static let sru = """
        cell sru
        u[t] = W_u x[t]
        f[t] = σ(W_f x[t] + b_f)
        r[t] = σ(W_r x[t] + b_r)
        c[t] = f[t] ⊙ c[t-1] + (1 - f[t]) ⊙ u[t]
        h[t] = r[t] ⊙ tanh(c[t]) + (1 - r[t]) ⊙ x[t]
        """
    static let qrnn = """
        cell qrnn
        z[t] = tanh(V_z x[t-1] + W_z x[t] + b_z)
        f[t] = σ(V_f x[t-1] + W_f x[t] + b_f)
        o[t] = σ(V_o x[t-1] + W_o x[t] + b_o)
        c[t] = f[t] ⊙ c[t-1] + (1 - f[t]) ⊙ z[t]
        h[t] = o[t] ⊙ c[t]
        """
    static let standardized = "cell standardized\nh[t] = tanh(BN(W_xh x[t], gain) + BN(W_hh h[t-1], other, b_h))"
    static let normalized = "cell normalized\nh[t] = tanh(LN(W_xh x[t] + W_hh h[t-1], gain, b_h))"

    static let all = [
        rnn, jordan, lstm, lstmNoForget, lstmPeephole, lstmCoupled, gru, gruCho, mgu, clockwork, sru, qrnn, normalized,
        standardized,
    ]
}
