extension Cell {
    /// The LSTM and what was made of it.
    static let lstmCells = [
        """
        cell lstm "Long short-term memory" (Hochreiter & Schmidhuber 1997; forget gate: Gers et al. 2000)
        # A cell state that is added to instead of multiplied carries gradients far; gates decide what enters, stays and leaves.
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)     # input gate
        f[t] = σ(W_xf x[t] + W_hf h[t-1] + b_f)     # forget gate
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + b_o)     # output gate
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)  # candidate
        c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]          # cell state
        h[t] = o[t] ⊙ tanh(c[t])                    # hidden state
        """,
        """
        cell lstm-no-forget "LSTM without a forget gate" (Hochreiter & Schmidhuber 1997)
        # The first LSTM: what is in the cell state stays there for good.
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)     # input gate
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + b_o)     # output gate
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)  # candidate
        c[t] = c[t-1] + i[t] ⊙ g[t]                 # cell state
        h[t] = o[t] ⊙ tanh(c[t])                    # hidden state
        """,
        """
        cell lstm-peephole "LSTM with peepholes" (Gers & Schmidhuber 2000)
        # The gates also see the cell state itself, each unit its own.
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + p_i ⊙ c[t-1] + b_i)  # input gate
        f[t] = σ(W_xf x[t] + W_hf h[t-1] + p_f ⊙ c[t-1] + b_f)  # forget gate
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)              # candidate
        c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]                      # cell state
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + p_o ⊙ c[t] + b_o)    # output gate
        h[t] = o[t] ⊙ tanh(c[t])                                # hidden state
        """,
        """
        cell lstm-coupled "LSTM with coupled gates" (Greff et al. 2017)
        # It forgets exactly as much as it writes: one gate instead of two.
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)     # input gate
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + b_o)     # output gate
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)  # candidate
        c[t] = (1 - i[t]) ⊙ c[t-1] + i[t] ⊙ g[t]    # cell state
        h[t] = o[t] ⊙ tanh(c[t])                    # hidden state
        """,
        """
        cell lstm-layernorm "LSTM with layer normalization" (after Ba et al. 2016)
        # What enters each gate is brought to mean 0 and deviation 1 over the units; each gate by itself, where Ba et al. take the stack of all gates.
        i[t] = σ(LN(W_xi x[t] + W_hi h[t-1], γ_i, β_i))     # input gate
        f[t] = σ(LN(W_xf x[t] + W_hf h[t-1], γ_f, β_f))     # forget gate
        o[t] = σ(LN(W_xo x[t] + W_ho h[t-1], γ_o, β_o))     # output gate
        g[t] = tanh(LN(W_xg x[t] + W_hg h[t-1], γ_g, β_g))  # candidate
        c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]                  # cell state
        h[t] = o[t] ⊙ tanh(LN(c[t], γ_c, β_c))              # hidden state
        """,
        """
        cell lstm-batchnorm "LSTM with recurrent batch normalization" (Cooijmans et al. 2017)
        # What comes from the input, what comes from the state and what leaves the cell are each brought to mean 0 and deviation 1 over the sequences of a batch, every step by itself; the gains begin at 0.1.
        i[t] = σ(BN(W_xi x[t], γ_xi) + BN(W_hi h[t-1], γ_hi) + b_i)     # input gate
        f[t] = σ(BN(W_xf x[t], γ_xf) + BN(W_hf h[t-1], γ_hf) + b_f)     # forget gate
        o[t] = σ(BN(W_xo x[t], γ_xo) + BN(W_ho h[t-1], γ_ho) + b_o)     # output gate
        g[t] = tanh(BN(W_xg x[t], γ_xg) + BN(W_hg h[t-1], γ_hg) + b_g)  # candidate
        c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]                              # cell state
        h[t] = o[t] ⊙ tanh(BN(c[t], γ_c, β_c))                          # hidden state
        """,
    ]

    /// The LSTM built up in four stages, as it is taught.
    static let lstmStages = [
        """
        cell lstm-1 "LSTM, stage 1: a notebook" (after Hochreiter & Schmidhuber 1997)
        # A cell state that everything is added to, and that nothing reads yet.
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)  # candidate
        c[t] = c[t-1] + g[t]                        # cell state
        h[t] = g[t]                                 # hidden state
        """,
        """
        cell lstm-2 "LSTM, stage 2: an input gate" (after Hochreiter & Schmidhuber 1997)
        # A gate decides what is written into the cell state.
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)     # input gate
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)  # candidate
        c[t] = c[t-1] + i[t] ⊙ g[t]                 # cell state
        h[t] = g[t]                                 # hidden state
        """,
        """
        cell lstm-3 "LSTM, stage 3: a forget gate" (after Gers et al. 2000)
        # A second gate decides what stays in the cell state.
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)     # input gate
        f[t] = σ(W_xf x[t] + W_hf h[t-1] + b_f)     # forget gate
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)  # candidate
        c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]          # cell state
        h[t] = g[t]                                 # hidden state
        """,
        """
        cell lstm-4 "LSTM, stage 4: an output gate" (after Gers et al. 2000)
        # A third gate decides what the network sees of the cell state: this is the LSTM.
        i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)     # input gate
        f[t] = σ(W_xf x[t] + W_hf h[t-1] + b_f)     # forget gate
        o[t] = σ(W_xo x[t] + W_ho h[t-1] + b_o)     # output gate
        g[t] = tanh(W_xg x[t] + W_hg h[t-1] + b_g)  # candidate
        c[t] = f[t] ⊙ c[t-1] + i[t] ⊙ g[t]          # cell state
        h[t] = o[t] ⊙ tanh(c[t])                    # hidden state
        """,
    ]
}
