import ArgumentParser
import Commands
import Experiments
import JSONText
import TrainedModels

/// `unroll sample FILE --text PREFIX`.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Let a network go on with a text.",
        discussion: """
            The network reads a text and then, piece by piece, what it has said itself. --text is what it begins with; without it \
            that is the text of the experiment, or for a model a line end or a blank of its vocabulary. The same seed gives the same text on every machine.
            """)

    @OptionGroup var options: ExperimentOptions

    @Option(parsing: .unconditional, help: "How many pieces to go on with, which are characters in most vocabularies.")
    var length = 200

    @Option(
        parsing: .unconditional,
        help: "What the logits are divided by: below 1 the likely becomes likelier, above 1 the unlikely; 1 without it."
    )
    var temperature: Double?

    @Option(parsing: .unconditional, help: "How many of the likeliest may be drawn; all without it.")
    var topK: Int?

    @Flag(help: "Always take the likeliest.")
    var greedy = false

    @Option(help: "text, or json with the probability of each piece.")
    var format = Format.text

    /// The formats.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    private static let longest = 10_000_000

    func run() throws {
        try Failure.reporting {
            guard (1...Self.longest).contains(length) else {
                throw Failure(
                    sentence: "'length' must be a whole number from 1 to \(Self.longest), not '\(length)'.", status: 64)
            }
            // The text is what the network begins with, and no text to learn a vocabulary from.
            var source = options
            source.text = nil
            let loaded = try source.load(otherwise: .standard)
            do throws(SamplingError) {
                let rule = try rule()
                let sampler = try TextSampler(loaded.experiment)
                let beginning = try beginning(of: loaded.experiment, by: sampler)
                let continuation = try sampler.continuation(of: beginning, by: rule)
                try print(SampledText(beginning: beginning, rule: rule, seed: loaded.experiment.seed), continuation)
            } catch {
                if case .experiment(let experimentError) = error { throw loaded.failure(experimentError) }
                throw Failure(sentence: error.description, status: error.exitStatus)
            }
        }
    }

    /// What is given, or the text of the experiment; a model has none, and what it shows instead of one is nothing to begin with.
    private func beginning(of experiment: Experiment, by sampler: TextSampler) throws(SamplingError) -> String {
        if let text = options.text { return ArgumentText.unescaped(text) }
        let isModel = options.file.map(TrainedModel.isModel) ?? false
        if !isModel || options.textFile != nil, let text = experiment.input.text { return text }
        guard let piece = sampler.standardBeginning else { throw .emptyBeginning(example: nil) }
        let name = ["\n": "a line end", " ": "a blank"][piece] ?? "'\(piece)'"
        guard isModel else { throw .emptyBeginning(example: piece) }
        StandardStreams.warn(["It begins behind \(name); --text gives it something else to go on from."])
        return piece
    }

    private func rule() throws(SamplingError) -> SamplingRule {
        guard greedy else { return try SamplingRule(temperature: temperature ?? 1, topK: topK) }
        if temperature != nil || topK != nil { throw .greedyWithNumbers }
        return .greedy
    }

    private func print(_ text: SampledText, _ continuation: TextContinuation) throws(SamplingError) {
        var (text, continuation) = (text, continuation)
        if format == .json {
            text.pieces = try continuation.next(length)
            return StandardStreams.print(JSONWriter(layout: .indented).text(text.json) + "\n")
        }
        StandardStreams.print(Self.printable(text.beginning))
        defer { StandardStreams.print("\n") }
        for _ in 0..<length { StandardStreams.print(Self.printable(try continuation.next().text)) }
    }

    /// A text that a terminal shows instead of obeying it.
    private static func printable(_ text: String) -> String {
        guard StandardStreams.outputIsTerminal else { return text }
        return text.map { character in
            let isLayout = character.isNewline || character == "\t"
            return isLayout ? String(character) : character == " " ? " " : visibleToken(character)
        }.joined()
    }
}
