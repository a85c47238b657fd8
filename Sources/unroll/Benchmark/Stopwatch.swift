/// Times a piece of work by its median over repetitions.
struct Stopwatch {
    /// How long to go on, at least three times.
    let budget: Duration

    /// The median duration in microseconds.
    func median(_ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        work()
        var times: [Double] = []
        let start = clock.now
        repeat {
            let elapsed = clock.measure(work)
            let (seconds, attoseconds) = elapsed.components
            times.append(Double(seconds) * 1e6 + Double(attoseconds) * 1e-12)
        } while times.count < 3 || clock.now - start < budget
        return times.sorted()[times.count / 2]
    }
}
