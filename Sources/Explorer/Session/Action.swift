import Screen

/// What a key, a click or a turn of the wheel means.
///
/// Whatever the command language can say is said in it; the other actions are those that depend on where one is.
enum Action: Sendable, Hashable {
    /// A line of the command language.
    case command(String)
    /// So many positions on, through the forward pass and then the backward pass.
    case move(by: Int)
    /// To a position; those beyond the last are the last.
    case seek(position: Int)
    /// To a step of the present pass.
    case seekStep(Int)
    /// So many steps of the timeline that are seen at once.
    case moveScreenfuls(Int)
    /// To the same step of the other pass.
    case switchPass
    /// Begins to play, or pauses.
    case togglePlaying
    /// So many panels on.
    case focus(by: Int)
    /// So many pages on.
    case turnPage(by: Int)
    /// So many units on.
    case selectUnit(by: Int)
    /// So many signals on, the first after the last.
    case selectSignal(by: Int)
    /// So many cells of the catalogue on.
    case turnCell(by: Int)
    /// Compares the ways to begin, or nothing.
    case compareBeginnings
    /// Trains, or pauses.
    case toggleTraining
    /// Stays where a training diverged.
    case dismissOffer
    /// Shows the focused panel alone, or all again.
    case toggleZoom
    /// Opens or closes the proof of the selected number's gradient.
    case toggleProof
    /// Opens the editor of equations.
    case openEditor
    /// Does what a key means in the text of the equations.
    case edit(Key)
    /// Runs the equations that are typed.
    case applyEdit
    /// Takes the text of the cell that runs in the place of what is typed.
    case restartEdit
    /// Leaves the editor of equations.
    case closeEditor
    /// Opens the prompt with a text.
    case openPrompt(String)
    /// Carries out what is typed at the prompt.
    case submitPrompt
    /// Completes what is typed, or goes so many possibilities on.
    case completePrompt(by: Int)
    /// Goes so many commands on in what was entered before.
    case recallCommand(by: Int)
    /// Closes the prompt.
    case closePrompt
    /// Does something in lessons.
    case lesson(LessonAction)
    /// Opens or closes the help.
    case toggleHelp
    /// Scrolls the help by so many lines.
    case scrollHelp(by: Int)
    /// Closes what lies on top.
    case close
    /// Draws everything anew.
    case repaint
    /// Gives the terminal to the shell.
    case suspend
    /// What the key would do is not possible; the sentence says why.
    case refuse(String)
}
