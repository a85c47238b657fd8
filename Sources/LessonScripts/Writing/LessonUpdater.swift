import Commands
import JSONText

/// Writes what is computed into a lesson: its figures and transcripts, each in the notation that it has.
public struct LessonUpdater: Sendable {
    private let cache: RunCache

    /// An updater that runs experiments in a cache.
    public init(cache: RunCache = RunCache()) { self.cache = cache }

    /// The source with all figures and transcripts as they are computed; what cannot be computed stays as it is.
    public func updated(_ lesson: Lesson) -> String {
        var edits: [Edit] = []
        for (step, state) in zip(lesson.steps, LessonRun(lesson).states) {
            guard let context = try? cache.context(state) else { continue }
            for block in step.allBlocks {
                for figure in block.figures {
                    guard let place = figure.place, let value = try? figure.expression.value(in: context),
                        !figure.agrees(with: value)
                    else { continue }
                    edits.append(.text(figure.text(of: value), at: place))
                }
                for entry in block.transcript {
                    guard let value = try? entry.expression.value(in: context) else { continue }
                    let written = WrittenValue(entry.written)
                    guard entry.lines.isEmpty || !written.agrees(with: value) else { continue }
                    edits.append(.lines(entry.lines.isEmpty ? value.text() : written.text(of: value), at: entry.lines))
                }
            }
        }
        return Self.applied(edits, to: lesson.source)
    }

    private enum Edit {
        case text(String, at: SourcePlace)
        case lines(String, at: Range<Int>)

        /// Where it begins; a later edit is made first, so that the places of the others stay.
        var start: (Int, Int) {
            switch self {
            case .text(_, let place): (place.line, place.bytes.lowerBound)
            case .lines(_, let lines): (lines.lowerBound, 0)
            }
        }
    }

    private static func applied(_ edits: [Edit], to source: String) -> String {
        var lines = SourceLines.lines(of: source)
        for edit in edits.sorted(by: { $0.start > $1.start }) {
            switch edit {
            case .text(let text, let place):
                lines[place.line].bytes.replaceSubrange(place.bytes, with: Array(text.utf8))
            case .lines(let text, let range):
                // As the lines around it end.
                let end = lines[max(0, range.lowerBound - 1)].end
                lines.replaceSubrange(
                    range, with: text.split(separator: "\n").map { SourceLines.Line(bytes: Array($0.utf8), end: end) })
            }
        }
        return String(decoding: lines.flatMap { $0.bytes + $0.end }, as: UTF8.self)
    }
}
