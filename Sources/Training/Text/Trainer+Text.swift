import Experiments
import Unrolling

extension Trainer {
    /// How the text is divided; nil where the experiment has no text in windows.
    public var split: TextSplit? { source.windows?.split }

    /// The Markov models of the text, from order 0 on, on the characters that `validationPerplexity(of:)` is about; none where there
    /// is no such text.
    public var markovModels: [MarkovModel] { source.markov?.models ?? [] }

    /// How well the network of a moment tells the validation part of the text, from its second character on; nil where there is none,
    /// or where the loss is not the cross-entropy.
    public func validationPerplexity(of state: TrainingState) -> Perplexity? {
        split.flatMap { perplexity(of: state, on: $0.validation) }
    }

    /// How well it tells as much of the training part, from its beginning on.
    public func trainingPerplexity(of state: TrainingState) -> Perplexity? {
        split.flatMap { perplexity(of: state, on: $0.sample) }
    }

    private func perplexity(of state: TrainingState, on stretch: Range<Int>) -> Perplexity? {
        loss == .crossEntropy ? meanLoss(of: state, on: stretch).map { Perplexity(nats: $0) } : nil
    }

    /// The mean loss of the characters of a stretch of the text but its first.
    func meanLoss(of state: TrainingState, on stretch: Range<Int>) -> Double? {
        guard let text = source.windows?.text, stretch.count > 1 else { return nil }
        let unroller = NetworkUnroller(resolved.network, state.parameters, workspace: workspace)
        return TextReading(experiment: experiment, resolved: resolved, unroller: unroller)
            .meanLoss(of: stretch, window: text.window)
    }
}
