import Cells
import Equations
import Unrolling

extension Experiment {
    /// The text that a training reads in windows; nil where the experiment has no such text, or where the loss is not about its
    /// next characters.
    public var trainedText: WindowedText? {
        guard case .windows(let text) = input, targets == .nextCharacter else { return nil }
        return text
    }

    /// The same experiment at the first window of its text: which one a run reads is nothing to a training, which reads all.
    public var atFirstWindow: Experiment {
        guard case .windows(var text) = input else { return self }
        text.first = 1
        var other = self
        other.input = .windows(text)
        return other
    }

    /// What the network reads in a part of its text; each step has the next character for its target.
    ///
    /// - Parameters:
    ///   - part: the pieces that are read, counted from 0.
    ///   - resolved: what the experiment resolves to.
    ///   - losses: which steps have a loss; nil is those that the experiment says.
    /// - Precondition: the experiment has a text to train on, and the part lies in it.
    public func inputSequence(ofTextIn part: Range<Int>, for resolved: ResolvedExperiment, losses: LossPlacement? = nil)
        -> InputSequence
    {
        guard let text = trainedText else { preconditionFailure("an experiment without a text to train on") }
        let first = resolved.network.layers[0].program.sizes
        let sizes = Sizes(input: first.input, hidden: first.hidden, output: resolved.sizes.output)
        return sequence(PreparedInput(ReadText(text.whole, in: part), losses ?? lossPlacement), sizes)
    }
}
