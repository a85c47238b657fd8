import Equations
import JSONText
import Matrices
import Tasks

/// What can be wrong with an experiment.
public enum ExperimentErrorReason: Sendable, Equatable {
    // The file.
    /// There is no such file.
    case missingFile(String)
    /// The system refuses to read the file.
    case unreadableFile(String, why: String)
    /// The path is that of a directory.
    case directory(String)
    /// The file has more bytes than an experiment may have.
    case fileTooLarge(String, limit: Int)
    /// A byte of the file is not text; the offset counts from 0.
    case notUTF8(offset: Int)
    /// The file has no byte where there should be a text.
    case emptyFile
    /// A byte of 0, which no text has; the offset counts from 0.
    case zeroByte(offset: Int)
    /// The text is not JSON.
    case notJSON(JSONError)

    // The form of the experiment.
    /// A key that nothing knows.
    case unknownKey(String, inside: String?, known: [String])
    /// A value that is not of the kind that its key takes.
    case wrongKind(String, expected: String, found: String)
    /// Neither of these keys is there.
    case missingKey([String])
    /// Both keys are there, but only one may be.
    case conflictingKeys(String, String)
    /// A name that stands for nothing; `what` says of what kind it should be.
    case unknownName(String, what: String, known: [String])
    /// A row of another length than the first.
    case unevenRows(String, row: Int, count: Int, first: Int)
    /// An initialiser that cannot be read or cannot make the parameter.
    case initializer(String, InitializerError)

    /// Equations that are no cell, or that do not fit the sizes.
    case equations(EquationErrors)

    // Numbers and sizes.
    /// A size or length below 1.
    case tooSmall(String, value: Int)
    /// A number above what is allowed.
    case tooLarge(String, value: Int, limit: Int)
    /// A number that must be finite, or not negative, and is not.
    case unsuitableNumber(String, value: Double, expected: String)
    /// A size that is asked for and another one that the input has.
    case wrongSize(String, asked: Int, found: Int, source: String)
    /// A given parameter of a shape that the cell cannot use.
    case wrongShape(parameter: String, given: String, needed: String)
    /// An entry that a parameter does not have.
    case noSuchEntry(String, shape: String)
    /// An initial state of a length that the cell cannot use.
    case wrongStateSize(state: String, given: Int, needed: Int)
    /// More memory than there is.
    case tooMuchMemory(bytes: Double, limit: Double)
    /// A matrix whose spectral radius is 0 or not finite, so that no factor gives it another.
    case noSpectralRadius(parameter: String)

    // Input and targets.
    /// A text without a character, or no input vectors.
    case emptyInput(String)
    /// A row without a number.
    case emptyRow(String, row: Int)
    /// A piece that occurs twice in a vocabulary.
    case repeatedPiece(String, first: Int, second: Int)
    /// An embedding of another number of rows than the vocabulary has pieces.
    case wrongEmbedding(rows: Int, pieces: Int)
    /// A character of the text, counted from 1, that the vocabulary does not have.
    case characterOutsideVocabulary(Character, at: Int)
    /// A window that a text of so many characters does not have; its first one is counted from 1.
    case windowOutsideText(from: Int, window: Int, characters: Int)
    /// Another number of targets than of steps.
    case wrongTargetCount(targets: Int, steps: Int)
    /// A vector to be reached of another length than the readout; the step counts from 0 as in the file.
    case wrongTargetSize(step: Int, given: Int, needed: Int)
    /// Vectors to be reached where the loss only knows classes.
    case vectorsWithoutSquaredError
    /// A class that the readout does not have; the step counts from 0 as in the file.
    case targetOutOfRange(Int, step: Int, classes: Int)
    /// The next character is asked for where there is no text.
    case nextCharacterWithoutText
    /// A task is asked for its answers where there is none.
    case answersWithoutTask
    /// A setting that a task does not have, or a value that it cannot have.
    case taskSetting(TaskSettings.Problem)
}
