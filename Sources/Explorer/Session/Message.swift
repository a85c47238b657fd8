import Commands
import LessonScripts
import Screen
import TrainedModels

/// What a session takes in: whatever happens reaches it as one of these.
public enum Message: Sendable, Equatable {
    /// A key, the mouse, pasted text, a new size, or the time of a tick.
    case input(InputEvent)
    /// A line of the command language, as it is typed at the prompt.
    case entered(String)
    /// A command about what to look at, from a file.
    case view(ViewCommand)
    /// An effect has been performed.
    case finished(EffectResult)
}

/// What came of an effect.
public enum EffectResult: Sendable, Equatable {
    /// A file was written.
    case wrote(path: String)
    /// A file was read.
    case read(path: String, bytes: [UInt8])
    /// A file of equations was read.
    case readCell(path: String, bytes: [UInt8])
    /// A file of text was read.
    case readText(path: String, bytes: [UInt8])
    /// A trained model was opened.
    case opened(TrainedModel)
    /// An analysis is done.
    case analysed(AnalysisOutcome)
    /// An analysis has come so far.
    case progressed(AnalysisTask, AnalysisProgress)
    /// Updates of a training were made.
    case trained(TrainingReport)
    /// The losses that a training is held against were counted: the picture changes.
    case countedBaselines
    /// A moment of a training was brought back.
    case replayed(ReplayResult)
    /// The lessons were found.
    case listed([LessonEntry])
    /// A lesson was read.
    case openedLesson(OpenedLesson)
    /// The file of a lesson that is being written has changed; what is wrong with it beside how it is written.
    case editedLesson(Lesson.Reading, findings: [LessonProblem])
    /// Progress in lessons is not kept; one sentence says why.
    case progressNotKept(String)
    /// The effect failed; one sentence says why.
    case failed(String)
}
