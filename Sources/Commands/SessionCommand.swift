/// A command about the session.
public enum SessionCommand: Sendable, Equatable {
    /// Takes the last change of the experiment back.
    case undo
    /// Makes the change again that was last taken back.
    case redo
    /// Shows the help.
    case help
    /// Leaves.
    case quit
    /// Writes the experiment to a file, as JSON.
    case write(String)
    /// Writes the panel that has the focus to a file, as a figure.
    case writePanel(String)
    /// Reads the experiment from a file.
    case open(String)
    /// Reads the equations of a cell from a file.
    case openCell(String)
    /// Reads a long text from a file.
    case openText(String)
    /// Writes the present cell's equations to a file.
    case saveCell(String)
    /// Writes the network to a file as PyTorch names its parts.
    case saveModel(String)
    /// Writes the experiment to a file with every parameter as it is now, as JSON.
    case saveExperiment(String)
    /// Opens the lesson of a name, a number or a path; nil lists the lessons.
    case lesson(String?)
    /// Shows the lesson as to a class, or as to one reader again.
    case present
    /// Is about the training of the network.
    case training(TrainingCommand)
}
