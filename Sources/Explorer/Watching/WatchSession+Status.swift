import Curves
import Screen

extension WatchSession {
    /// What is watched, and which part of it is shown.
    var header: StyledText {
        var parts = [StyledText("Unroll watches ", .title) + StyledText(source, .strong)]
        let runs = reading.runs
        if runs.runs.count > 1 || runs.forgotten > 0 {
            let kept = runs.forgotten > 0 ? ", the last \(runs.runs.count) kept" : ""
            parts.append(StyledText("run \(runs.number(ofRun: runs.runs.count - 1))\(kept)"))
        }
        if let shown = shownUpdates, let all = allUpdates {
            let of = shown == all ? "" : " of \(all.lowerBound)–\(all.upperBound)"
            parts.append(StyledText("updates \(shown.lowerBound)–\(shown.upperBound)\(of)"))
        }
        if isPaused {
            let behind = latestReading.tally.records - reading.tally.records
            parts.append(StyledText(behind > 0 ? "paused, \(behind) records behind" : "paused", .warning))
        } else if view.window.isFollowing, view.cursor == nil, latestReading.stage != .ended {
            parts.append(StyledText("following", .faint))
        }
        return parts.joined(separator: "   ")
    }

    /// How the reading goes, and the first line that was no record.
    func status(width: Int) -> [StyledText] {
        let tally = latestReading.tally
        var parts: [StyledText] = []
        if let count { parts.append(StyledText("\(count) …", .strong)) }
        parts.append(StyledText("\(tally.records) records"))
        if tally.brokenLines > 0 { parts.append(StyledText("\(tally.brokenLines) broken lines", .warning)) }
        if tally.oddUpdates > 0 { parts.append(StyledText("\(tally.oddUpdates) odd updates", .warning)) }
        if latestReading.recordsPerSecond > 0 {
            parts.append(StyledText("\(NumberText.compact(latestReading.recordsPerSecond, digits: 3)) records/s"))
        }
        if let last = latestReading.runs.present?.latest?.update { parts.append(StyledText("last update \(last)")) }
        parts.append(stage)
        let left = latestReading.runs.present?.numbersLeftOut ?? 0
        if left > 0 { parts.append(StyledText("curves beyond \(CurveShelf.curveLimit) left out", .warning)) }
        var lines = [parts.joined(separator: "   ").truncated(to: width, in: glyphs)]
        if let broken = tally.firstBrokenLine {
            let first = tally.brokenLines > 1 ? "The first broken " : "Broken "
            lines.append(StyledText(first + broken.description, .warning).truncated(to: width, in: glyphs))
        }
        return lines
    }

    private var stage: StyledText {
        switch latestReading.stage {
        case .reading:
            guard let there = latestReading.bytesThere, there > 0 else { return StyledText("reading", .faint) }
            let percent = Double(latestReading.bytesRead) / Double(there) * 100
            return StyledText("reading, \(NumberText.compact(min(percent, 100), digits: 2)) %", .warning)
        case .waiting: return StyledText("waiting for more", .faint)
        case .ended: return StyledText("ended", .strong)
        case .failed(let sentence): return StyledText(sentence, .error)
        }
    }
}
