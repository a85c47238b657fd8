/// Which updates are shown of all that there are.
struct UpdateWindow: Sendable, Equatable {
    /// How many updates are shown; nil shows all.
    var length: Int?
    /// The first that is shown; nil lets the window follow the latest update.
    var first: Int?

    /// The smallest window that zooming leads to.
    private static let smallest = 4

    /// The updates that are shown.
    func range(of all: ClosedRange<Int>) -> ClosedRange<Int> {
        let count = all.upperBound - all.lowerBound + 1
        guard let length, length < count else { return all }
        let last = all.upperBound - length + 1
        let start = min(max(first ?? last, all.lowerBound), last)
        return start...(start + length - 1)
    }

    /// Whether the latest update is always shown.
    var isFollowing: Bool { length == nil || first == nil }

    /// Halves or doubles the window so many times, around an update, or at the latest one where it follows.
    mutating func zoom(by times: Int, around update: Int?, of all: ClosedRange<Int>) {
        let shown = range(of: all)
        let count = all.upperBound - all.lowerBound + 1
        var length = shown.upperBound - shown.lowerBound + 1
        for _ in 0..<min(times.magnitude, 64) {
            length = times > 0 ? max(length / 2, min(UpdateWindow.smallest, length)) : min(length * 2, count)
        }
        self.length = length >= count ? nil : length
        first = update.map { $0 - length / 2 }
        if let update { show(update, of: all) }
    }

    /// Moves the window by so many updates; at the end it follows again.
    mutating func pan(by distance: Int, of all: ClosedRange<Int>) {
        guard let length else { return }
        let start = range(of: all).lowerBound.clampedSum(distance)
        first = start > all.upperBound - length ? nil : max(start, all.lowerBound)
    }

    /// Moves the window as little as needed to show an update.
    mutating func show(_ update: Int, of all: ClosedRange<Int>) {
        guard let length else { return }
        let shown = range(of: all)
        if update < shown.lowerBound { first = update }
        if update > shown.upperBound { first = update - length + 1 }
        if first == nil { first = shown.lowerBound }
    }
}
