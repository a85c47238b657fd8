import Screen

/// What a key or a turn of the wheel means while a training is watched.
enum WatchAction: Sendable, Hashable {
    /// So many columns of the plot on.
    case move(by: Int)
    /// To an update.
    case seek(update: Int)
    /// To the first update.
    case first
    /// To the latest update, and on with it.
    case follow
    /// So many screenfuls on.
    case pan(by: Int)
    /// Half as many updates, so many times; twice as many where negative.
    case zoom(by: Int)
    /// All updates.
    case showAll
    /// So many curves on in the list.
    case choose(by: Int)
    /// Linear or logarithmic heights.
    case toggleAxis
    /// The picture stands still, or goes on.
    case togglePause
    /// So many panels on.
    case focus(by: Int)
    /// The focused panel alone, or all.
    case toggleZoom
    /// The waterfall's updates go down or across.
    case toggleDirection
    /// A table of the parameters, or the list of all curves.
    case toggleTable
    /// Earlier runs beside the present one, or not.
    case toggleRuns
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
    /// Leaves.
    case quit
}

/// A line of the key table of watching: it dispatches, and it writes the help.
struct WatchBinding: Sendable {
    /// Where keys mean something.
    enum Place: Sendable, Hashable, CaseIterable {
        case picture, help
    }

    /// What keys are listed under in the help.
    enum Group: String, Sendable, CaseIterable {
        case updates = "Updates"
        case look = "Look at"
        case session = "Session"
        case help = "In this help"
    }

    /// The keys, the one to remember first.
    let keys: [Key]
    /// What they do, as the help says it.
    let help: String
    /// What the bottom of the screen says about them; nil where it says nothing.
    let hint: KeyHint?
    /// Where the help lists them.
    let group: Group
    /// Why they do not work now; nil while they do.
    let obstacle: @Sendable (WatchSession) -> String?
    /// What they mean, with the count typed before; nil is no count.
    let action: @Sendable (Int?) -> WatchAction

    init(
        _ keys: [Key], _ help: String, hint: KeyHint? = nil, _ group: Group,
        obstacle: @escaping @Sendable (WatchSession) -> String? = { _ in nil },
        action: @escaping @Sendable (Int?) -> WatchAction
    ) {
        self.keys = keys
        self.help = help
        self.hint = hint
        self.group = group
        self.obstacle = obstacle
        self.action = action
    }

    /// Where the keys work.
    var place: Place { group == .help ? .help : .picture }
}
