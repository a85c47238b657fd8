import Commands
import Curves
import Training

// Going back and forth among the updates of a training, and among its branches.
extension Session {
    /// Goes to a place in what was trained.
    mutating func rewind(to place: RewindPlace) {
        guard let live = training else { return report("Nothing was trained yet: the key T trains.") }
        training?.offer = nil
        let updates = live.history.updates(of: live.branch)
        switch place {
        case .update(let update):
            guard updates.contains(update) else {
                let known = updates.lowerBound == 0 ? "the newest is \(updates.upperBound)" : "it has \(updates)"
                return report("There is no update \(update) on this branch: \(known).")
            }
            show(update: update)
        case .by(let difference):
            show(update: min(max(live.update.clampedSum(difference), updates.lowerBound), updates.upperBound))
        case .now: show(update: updates.upperBound)
        case .best:
            guard let best = live.history.bestUpdate(of: live.branch) else {
                return report("No loss was recorded yet.")
            }
            show(update: best)
            notice = Notice("The loss was least after update \(best).")
        case .safe:
            guard let way = live.history.branches[live.branch].wayBack else {
                return report("This branch has not diverged.")
            }
            show(update: way.safeUpdate)
            notice = Notice("Before it diverged. Change something, such as clip norm 1, and train on: T.")
        case .nextBookmark: jump(to: live.markAfter, "after")
        case .previousBookmark: jump(to: live.markBefore, "before")
        }
    }

    private mutating func jump(to bookmark: Bookmark?, _ side: String) {
        guard let bookmark else { return report("There is no bookmark \(side) this update.") }
        show(update: bookmark.shownUpdate)
        notice = Notice(bookmark.sentence)
    }

    /// Marks the update that is looked at.
    mutating func bookmark(_ text: String) {
        guard let live = training else { return report("Nothing was trained yet: the key T trains.") }
        training?.history.mark(live.update, of: live.branch, label: text)
        notice = Notice("Marked update \(live.update).")
    }

    /// Looks at the newest update of another branch; nil is the next one.
    mutating func look(atBranch number: Int?) {
        guard let live = training else { return report("Nothing was trained yet: the key T trains.") }
        let count = live.history.branches.count
        let index = number.map { $0 - 1 } ?? (live.branch + 1).wrapped(in: count)
        guard (0..<count).contains(index) else {
            return report("There is no branch \(index + 1): the branches are 1 to \(count).")
        }
        guard index != live.branch else {
            return report(count == 1 ? "There is one branch alone." : "This is branch \(index + 1).")
        }
        training?.offer = nil
        training?.branch = index
        let trainer = live.history.branches[index].trainer
        training?.trainer = (try? trainer.measuring(live.trainer.settings.measurements)) ?? trainer
        show(update: live.history.branches[index].lastUpdate)
        notice = Notice("Branch \(index + 1): \(live.history.branches[index].label).")
    }

    /// How many updates a turn of the rewinding keys is: a hundredth of all.
    var rewindStride: Int {
        guard let live = training else { return 1 }
        return max(1, live.history.updates(of: live.branch).count / 100)
    }
}

extension LiveTraining {
    /// The bookmarks of the branch that is looked at and of those that it comes from, the earliest first.
    var marks: [Bookmark] {
        let updates = history.updates(of: branch)
        return history.bookmarks
            .filter { updates.contains($0.shownUpdate) && history.owner(of: $0.shownUpdate, in: branch) == $0.branch }
            .sorted { $0.update < $1.update }
    }

    /// The first bookmark after the update that is looked at.
    var markAfter: Bookmark? { marks.first { $0.shownUpdate > update } }

    /// The last bookmark before it.
    var markBefore: Bookmark? { marks.last { $0.shownUpdate < update } }
}

extension Bookmark {
    /// The update that one goes to for it: what could not be made is seen from the one before.
    var shownUpdate: Int { kind == .notFinite ? update - 1 : update }
}

extension TrainingHistory {
    /// The update of a branch whose network had the least loss: that of the validation where it was measured a few times.
    func bestUpdate(of branch: Int) -> Int? {
        let shelf = branches[branch].curves
        let validation = shelf.curve("validation_loss").flatMap { $0.points.count >= Self.fewMeasures ? $0 : nil }
        // A loss is that of the network before its update.
        return (validation ?? shelf.curve("step_loss"))?.updateOfLeast.map { max(0, $0 - 1) }
    }

    private static let fewMeasures = 3
}
