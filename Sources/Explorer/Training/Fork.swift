import Figures
import Training

/// Where a branch leaves the updates that are looked at, or where these go on as a branch of another training.
struct Fork: Equatable {
    /// The last update that both have.
    let update: Int
    /// The branch that begins there.
    let branch: Int

    /// The character that marks it, which is also the key that goes from branch to branch.
    static let mark: Character = "Y"
}

extension LiveTraining {
    /// The places where the branch that is looked at began, where those that it comes from began, and where others leave them.
    var forks: [Fork] {
        var ends: [Int: Int] = [branch: newest]
        var index = branch
        while let parent = history.branches[index].parent {
            ends[parent.branch] = parent.update
            index = parent.branch
        }
        return history.branches.compactMap { branch in
            guard let parent = branch.parent, let end = ends[parent.branch], parent.update <= end else { return nil }
            return Fork(update: parent.update, branch: branch.number)
        }
    }

    /// What lies along the updates in a figure: the update that is looked at, where it is not the newest, and the forks.
    var guides: [ChartLayer] {
        let looked = isRewound ? [ChartLayer.guide(ChartGuide("update \(update)", at: Double(update)))] : []
        return looked
            + forks.map { fork in
                let branch = history.branches[fork.branch]
                let name = "branch \(branch.number + 1) (\(branch.label)) begins at \(fork.update)"
                return .guide(ChartGuide(name, at: Double(fork.update)))
            }
    }
}
