import Screen

/// Shares as per cents that may be negative or more than a hundred.
enum ShareText {
    /// The columns that a share takes at most, as long as its parts do not nearly cancel.
    static let width = 6

    /// Such as `83 %`, `0.4 %`, `-3 %`; a dash where nothing is shared.
    static func text(_ share: Double?) -> String {
        guard let share else { return "–" }
        guard share.isFinite else { return NumberText.compact(share) }
        let percent = 100 * share
        let isShort = percent.magnitude < 1 || percent.magnitude >= 1e5
        return (isShort ? NumberText.compact(percent, digits: 1) : NumberText.fixed(percent, decimals: 0)) + " %"
    }
}
