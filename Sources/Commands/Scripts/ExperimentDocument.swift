import Experiments
import JSONText

/// An experiment from a file of either form: JSON, or a text of commands.
public enum ExperimentDocument: Sendable {
    /// JSON.
    case json(ExperimentFile)
    /// A text of commands.
    case script(ExperimentScript)

    /// Reads an experiment; what begins with a brace or a bracket is JSON, and what a file `.json` holds.
    ///
    /// - Throws: what is wrong, with its line and column.
    public init(bytes: [UInt8], path: String? = nil) throws(ExperimentDocumentError) {
        let space = [UInt8](" \t\r\n\u{FEFF}".utf8)
        let first = bytes.first { !space.contains($0) }
        let text: String
        do throws(ExperimentError) {
            let isNamedJSON = path?.lowercased().hasSuffix(".json") == true
            if isNamedJSON || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                self = .json(try ExperimentFile(json: bytes, path: path))
                return
            }
            text = try Self.text(bytes, path: path)
        } catch {
            throw .experiment(error)
        }
        do throws(ExperimentScriptError) {
            // A file without any command is more likely a wrong file than a wish for the standard experiment.
            guard text.split(whereSeparator: \.isNewline).contains(where: { !Command.isBlank(String($0)) }) else {
                throw ExperimentScriptError(path: path, line: 1, error: CommandError(.empty, column: 1))
            }
            self = .script(try ExperimentScript.parse(text, path: path))
        } catch {
            throw .script(error)
        }
    }

    /// Reads an experiment from a file.
    ///
    /// - Throws: why the file cannot be read, or what is wrong in it, with its line and column.
    public init(reading path: String) throws(ExperimentDocumentError) {
        let bytes: [UInt8]
        do {
            bytes = try TextFile.readBytes(path)
        } catch {
            throw .experiment(error)
        }
        try self.init(bytes: bytes, path: path)
    }

    private static func text(_ bytes: [UInt8], path: String?) throws(ExperimentError) -> String {
        if let offset = firstInvalidUTF8Offset(in: bytes) {
            throw ExperimentError(.notUTF8(offset: offset)).inFile(path)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    }

    /// The experiment.
    public var experiment: Experiment {
        switch self {
        case .json(let file): file.experiment
        case .script(let script): script.experiment
        }
    }

    /// The commands about what to look at.
    public var view: [ViewCommand] {
        if case .script(let script) = self { script.view } else { [] }
    }

    /// The same error with the file, and with the line of what it is about.
    public func located(_ error: ExperimentError) -> ExperimentError {
        switch self {
        case .json(let file): file.located(error)
        case .script(let script): script.located(error)
        }
    }
}
