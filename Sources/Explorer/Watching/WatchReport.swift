import Curves
import Screen

/// What a log holds, as plain text: for pipes, files and screen readers.
public struct WatchReport: Sendable {
    /// The lines as one text that ends in a line end.
    public let text: String

    /// The report of all that was read.
    public init(_ reading: WatchReading, source: String, glyphs: Glyphs = .unicode) {
        var lines = ["\(source): \(reading.tally.records) records in \(reading.tally.lines) lines"]
        if let broken = reading.tally.firstBrokenLine {
            lines.append("\(reading.tally.brokenLines) broken lines; the first is \(broken.description)")
        }
        let odd = reading.tally.oddUpdates
        if odd > 0 {
            lines.append(
                "\(odd) \(odd == 1 ? "record has an update" : "records have updates") that \(odd == 1 ? "is" : "are") no whole number: lines were counted instead"
            )
        }
        let forgotten = reading.runs.forgotten
        if forgotten > 0 { lines.append("\(forgotten) earlier runs were forgotten") }
        let isOne = reading.runs.runs.count == 1 && forgotten == 0
        for (place, run) in reading.runs.runs.enumerated() {
            lines.append("")
            if let updates = run.updates {
                let name = isOne ? "" : "Run \(reading.runs.number(ofRun: place)): "
                lines.append("\(name)updates \(updates.lowerBound)–\(updates.upperBound), \(run.records) records")
            }
            lines += WatchReport.table(run, glyphs)
            if let sentence = WatchReport.reach(run.waterfall) { lines.append(sentence) }
        }
        text = lines.map { glyphs.spelled($0) + "\n" }.joined()
    }

    private static func table(_ run: CurveShelf, _ glyphs: Glyphs) -> [String] {
        let header = ["curve", "last", "least", "at update", "largest", "not finite from"]
        let rows = run.curves.map { curve in
            [
                curve.name, NumberText.significant(curve.latest), NumberText.significant(curve.whole.least),
                curve.updateOfLeast.map(String.init) ?? "", NumberText.significant(curve.whole.largest),
                curve.firstNonFiniteUpdate.map(String.init) ?? "",
            ]
        }
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { glyphs.width(of: $0[column]) }.max() ?? 0 }
        return all.map { row in
            var line = row.enumerated().map { column, text in
                let padding = String(repeating: " ", count: widths[column] - glyphs.width(of: text))
                return column == 0 ? text + padding : padding + text
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// How far back the gradient reached first and last.
    private static func reach(_ waterfall: Waterfall) -> String? {
        guard let first = waterfall.rows.first, let last = waterfall.rows.last, let now = last.reach else { return nil }
        let percent = NumberText.compact(Waterfall.reachShare * 100)
        let before = first.reach.map { ", \(NumberText.compact($0, digits: 3)) at \(first.updatesText)" } ?? ""
        return "The gradient reaches back \(NumberText.compact(now, digits: 3)) of \(last.steps - 1) steps to "
            + "\(percent) % at \(last.updatesText)\(before)."
    }
}
