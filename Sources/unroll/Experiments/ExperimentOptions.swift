import ArgumentParser
import Cells
import Commands
import Experiments
import TrainedModels
import Training

/// The options that say what to run; they override the file.
///
/// A text may begin with a hyphen, and a seed of -1 deserves a better answer than that it is missing.
struct ExperimentOptions: ParsableArguments {
    @Argument(
        help:
            "An experiment (JSON, or a text of commands), a trained model (.safetensors), or a checkpoint of a training.",
        completion: .file())
    var file: String?

    @Option(
        parsing: .unconditional,
        help: "The text to read, one character a step; \\n and \\t stand for a line end and a tab.")
    var text: String?

    @Option(
        help: "A file of text of any length, read in windows: a run shows one, 'unroll train' learns from all.",
        completion: .file())
    var textFile: String?

    @Option(parsing: .unconditional, help: "How many characters a window of the text has; 50 for a file.")
    var window: String?

    @Option(help: "A table of numbers to read, a row a step: .csv or .npy.", completion: .file())
    var input: String?

    @Option(help: "The cell, by its name in 'unroll cells'.", completion: .list(Cell.catalogue.map(\.name)))
    var cell: String?

    @Option(help: "A file of equations, one cell, in the place of the cell.", completion: .file())
    var equations: String?

    @Option(help: "φ: sigmoid, tanh or relu.", completion: .list(Activation.allCases.map(\.rawValue)))
    var activation: String?

    @Option(parsing: .unconditional, help: "Units per signal.")
    var hidden: String?

    @Option(parsing: .unconditional, help: "The seed of all random numbers.")
    var seed: String?

    @Option(
        name: .customLong("set"), parsing: .unconditionalSingleValue,
        help: "A setting of the ':' prompt, such as gain=1.5; may be given several times.")
    var settings: [String] = []

    @OptionGroup(title: "Trained models") var model: ModelOptions

    /// The experiment of the file and the options.
    ///
    /// - Throws: `Failure` with one sentence and an exit status.
    func load(otherwise opening: Experiment) throws -> LoadedExperiment {
        var loaded = LoadedExperiment(opening)
        let inputs = [("text", text), ("text-file", textFile), ("input", input)].filter { $0.1 != nil }
        guard inputs.count <= 1 else {
            throw Failure(sentence: "--\(inputs[0].0) and --\(inputs[1].0) cannot both be given.", status: 64)
        }
        let rows = try input.map(InputFile.rows)
        let long = try textFile.map(InputFile.text)
        if let file, Checkpoint.isCheckpoint(file) {
            try model.checkUnused()
            loaded = LoadedExperiment(try Self.experiment(ofCheckpoint: file))
            if let rows { loaded.experiment.feed(.numbers(rows)) }
        } else if let file, TrainedModel.isModel(file) {
            loaded = LoadedExperiment(
                try model.experiment(of: file, text: long ?? text.map(ArgumentText.unescaped), rows: rows))
        } else if let file {
            try model.checkUnused()
            do {
                loaded = LoadedExperiment(try ExperimentDocument(reading: file))
            } catch {
                throw Failure(sentence: error.description, status: error.exitStatus)
            }
            if let rows { loaded.experiment.feed(.numbers(rows)) }
        } else {
            try model.checkUnused()
            if let rows { loaded.experiment.feed(.numbers(rows)) }
        }
        if let long, let textFile { try InputFile.feed(long, from: textFile, to: &loaded.experiment) }
        let path = try cellPath()
        loaded.cellPath = path
        let equations = try path.map(Self.equations)
        do throws(CommandError) {
            for edit in try edits(equations: equations) { try edit.apply(to: &loaded.experiment) }
        } catch {
            throw Failure(sentence: error.description, status: 64)
        }
        return loaded
    }

    private static func experiment(ofCheckpoint path: String) throws -> Experiment {
        do throws(TrainingError) {
            return try Checkpoint(reading: path).experiment()
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }

    /// The file of the cell, if there is one: `--cell` takes a path too.
    private func cellPath() throws -> String? {
        guard let cell else { return equations }
        guard equations == nil else {
            throw Failure(sentence: "--cell and --equations both say which cell it is; give one of them.", status: 64)
        }
        return CellFile.isPath(cell) ? cell : nil
    }

    private static func equations(reading path: String) throws -> String {
        do {
            return try CellFile.equations(reading: path)
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }

    /// What the options change, in their order of weight: `--set` has the last word.
    private func edits(equations: String?) throws(CommandError) -> [ExperimentEdit] {
        var edits: [ExperimentEdit] = []
        if let cell, equations == nil { edits.append(try ExperimentEdit.parse(setting: "cell=\(cell)")) }
        if let text { edits.append(.text(ArgumentText.unescaped(text))) }
        if let window { edits.append(try ExperimentEdit.parse(setting: "window=\(window)")) }
        if let activation { edits.append(try ExperimentEdit.parse(setting: "activation=\(activation)")) }
        if let hidden { edits.append(try ExperimentEdit.parse(setting: "hidden=\(hidden)")) }
        if let seed { edits.append(try ExperimentEdit.parse(setting: "seed=\(seed)")) }
        // Behind the sizes: given parameters stay where the cell has them in the same shape.
        if let equations { edits.append(.equations(equations)) }
        for setting in settings { edits.append(try ExperimentEdit.parse(setting: setting)) }
        return edits
    }
}

/// An experiment with the file it came from, so that what turns out wrong is found there.
struct LoadedExperiment {
    var experiment: Experiment
    /// What the file says to look at.
    let view: [ViewCommand]
    /// The file of its cell, if it has one of its own.
    var cellPath: String?
    private let document: ExperimentDocument?

    init(_ experiment: Experiment) {
        self.experiment = experiment
        view = []
        document = nil
    }

    init(_ document: ExperimentDocument) {
        experiment = document.experiment
        view = document.view
        self.document = document
    }

    /// Runs it, and warns of what in it comes to nothing.
    func run() throws -> Run {
        do {
            let run = try Run(experiment)
            StandardStreams.warn(run.warnings)
            return run
        } catch {
            throw failure(error)
        }
    }

    /// The failure that an error of the experiment is.
    func failure(_ error: ExperimentError) -> Failure {
        if let cellPath, case .equations = error.reason {
            let error = CellFileError(error, path: cellPath)
            return Failure(sentence: error.description, status: error.exitStatus)
        }
        let located = document?.located(error) ?? error
        return Failure(sentence: located.description, status: located.exitStatus)
    }
}
