import Experiments
import Matrices
import Unrolling

/// The windows of a text that a training reads: at random places with states from nothing, or one behind the other with states
/// carried on.
struct TextWindows: Sendable {
    private let experiment: Experiment
    private let resolved: ResolvedExperiment
    private let batch: Int
    let text: WindowedText
    let split: TextSplit
    /// What hands the states on; nil where every window begins from nothing.
    let carrier: StateCarrier?

    /// The windows of an experiment's text.
    ///
    /// - Throws: `TrainingError` for a text that is too short for its windows, and for states that cannot be carried.
    init(
        _ text: WindowedText, of experiment: Experiment, _ resolved: ResolvedExperiment, _ settings: TrainingSettings
    ) throws(TrainingError) {
        self.experiment = experiment
        self.resolved = resolved
        self.text = text
        batch = settings.batch
        split = TextSplit(of: text.whole.count, validation: settings.validation)
        carrier = settings.carry ? try Self.carrier(resolved.network, window: text.window) : nil
        let readers = settings.carry ? batch : 1
        guard split.training.count > readers * text.window else {
            throw .textTooShort(characters: split.training.count, window: text.window, readers: readers)
        }
        guard settings.validation == 0 || !split.scored.isEmpty else {
            throw .noValidation(characters: text.whole.count, share: settings.validation)
        }
    }

    private static func carrier(_ network: Network, window: Int) throws(TrainingError) -> StateCarrier {
        let carrier: StateCarrier
        do throws(StateCarrierError) {
            carrier = try StateCarrier(network)
        } catch {
            throw .cannotCarry(error)
        }
        guard window.isMultiple(of: carrier.period) else {
            throw .windowAgainstClock(window: window, period: carrier.period)
        }
        return carrier
    }

    /// What is read at a place of the batch of an update, with the states that the window before left there.
    func sequence(update: Int, place: Int, carried: [[String: [Double]]]) -> InputSequence {
        let sequence = experiment.inputSequence(ofTextIn: window(update: update, place: place), for: resolved)
        guard carrier != nil, !begins(update: update), carried.indices.contains(place) else { return sequence }
        return sequence.beginning(with: carried[place])
    }

    /// The characters that are read at a place of the batch of an update, counted from 0.
    ///
    /// Carried states make each place a reader of its own part of the text, who begins anew at its end; else a window begins
    /// anywhere. Either way the character behind it belongs to the training part.
    func window(update: Int, place: Int) -> Range<Int> {
        let first: Int
        if carrier == nil {
            var generator = SeededGenerator(
                seed: experiment.seed, stream: "training update \(update) sequence \(place)")
            first = generator.nextInteger(below: split.training.count - text.window)
        } else {
            first = place * reach + (update - 1) % windowsPerPass * text.window
        }
        return first..<first + text.window
    }

    /// Whether the readers stand where those of other windows stood, so that their states can be gone on with.
    func readsOn(from other: TextWindows) -> Bool {
        carrier != nil && carrier == other.carrier && batch == other.batch && text.window == other.text.window
            && split.training == other.split.training && text.whole == other.text.whole
    }

    /// Whether the readers of an update begin anew.
    func begins(update: Int) -> Bool { (update - 1) % windowsPerPass == 0 }

    /// How many characters a reader has to tell.
    private var reach: Int { (split.training.count - 1) / batch }

    /// After how many updates the readers begin anew; what is left behind the last window of a part is not read.
    private var windowsPerPass: Int { reach / text.window }
}
