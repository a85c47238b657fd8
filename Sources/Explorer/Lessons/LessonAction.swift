import LessonScripts
import Screen

/// What a key means in lessons.
enum LessonAction: Sendable, Hashable {
    /// Goes on: the rest of the text, the answer, or the next step.
    case goOn
    /// Goes back: the text before, or the step before.
    case goBack
    /// Scrolls the text by so many halves of what is shown.
    case scroll(by: Int)
    /// Opens the next hint.
    case openHint
    /// Shows the answer, or a way to the goal.
    case skip
    /// Shows the network of the step again.
    case restore
    /// Leaves the lesson, comes back to it, or lists the lessons where none is open.
    case toggle
    /// Opens the line for an answer.
    case beginAnswer
    /// Gives the answer that is typed.
    case submitAnswer
    /// Closes the line for an answer.
    case closeAnswer
    /// Comes back to the lesson with the network as it is.
    case keep
    /// Comes back to the lesson and the network of its step.
    case comeBackAndRestore
    /// Goes on exploring.
    case stayAway
    /// Lists the lessons.
    case list
    /// Chooses the lesson so many places on in the list.
    case choose(by: Int)
    /// Opens the chosen lesson.
    case openChosen
    /// Opens the review.
    case review
    /// Scrolls the review by so many lines.
    case scrollReview(by: Int)
    /// Closes the list or the review.
    case closePage
}

extension Session {
    /// Carries out what a key means in lessons.
    mutating func perform(_ action: LessonAction) -> [Effect] {
        switch action {
        case .goOn: return goOn()
        case .goBack: return goBack()
        case .scroll(let halves):
            scrollLesson(by: halves.clampedProduct(max(1, (lessonPane?.window.room ?? 2) / 2)))
        case .openHint: openHint()
        case .skip: return skipStep()
        case .restore: restoreStep()
        case .toggle: return toggleLesson()
        case .beginAnswer: beginAnswer()
        case .submitAnswer: return submitAnswer()
        case .closeAnswer: desk?.answer = nil
        case .keep: comeBack(.keep)
        case .comeBackAndRestore: comeBack(.restore)
        case .stayAway: desk?.isReturning = false
        case .list: return [.listLessons]
        case .choose(let difference): chooseLesson(by: difference)
        case .openChosen: return openChosenLesson()
        case .review: lessonPage = .review(firstLine: 0)
        case .scrollReview(let lines): scrollReview(by: lines)
        case .closePage: lessonPage = nil
        }
        return []
    }
}
