extension Cell {
    /// Networks without gates.
    static let plainCells = [
        """
        cell rnn "Elman network" (Elman 1990)
        # The state is one function of the input and of the state before: the plainest recurrent network.
        h[t] = φ(W_xh x[t] + W_hh h[t-1] + b_h)  # hidden state
        """,
        """
        cell jordan "Jordan network" (Jordan 1986)
        # What is fed back is the readout of the step before, not the hidden state.
        h[t] = φ(W_xh x[t] + W_yh y[t-1] + b_h)  # hidden state
        """,
    ]
}
