import LessonScripts
import Screen

// The list of lessons and the review.
extension Session {
    /// Shows the lessons; the first one that is not done is chosen, or the one that is open.
    mutating func list(_ entries: [LessonEntry]) {
        guard !entries.isEmpty else {
            notice = Notice("There are no lessons here.", .warning)
            return
        }
        let open = desk.flatMap { desk in entries.firstIndex { $0.name == desk.player.lesson.name } }
        let next = entries.firstIndex { !$0.isFinished }
        let chosen = open.flatMap { entries[$0].isFinished ? nil : $0 } ?? next ?? open ?? 0
        lessonPage = .list(entries, chosen: chosen)
    }

    /// Chooses the lesson so many places on; those beyond the ends are the ends.
    mutating func chooseLesson(by difference: Int) {
        guard case .list(let entries, let chosen) = lessonPage else { return }
        lessonPage = .list(entries, chosen: min(max(chosen.clampedSum(difference), 0), entries.count - 1))
    }

    /// Opens the chosen lesson.
    func openChosenLesson() -> [Effect] {
        guard case .list(let entries, let chosen) = lessonPage, entries.indices.contains(chosen) else { return [] }
        return [.readLesson(entries[chosen].name)]
    }

    /// Scrolls the review.
    mutating func scrollReview(by lines: Int) {
        guard case .review(let first) = lessonPage else { return }
        let count = reviewLines(width: size.width, glyphs: glyphs).count
        let window = Viewport(count: count, room: max(1, size.height - 3), first: first.clampedSum(lines))
        lessonPage = .review(firstLine: window.first)
    }

    /// Takes in what the mouse does over a page about lessons.
    mutating func takeOnPage(_ action: MouseAction, at point: Point) -> [Effect] {
        guard let lessonPage else { return [] }
        switch (lessonPage, action) {
        case (.review, .wheelUp): scrollReview(by: -3)
        case (.review, .wheelDown): scrollReview(by: 3)
        case (.list, .wheelUp): chooseLesson(by: -1)
        case (.list, .wheelDown): chooseLesson(by: 1)
        case (.review, .click), (.list, .click): break
        }
        return []
    }
}
