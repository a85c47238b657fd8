import LessonScripts
import TrainedModels

/// What a session asks the loop to do, because it does nothing but think.
public enum Effect: Sendable, Equatable {
    /// Leave the explorer.
    case quit
    /// Give the terminal to the shell, as Ctrl-Z does.
    case suspend
    /// Draw everything anew, whatever the terminal is believed to show.
    case repaint
    /// Write a file, and report `wrote` or `failed`.
    case write(path: String, contents: String)
    /// Write a file of bytes, such as a figure, and report `wrote` or `failed`.
    case writeBytes(path: String, bytes: [UInt8])
    /// Write a network as PyTorch names its parts, and report `wrote` or `failed`.
    case save(path: String, model: SavedModel)
    /// Read a file, and report `read`, `opened` for a trained model, or `failed`.
    case read(path: String)
    /// Read a file of equations, and report `readCell` or `failed`.
    case readCell(path: String)
    /// Read a file of text, and report `readText` or `failed`.
    case readText(path: String)
    /// Find the lessons, and report `listed` or `failed`.
    case listLessons
    /// Read the lesson of a name, a number or a path, and report `openedLesson` or `failed`.
    case readLesson(String)
    /// Keep what a learner has done in a lesson for the next time, and report `progressNotKept` where that is not possible.
    case keepProgress(lesson: String, LessonProgress)
    /// Do this for the training beside the loop, without keeping the keys waiting, and report `trained`, `countedBaselines` and `replayed`; nil is nothing
    /// any more. It replaces what was asked for before.
    case train(TrainingWork?)
    /// Ring the bell.
    case ring
    /// Find these out, in this order, without keeping the keys waiting, and report `analysed` for each. They replace what was
    /// asked for before: what is not among them is given up.
    case analyse([AnalysisTask])
}
