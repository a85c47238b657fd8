import ArgumentParser
import Cells
import Commands
import Experiments

/// The options that say what to run; they override the file.
struct ExperimentOptions: ParsableArguments {
    @Argument(help: "An experiment: JSON, or a text of commands.", completion: .file())
    var file: String?

    @Option(help: "The text to read, one character a step; \\n and \\t stand for a line end and a tab.")
    var text: String?

    @Option(help: "The cell, by its name in 'unroll cells'.", completion: .list(Cell.catalogue.map(\.name)))
    var cell: String?

    @Option(help: "φ: sigmoid, tanh or relu.", completion: .list(Activation.allCases.map(\.rawValue)))
    var activation: String?

    @Option(help: "Units per signal.")
    var hidden: String?

    @Option(help: "The seed of all random numbers.")
    var seed: String?

    @Option(name: .customLong("set"), help: "A setting of the ':' prompt, such as gain=1.5; may be given several times.")
    var settings: [String] = []

    /// The experiment of the file and the options.
    ///
    /// - Throws: `Failure` with one sentence and an exit status.
    func experiment(otherwise opening: Experiment) throws -> LoadedExperiment {
        var loaded = try file.map(ExperimentLoader.load) ?? LoadedExperiment(opening, file: nil)
        do {
            if let cell { try ExperimentEdit.parse(setting: "cell=\(cell)").apply(to: &loaded.experiment) }
            if let text { try ExperimentEdit.text(ArgumentText.unescaped(text)).apply(to: &loaded.experiment) }
            let given = [("activation", activation), ("hidden", hidden), ("seed", seed)]
            for (key, value) in given {
                if let value { try ExperimentEdit.parse(setting: "\(key)=\(value)").apply(to: &loaded.experiment) }
            }
            for setting in settings { try ExperimentEdit.parse(setting: setting).apply(to: &loaded.experiment) }
        } catch let error as CommandError {
            throw Failure(sentence: error.description, status: 64)
        }
        return loaded
    }
}

/// An experiment with the file it came from, so that what turns out wrong is found there.
struct LoadedExperiment {
    var experiment: Experiment
    let file: ExperimentFile?

    init(_ experiment: Experiment, file: ExperimentFile?) {
        self.experiment = experiment
        self.file = file
    }

    /// Runs it.
    func run() throws -> Run {
        do {
            return try Run(experiment)
        } catch {
            throw failure(error)
        }
    }

    /// The failure that an error of the experiment is.
    func failure(_ error: ExperimentError) -> Failure {
        let located = file?.located(error) ?? error
        return Failure(sentence: located.description, status: located.exitStatus)
    }
}

/// Reads experiment files of either kind.
enum ExperimentLoader {
    /// A file that begins with `{` is JSON; any other is a text of commands.
    static func load(_ path: String) throws -> LoadedExperiment {
        do {
            let bytes = try TextFile.readBytes(path)
            let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            if first == UInt8(ascii: "{") || path.hasSuffix(".json") {
                let file = try ExperimentFile(json: bytes, path: path)
                return LoadedExperiment(file.experiment, file: file)
            }
            return LoadedExperiment(try ExperimentScript.experiment(in: TextFile.readText(path)), file: nil)
        } catch let error as ExperimentError {
            throw Failure(sentence: error.description, status: error.exitStatus)
        } catch let error as CommandError {
            throw Failure(sentence: "\(path):\(error.description)", status: 65)
        }
    }
}

/// What a shell cannot easily type into an argument.
enum ArgumentText {
    /// `\n`, `\t` and `\\` as the characters they stand for.
    static func unescaped(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                switch character {
                case "n": result.append("\n")
                case "t": result.append("\t")
                case "\\": result.append("\\")
                default: result += "\\\(character)"
                }
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return isEscaped ? result + "\\" : result
    }
}
