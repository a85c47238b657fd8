import Screen

/// Shares as per cents that may be negative or more than a hundred.
enum ShareText {
    /// The columns that a share takes at most, as long as its parts do not nearly cancel.
    static let width = 6

    /// Such as `83 %`, `0.4 %`, `-3 %`, and `0.0 %` for what is next to nothing; a dash where nothing is shared.
    static func text(_ share: Double?) -> String {
        guard let share else { return "–" }
        guard share.isFinite else { return NumberText.compact(share) }
        let percent = 100 * share
        switch percent.magnitude {
        case 0: return "0 %"
        case ..<0.05: return "0.0 %"
        case ..<1: return NumberText.fixed(percent, decimals: 1) + " %"
        case ..<1e5: return NumberText.fixed(percent, decimals: 0) + " %"
        default: return NumberText.compact(percent, digits: 1) + " %"
        }
    }
}
