import Tasks
import Equations
import JSONText

extension ExperimentErrorReason: CustomStringConvertible {
    /// The reason as a sentence, without a place.
    public var description: String {
        switch self {
        case .missingFile(let path): "There is no file '\(path)'."
        case .unreadableFile(let path, let why): "The file '\(path)' cannot be read: \(why)."
        case .directory(let path): "'\(path)' is a directory, not a file."
        case .fileTooLarge(let path, let limit):
            "The file '\(path)' is larger than the \(inWords(bytes: Double(limit))) that an experiment may have."
        case .notUTF8(let offset): "The byte at offset \(offset) is not valid UTF-8."
        case .emptyFile: "The file is empty."
        case .zeroByte(let offset): "The byte at offset \(offset) is 0: this is no text."
        case .notJSON(let error): error.description

        case .unknownKey(let key, let inside, let known):
            "Unknown key '\(key)'" + (inside.map { " in '\($0)'" } ?? "") + "." + suggestion(for: key, among: known)
        case .wrongKind(let key, let expected, let found): "'\(key)' must be \(expected), not \(found)."
        case .missingKey(let keys):
            "The experiment needs the key " + keys.map { "'\($0)'" }.joined(separator: " or ") + "."
        case .conflictingKeys(let one, let other): "'\(one)' and '\(other)' cannot both be given."
        case .unknownName(let name, let what, let known):
            "Unknown \(what) '\(name)'." + suggestion(for: name, among: known)
        case .unevenRows(let name, let row, let count, let first):
            "Row \(row + 1) of '\(name)' has \(numbers(count)), but row 1 has \(first)."
        case .initializer(let pattern, let error): "Initializer of '\(pattern)': \(error)"
        case .equations(let errors): inWords(errors)

        case .tooSmall(let name, let value): "'\(name)' must be at least 1, not \(value)."
        case .tooLarge(let name, let value, let limit): "'\(name)' must be at most \(limit), not \(value)."
        case .unsuitableNumber(let name, let value, let expected): "'\(name)' must be \(expected), not \(value)."
        case .wrongSize(let name, let asked, let found, let source): "'\(name)' is \(asked), but \(source) \(found)."
        case .wrongShape(let parameter, let given, let needed):
            "The parameter '\(parameter)' is \(given), but the cell needs \(needed)."
        case .noSuchEntry(let entry, let shape): "There is no '\(entry)': the parameter is \(shape)."
        case .wrongStateSize(let state, let given, let needed):
            "The initial state '\(state)' has \(numbers(given)), but the cell needs \(needed)."
        case .tooMuchMemory(let bytes, let limit):
            "The experiment needs about \(inWords(bytes: bytes)) of memory; it can have \(inWords(bytes: limit))."
        case .noSpectralRadius(let parameter):
            "The matrix '\(parameter)' cannot be scaled to a spectral radius: its own is 0 or not finite."

        case .emptyInput(let key): "'\(key)' is empty; an experiment needs at least one step."
        case .emptyRow(let name, let row): "Row \(row + 1) of '\(name)' has no number."
        case .repeatedPiece(let piece, let first, let second):
            "The vocabulary has '\(visibleToken(piece))' twice, at \(first) and \(second)."
        case .wrongEmbedding(let rows, let pieces):
            "The embedding has \(rows) rows, but the vocabulary has \(pieces) pieces."
        case .characterOutsideVocabulary(let character, let place):
            "The character \(visible(character)) at \(place) of the text is not in the vocabulary."
        case .windowOutsideText(let first, let window, let characters):
            "A window of \(window) from the character \(first) on is not in the text, which has \(characters)."
        case .wrongTargetCount(let targets, let steps):
            "There must be a target for each step, null for none; there are \(targets) for \(steps)."
        case .wrongTargetSize(let step, let given, let needed):
            "The target of step \(step + 1) has \(numbers(given)), but the readout has \(needed)."
        case .vectorsWithoutSquaredError:
            "Targets that are rows of numbers need the loss \"squared-error\"; \"cross-entropy\" needs class numbers."
        case .targetOutOfRange(let target, let step, let classes):
            "The target \(target) of step \(step + 1) is out of range: the classes are 0 to \(classes - 1)."
        case .answersWithoutTask: "The targets can only be those of a task where the input is a task."
        case .taskSetting(let problem): problem.description
        case .nextCharacterWithoutText: "The targets can only be the next characters where the input is a text."
        }
    }
}

/// What to offer instead of an unknown name: the nearest known one, or else all; a name of one or two letters is near to
/// every other one.
private func suggestion(for name: String, among known: [String]) -> String {
    if name.count > 2, let nearest = nearestName(to: name, in: known) { return " Did you mean '\(nearest)'?" }
    return known.isEmpty ? "" : " Known are: " + known.joined(separator: ", ") + "."
}

/// The first fault in one line; the explorer, which has room, shows them all.
private func inWords(_ errors: EquationErrors) -> String {
    guard let first = errors.errors.first(where: { $0.severity == .error }) else { return "The equations are wrong." }
    let hint = first.hint.map { " (\($0))" } ?? ""
    return "Equations, line \(first.span.line), column \(first.span.column): \(first.message)\(hint)."
}

private func numbers(_ count: Int) -> String {
    count == 1 ? "1 number" : "\(count) numbers"
}

private func visible(_ character: Character) -> String {
    "'\(visibleToken(character))'"
}
