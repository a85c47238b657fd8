import Experiments
import JSONText
import Unrolling

/// An experiment that is written as a text of commands, one on a line.
public struct ExperimentScript: Sendable {
    /// The experiment that the commands make.
    public let experiment: Experiment
    /// The commands about what to look at, in their order.
    public let view: [ViewCommand]
    /// The path of the file, for messages.
    public let path: String?
    private let positions: [ExperimentPlace: FilePosition]

    /// Reads a text of commands and applies them to an experiment, one after the other; empty lines and `#` comments count for
    /// nothing.
    ///
    /// - Throws: the first line that is wrong.
    public static func parse(
        _ text: String, path: String? = nil, startingFrom base: Experiment = .standard
    ) throws(ExperimentScriptError) -> ExperimentScript {
        var experiment = base
        var view: [ViewCommand] = []
        var positions: [ExperimentPlace: FilePosition] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !Command.isBlank(String(line)) {
            let indentation = line.prefix(while: \.isWhitespace).count
            do throws(CommandError) {
                switch try Command.parse(String(line)) {
                case .experiment(let edit):
                    try edit.apply(to: &experiment)
                    let position = FilePosition(line: index + 1, column: indentation + 1)
                    for place in edit.places { positions[place] = position }
                case .view(let command): view.append(command)
                case .session(.openCell(let file)):
                    let sentence =
                        "A file of commands does not read '\(file)': write equations \"…\", with \\n between them."
                    throw CommandError(.notApplicable(sentence), column: indentation + 1)
                case .session:
                    let name = String(line.split(whereSeparator: \.isWhitespace).first ?? "")
                    throw CommandError(.notForFiles(name), column: indentation + 1)
                }
            } catch {
                throw ExperimentScriptError(path: path, line: index + 1, error: error)
            }
        }
        return ExperimentScript(experiment: experiment, view: view, path: path, positions: positions)
    }

    /// The same error with the file, and with the line of the command that it is about.
    public func located(_ error: ExperimentError) -> ExperimentError {
        error.inFile(path, at: error.place.flatMap { positions[$0] })
    }
}

extension ExperimentEdit {
    /// The parts of an experiment that errors about this change name.
    fileprivate var places: [ExperimentPlace] {
        switch self {
        case .cell: [.key("cell")]
        case .equations: [.key("equations")]
        case .layers(let layers): [.key("layers")] + (0..<layers.count).map { .layer($0) }
        case .bidirectional: [.key("bidirectional")]
        case .activation: [.key("activation")]
        case .hidden: [.key("sizes.hidden")]
        case .seed: [.key("seed")]
        case .gain: [.key("recurrent_gain")]
        case .radius: [.key("spectral_radius")]
        case .forgetBias: [.key("forget_bias")]
        case .initializer(let pattern, _): [.initializer(pattern.text)]
        case .recipe(let recipe): recipe.rules.map { .initializer($0.pattern.text) }
        case .text: [.key("inputs.text")]
        case .vocabulary: [.key("inputs.vocabulary")]
        case .window: [.key("inputs.window")]
        case .from: [.key("inputs.from"), .key("inputs.window")]
        case .pulse: [.key("inputs.pulse")]
        case .task: [.key("inputs.task")]
        case .steps: []
        case .inputScale: [.key("input_scale")]
        case .target, .targets: [.key("targets"), .target(0)]
        case .numbers(let rows): rows.indices.map { .input($0) }
        case .parameter(let name, _): [.parameter(name), .initializer(name)]
        case .entry(let name, _, _, _): [.parameter(name)]
        case .initialState(let name, _): [.initial(name)]
        case .equation: [.key("equations")]
        case .loss: [.key("loss_placement")]
        case .lossFunction: [.key("loss")]
        case .chrono: [.key("chrono")]
        case .clipping: ["norm", "pytorch-norm", "value"].map { .key("cures.clip.\($0)") }
        case .truncation: [.key("cures.truncate.window")]
        case .penalty(let kind, _): [.key("cures.penalties.\(kind.rawValue)")]
        case .noPenalties: []
        }
    }
}
