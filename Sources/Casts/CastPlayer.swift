import Explorer
import Screen

/// Plays a script to a session with a clock that runs as fast as one computes.
struct CastPlayer {
    private(set) var session: Session
    private(set) var events: [CastEvent] = []
    private let perform: (Effect) -> Message?
    /// Milliseconds since the beginning.
    private var now = 0
    private var lastTick = 0
    private var shown = Canvas(size: Size(width: 0, height: 0))
    private(set) var hasEnded = false

    /// Milliseconds after a command, after a key, and after a typed character.
    private static let commandPause = 1000
    private static let keyPause = 150
    private static let typingPause = 70

    init(_ session: Session, size: Size, perform: @escaping (Effect) -> Message?) {
        self.session = session
        self.perform = perform
        send(.input(.resize(size)))
        show()
    }

    /// Carries out an action.
    ///
    /// - Throws: the explorer's sentence, if it refused.
    mutating func play(_ action: CastScript.Action) throws(CastError.Reason) {
        guard !hasEnded else { return }
        switch action {
        case .command(let line):
            send(.entered(line))
            if let notice = session.notice, notice.severity == .error { throw .refused(notice.text) }
            show()
            wait(Self.commandPause)
        case .key(let key, let count):
            for _ in 0..<count { press(key, pause: Self.keyPause) }
        case .type(let text):
            for character in text { press(.character(character), pause: Self.typingPause) }
        case .wait(let duration): wait(duration)
        case .size(let size):
            send(.input(.resize(size)))
            events.append(CastEvent(time: now, kind: .resize(size)))
            show()
        case .title: break
        }
    }

    private mutating func press(_ key: Key, pause: Int) {
        send(.input(.key(key)))
        show()
        wait(pause)
    }

    /// Lets time pass; what plays by itself goes on.
    private mutating func wait(_ duration: Int) {
        let end = now + duration
        while !hasEnded, let interval = session.tickInterval, lastTick + interval <= end {
            lastTick += interval
            now = max(now, lastTick)
            send(.input(.tick))
            show()
        }
        now = end
    }

    private mutating func send(_ message: Message) {
        let wasPlaying = session.tickInterval != nil
        for effect in session.update(message) {
            if effect == .quit { hasEnded = true }
            // A recording has all the time that analyses and trainings take.
            switch effect {
            case .analyse: session.settle()
            case .train: session.settleTraining()
            default: break
            }
            if let answer = perform(effect) { send(answer) }
        }
        if !wasPlaying { lastTick = now }
    }

    private mutating func show() { emit(difference()) }

    /// What must be written to show the session as it is now.
    private mutating func difference() -> String {
        var canvas = Canvas(size: session.size, glyphs: session.glyphs)
        let cursor = session.draw(on: &canvas)
        var text = canvas.differences(from: shown).map(\.ansi).joined()
        if canvas.size != shown.size, !text.isEmpty { text = "\u{1B}[2J" + text }
        if !text.isEmpty { text = "\u{1B}[?25l" + text }
        if let cursor, !text.isEmpty { text += "\u{1B}[\(cursor.y + 1);\(cursor.x + 1)H\u{1B}[?25h" }
        shown = canvas
        return text
    }

    private mutating func emit(_ text: String) {
        if !text.isEmpty { events.append(CastEvent(time: now, kind: .output(text))) }
    }

    /// The time that has passed, in milliseconds.
    var duration: Int { now }
}
