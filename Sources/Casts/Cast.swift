import Explorer
import JSONText
import Screen

/// A recording of a terminal for a web page: the format asciicast, version 2.
public struct Cast: Sendable, Equatable {
    /// Columns and rows at the beginning.
    public let size: Size
    /// The title.
    public let title: String
    /// What happened, in the order of time.
    public let events: [CastEvent]
    /// The session at the end.
    public let lastFrame: Canvas

    /// Plays a script to a session; effects are performed by the caller, who answers with what came of them, if anything.
    ///
    /// - Throws: the line that the explorer refused.
    public init(
        _ script: CastScript, on session: Session, perform: @escaping (Effect) -> Message? = { _ in nil }
    ) throws(CastError) {
        var lines = script.lines[...]
        var size = Self.usualSize
        var title = "unroll"
        // What stands before anything is done is about the whole cast.
        while let line = lines.first {
            if case .size(let wanted) = line.action {
                size = wanted
            } else if case .title(let text) = line.action {
                title = text
            } else {
                break
            }
            lines.removeFirst()
        }
        var player = CastPlayer(session, size: size, perform: perform)
        for line in lines {
            do throws(CastError.Reason) {
                try player.play(line.action)
            } catch {
                throw CastError(line: line.number, reason: error)
            }
        }
        self.size = size
        self.title = title
        // The last picture stays as long as was waited.
        events = player.events + [CastEvent(time: player.duration, kind: .output(""))]
        var canvas = Canvas(size: player.session.size, glyphs: player.session.glyphs)
        player.session.draw(on: &canvas)
        lastFrame = canvas
    }

    private static let usualSize = Size(width: 100, height: 30)

    /// The file: a header and a line for each event.
    public var text: String {
        let header = WritableJSON.object([
            WritableMember("version", .whole(2)), WritableMember("width", .whole(size.width)),
            WritableMember("height", .whole(size.height)), WritableMember("title", .string(title)),
            WritableMember("env", .object([WritableMember("TERM", .string("xterm-256color"))])),
        ])
        let lines = [JSONWriter(layout: .compact).text(header)] + events.map(\.line)
        return lines.map { $0 + "\n" }.joined()
    }
}

/// Something that a terminal was sent, or that happened to it.
public struct CastEvent: Sendable, Equatable {
    /// When, in milliseconds from the beginning.
    public let time: Int
    /// What.
    public let kind: Kind

    /// What can happen.
    public enum Kind: Sendable, Equatable {
        /// The terminal is sent a text.
        case output(String)
        /// The terminal gets another size.
        case resize(Size)
    }

    /// The event as a line of the file.
    var line: String {
        let digits = String(1000 + time % 1000).dropFirst()
        let seconds = "\(time / 1000).\(digits)"
        switch kind {
        case .output(let text): return "[\(seconds),\"o\",\(JSONWriter.literal(text))]"
        case .resize(let size): return "[\(seconds),\"r\",\"\(size.width)x\(size.height)\"]"
        }
    }
}
