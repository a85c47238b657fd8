extension Cell {
    /// Gated units without a cell state.
    static let gatedCells = [
        """
        cell gru "Gated recurrent unit" (Cho et al. 2014; the variant of PyTorch and cuDNN)
        # One gate mixes the old state with a candidate; another decides how much of the old state the candidate sees.
        r[t] = σ(W_xr x[t] + W_hr h[t-1] + b_r)                             # reset gate
        z[t] = σ(W_xz x[t] + W_hz h[t-1] + b_z)                             # update gate
        n[t] = tanh(W_xn x[t] + b_n + r[t] ⊙ (W_hn h[t-1] + b_hn))          # candidate
        h[t] = (1 - z[t]) ⊙ n[t] + z[t] ⊙ h[t-1]                            # hidden state
        """,
        """
        cell gru-cho "Gated recurrent unit as first published" (Cho et al. 2014)
        # The reset gate acts on the state before the matrix, not behind it.
        r[t] = σ(W_xr x[t] + W_hr h[t-1] + b_r)                    # reset gate
        z[t] = σ(W_xz x[t] + W_hz h[t-1] + b_z)                    # update gate
        n[t] = tanh(W_xn x[t] + W_hn (r[t] ⊙ h[t-1]) + b_n)        # candidate
        h[t] = (1 - z[t]) ⊙ n[t] + z[t] ⊙ h[t-1]                   # hidden state
        """,
        """
        cell mgu "Minimal gated unit" (Zhou et al. 2016)
        # One gate does the work of the GRU's two.
        f[t] = σ(W_xf x[t] + W_hf h[t-1] + b_f)                    # forget gate
        n[t] = tanh(W_xn x[t] + W_hn (f[t] ⊙ h[t-1]) + b_n)        # candidate
        h[t] = (1 - f[t]) ⊙ h[t-1] + f[t] ⊙ n[t]                   # hidden state
        """,
    ]
}
