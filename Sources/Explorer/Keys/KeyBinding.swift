import Screen

/// Where keys mean something.
enum KeyPlace: Sendable, Hashable, CaseIterable {
    /// The panels and the timeline.
    case explorer
    /// The editor of equations, while it is open.
    case editor
    /// The prompt, while it is open.
    case prompt
    /// The help, while it is open.
    case help
    /// Before the explorer, while a lesson's question is open.
    case question
    /// Before the explorer, while a lesson is shown to a class.
    case presenting
    /// Before the explorer, while it is offered to go back before a divergence.
    case offer
    /// The line for an answer, while it is open.
    case answer
    /// The way back into a lesson, while it is asked what to come back to.
    case returning
    /// The list of lessons, while it is open.
    case lessons
    /// The review of a lesson, while it is open.
    case review
}

/// What keys are listed under in the help.
enum KeyGroup: String, Sendable, Hashable, CaseIterable {
    case lesson = "Lesson"
    case time = "Time"
    case look = "Look at"
    case knobs = "Knobs"
    case training = "Training"
    case session = "Session"
    case editor = "In the equations"
    case prompt = "At the prompt"
    case help = "In this help"
}

/// A line of the key table: it dispatches, and it writes the help.
struct KeyBinding: Sendable {
    /// The keys, the one to remember first.
    let keys: [Key]
    /// What they do, as the help says it.
    let help: String
    /// What the bottom of the screen says about them; nil where it says nothing.
    let hint: KeyHint?
    /// The word of the hint where it depends on what they would do now.
    let word: (@Sendable (Session) -> String)?
    /// The knob that they turn, if any.
    let knob: Knob?
    /// Where the help lists them.
    let group: KeyGroup
    /// Where they work.
    let place: KeyPlace
    /// Why they do not work now; nil while they do.
    let obstacle: @Sendable (Session) -> String?
    /// What they mean, with the count typed before; nil is no count.
    let action: @Sendable (Session, Int?) -> Action

    init(
        _ keys: [Key], _ help: String, hint: KeyHint? = nil, word: (@Sendable (Session) -> String)? = nil,
        knob: Knob? = nil, group: KeyGroup, place: KeyPlace = .explorer,
        obstacle: @escaping @Sendable (Session) -> String? = { _ in nil },
        action: @escaping @Sendable (Session, Int?) -> Action
    ) {
        self.keys = keys
        self.help = help
        self.hint = hint
        self.word = word
        self.knob = knob
        self.group = group
        self.place = place
        self.obstacle = { session in knob?.obstacle(in: session.run) ?? obstacle(session) }
        self.action = action
    }

    /// How the keys are written, those first that are to be remembered.
    func keyText(_ glyphs: Glyphs) -> String {
        keys.map { $0.name(glyphs) }.joined(separator: " ")
    }
}
