extension Cell {
    /// Networks that keep the recurrence cheap or slow.
    static let relatives = [
        """
        cell cw-rnn "Clockwork RNN" (Koutník et al. 2014)
        # Units are grouped in modules that tick at their own period; slow modules keep their state and drive the fast ones.
        k[t] = clock(1, 2, 4, 8)                                                                    # ticking modules
        h[t] = k[t] ⊙ tanh(W_xh x[t] + upper(W_hh) h[t-1] + b_h) + (1 - k[t]) ⊙ h[t-1]              # hidden state
        """,
        """
        cell sru "Simple recurrent unit" (Lei et al. 2017)
        # No matrix acts on the state: the recurrence is elementwise, and a highway passes the input on.
        u[t] = W_u x[t]                                         # candidate
        f[t] = σ(W_f x[t] + b_f)                                # forget gate
        r[t] = σ(W_r x[t] + b_r)                                # highway gate
        c[t] = f[t] ⊙ c[t-1] + (1 - f[t]) ⊙ u[t]                # cell state
        h[t] = r[t] ⊙ tanh(c[t]) + (1 - r[t]) ⊙ x[t]            # hidden state
        """,
        """
        cell qrnn "Quasi-recurrent network" (Bradbury et al. 2016; fo-pooling, window 2)
        # Gates are convolutions over two inputs; only the elementwise pooling is recurrent.
        z[t] = tanh(V_z x[t-1] + W_z x[t] + b_z)                # candidate
        f[t] = σ(V_f x[t-1] + W_f x[t] + b_f)                   # forget gate
        o[t] = σ(V_o x[t-1] + W_o x[t] + b_o)                   # output gate
        c[t] = f[t] ⊙ c[t-1] + (1 - f[t]) ⊙ z[t]                # cell state
        h[t] = o[t] ⊙ c[t]                                      # hidden state
        """,
    ]
}
