import Figures
import Illustrations
import Training

extension BookmarksPanel: FiguredPanel {
    /// The branches below each other, each from where it began, with what is marked on them.
    static func figure(_ context: PanelContext) throws(IllustrationError) -> Figure {
        let live = try context.trained
        let branches = live.history.branches
        func height(_ branch: Int) -> Double { Double(branches.count - branch) }
        let lines = branches.map { branch in
            ChartLayer.line(
                ChartLine(
                    "\(branch.number + 1) \(branch.label)", [height(branch.number), height(branch.number)],
                    at: [Double(branch.firstUpdate), Double(branch.lastUpdate)], tone: .series(branch.number)))
        }
        let forks = branches.compactMap { branch in
            branch.parent.map { parent in
                let update = Double(parent.update)
                return ChartLayer.arrow(
                    ChartArrow(nil, from: [update, height(parent.branch)], to: [update, height(branch.number)]))
            }
        }
        var names: [String] = []
        var marked: [String: [Bookmark]] = [:]
        for bookmark in branches.flatMap(\.bookmarks) {
            if marked[bookmark.kindText] == nil { names.append(bookmark.kindText) }
            marked[bookmark.kindText, default: []].append(bookmark)
        }
        let marks = names.enumerated().map { index, name in
            let bookmarks = marked[name] ?? []
            return ChartLayer.points(
                ChartPoints(
                    name, bookmarks.map { height($0.branch) }, at: bookmarks.map { Double($0.update) },
                    tone: .series(branches.count + index)))
        }
        let axis = ChartAxis(
            "branch", scale: .whole, range: 0.5...Double(branches.count) + 0.5,
            names: branches.map { ChartAxis.Name(height($0.number), "\($0.number + 1)") })
        return Figure(
            title: title(context), subtitle: branches.flatMap(\.bookmarks).map(\.sentence).joined(separator: "  "),
            rows: [[Chart(horizontal: .updates, vertical: axis, layers: marks + forks + lines)]],
            caption: live.caption(of: context.run))
    }
}
