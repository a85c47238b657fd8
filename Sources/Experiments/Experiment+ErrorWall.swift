import Matrices
import Unrolling

extension Experiment {
    /// The error wall of Pascanu et al. (2013, figure 6): h[t] = w σ(h[t-1]) + b from h[0] = 0.5, with the loss (σ(h[50]) − 0.7)² at the
    /// last of 50 steps, at w = 5 and b = -2.5.
    public static var errorWall: Experiment {
        let steps = 50
        var experiment = Experiment(
            cell: .equations("h[t] = W_hh σ(h[t-1]) + b_h\ny[t] = σ(h[t])"), input: .pulse(length: steps),
            targets: .vectors(Array(repeating: nil, count: steps - 1) + [[0.7]]))
        experiment.sizes = RequestedSizes(input: 1, hidden: 1, output: 1)
        experiment.parameters = ["W_hh": .matrix(Matrix(rows: 1, columns: 1, entries: [5])), "b_h": .vector([-2.5])]
        experiment.initial = ["h": [0.5]]
        experiment.loss = .squaredError
        experiment.notes = [
            "The error wall of Pascanu, Mikolov & Bengio (2013), On the difficulty of training recurrent neural networks, figure 6."
        ]
        return experiment
    }
}
