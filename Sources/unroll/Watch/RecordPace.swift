/// How many records come in a second, as seen over the last two seconds.
struct RecordPace {
    private var start: ContinuousClock.Instant?
    private var startCount = 0
    private var rate = 0.0

    private static let window = Duration.seconds(2)

    /// The pace when so many records have come.
    mutating func recordsPerSecond(_ count: Int, at now: ContinuousClock.Instant) -> Double {
        guard let start else {
            self.start = now
            startCount = count
            return 0
        }
        let elapsed = now - start
        guard elapsed >= Self.window else { return rate }
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        rate = Double(count - startCount) / seconds
        self.start = now
        startCount = count
        return rate
    }
}
