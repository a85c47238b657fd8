import Curves
import Screen

@testable import Explorer

extension WatchReading {
    /// What is read of these lines.
    init(_ lines: [String], stage: Stage = .waiting) {
        self.init()
        var reader = RecordReader()
        var runs = runs
        reader.take(Array(lines.map { $0 + "\n" }.joined().utf8).span) { runs.append($0) }
        self.runs = runs
        tally = reader.tally
        self.stage = stage
    }

    /// A training of so many updates whose loss falls.
    static func training(updates: Int, steps: Int = 12, stage: Stage = .waiting) -> WatchReading {
        var reading = WatchReading()
        for update in 1...updates {
            reading.runs.append(PictureFixtures.record(update, of: updates, steps: steps))
        }
        reading.stage = stage
        return reading
    }
}

extension WatchSession {
    /// A session that has read this, on a screen of this size.
    static func watching(
        _ reading: WatchReading, width: Int = 120, height: Int = 36, glyphs: Glyphs = .unicode
    ) -> WatchSession {
        var session = WatchSession(
            source: "log.jsonl", size: Size(width: width, height: height), glyphs: glyphs, hasColor: false)
        _ = session.update(.read(reading))
        return session
    }

    /// The screen as text.
    var picture: String {
        var canvas = Canvas(size: size, glyphs: glyphs)
        draw(on: &canvas)
        return canvas.text
    }

    @discardableResult
    mutating func press(_ keys: Key...) -> [WatchEffect] {
        keys.flatMap { update(.input(.key($0))) }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }
}
