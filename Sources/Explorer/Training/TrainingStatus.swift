import Curves
import Screen
import Training

/// How far the training is, in one line.
enum TrainingStatus {
    /// The line, as much of it as fits, the most important first.
    static func line(_ live: LiveTraining, width: Int, glyphs: Glyphs) -> StyledText {
        var line = StyledText()
        for fact in facts(live, glyphs: glyphs) {
            let longer = line.text.isEmpty ? fact : line + StyledText("  ") + fact
            guard longer.width(in: glyphs) <= width else { continue }
            line = longer
        }
        return line
    }

    /// What stands in the first line of every page.
    static func badge(_ live: LiveTraining, glyphs: Glyphs) -> StyledText {
        if live.isRunning {
            let badge = StyledText("\(glyphs.choose("▶", ascii: ">")) update \(live.update)", .playhead)
            guard let last = live.order?.last else { return badge }
            return badge + StyledText(" of \(last), ", .faint) + left(live)
        }
        let mark = live.isRewound ? glyphs.choose("◀", ascii: "<") : glyphs.choose("‖", ascii: "||")
        return StyledText("\(mark) update \(live.update)", .playhead)
            + StyledText(live.isRewound ? " of \(live.newest)" : "", .faint)
    }

    private static func facts(_ live: LiveTraining, glyphs: Glyphs) -> [StyledText] {
        var facts = [state(live, glyphs: glyphs)]
        let curves = live.history.branches[live.branch].curves
        if let loss = curves.curve("step_loss")?.point(atOrBefore: max(live.update, 1))?.shownValue {
            facts.append(fact("loss", NumberText.significant(loss, digits: 4)))
        }
        if let share = curves.curve("teacher_share")?.point(atOrBefore: max(live.update, 1))?.shownValue {
            facts.append(fact("reads the truth", "\(NumberText.compact(share * 100, digits: 2)) %"))
        }
        if live.isRunning {
            if let speed = live.speed { facts.append(StyledText("\(NumberText.compact(speed, digits: 3))/s")) }
            facts.append(left(live))
        }
        let branch = live.history.branches[live.branch]
        if live.history.branches.count > 1 {
            facts.append(fact("branch", "\(branch.number + 1) \(branch.label)"))
        }
        if live.isChanged { facts.append(StyledText("changed: T begins a branch here", .warning)) }
        let used = Self.megabytes(live.history.snapshotBytes)
        facts.append(fact("kept", "\(used) of \(megabytes(live.history.memoryLimit)) MB"))
        return facts
    }

    private static func state(_ live: LiveTraining, glyphs: Glyphs) -> StyledText {
        if live.isRunning {
            return StyledText("\(glyphs.choose("▶", ascii: ">")) training", .playhead) + StyledText(" update ", .faint)
                + StyledText("\(live.update)", .strong)
        }
        guard live.isRewound else {
            return StyledText("paused", .strong) + StyledText(" update ", .faint)
                + StyledText("\(live.update)", .strong)
        }
        let replayed = live.isExact ? "" : ", shown \(live.state.updateCount) while it is made again"
        return StyledText("\(glyphs.choose("◀", ascii: "<")) update \(live.update)", .playhead)
            + StyledText(" of \(live.newest)\(replayed)", .faint)
    }

    private static func left(_ live: LiveTraining) -> StyledText {
        guard let last = live.order?.last else { return StyledText("no end", .faint) }
        guard let speed = live.speed, speed > 0 else { return StyledText("\(last - live.update) left", .faint) }
        let seconds = Int((Double(last - live.update) / speed).rounded(.up))
        let text = seconds < 120 ? "\(seconds) s" : seconds < 7200 ? "\(seconds / 60) min" : "\(seconds / 3600) h"
        return StyledText("\(text) left", .faint)
    }

    private static func megabytes(_ bytes: Int) -> String { NumberText.compact(Double(bytes) / 1048576, digits: 2) }

    private static func fact(_ name: String, _ value: String) -> StyledText {
        StyledText("\(name) ", .faint) + StyledText(value)
    }
}

/// The offer to go back before a divergence.
enum DivergenceOffer {
    static func line(_ live: LiveTraining, _ divergence: Divergence) -> StyledText {
        let way = live.history.branches[live.branch].wayBack?.sentence ?? ""
        return StyledText(divergence.description + " ", .error) + StyledText(way + " ") + StyledText("Enter", .key)
            + StyledText(" go back  ") + StyledText("n", .key) + StyledText(" stay")
    }
}
