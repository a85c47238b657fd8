import Cells

extension RecordLayout {
    /// Writes the states before the first step into as many frames as the program looks back, [lag × frame].
    ///
    /// - Precondition: each state has as many numbers as its signal.
    func writeInitialStates(_ initial: [String: [Double]], to start: UnsafeMutablePointer<Double>) {
        start.update(repeating: 0, count: lag * stride)
        for (name, numbers) in initial where lag > 0 {
            guard let signal = signal(name) else { continue }
            precondition(numbers.count == signal.size, "\(numbers.count) initial numbers for \(name)[\(signal.size)]")
            for frame in 0..<lag {
                let place = start + frame * stride + signal.frameOffset
                for (i, number) in numbers.enumerated() { place[i] = number }
            }
        }
    }
}
