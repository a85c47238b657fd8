import Screen
import Training

/// A line on a terminal that tells how far a training is; where standard output is none, nothing.
struct ProgressLine {
    private let updates: Int
    private let first: Int
    private let baseline: Double?
    private let start = ContinuousClock.now
    private var line = TerminalLine()
    private var validationLoss: Double?

    private static let barWidth = 20

    /// A line about a run from one update to another, with the loss of a step that is to be beaten.
    init(from first: Int, to updates: Int, baseline: Double?) {
        self.first = first
        self.updates = updates
        self.baseline = baseline
    }

    /// Tells of an update, unless another one was told of just before.
    mutating func show(_ record: UpdateRecord) {
        validationLoss = record.validationLoss ?? validationLoss
        guard line.isDue || record.update == updates else { return }
        line.write(text(record, elapsed: ContinuousClock.now - start))
    }

    /// Says what stays, in the place of the line, which goes on below it; also where there is no terminal.
    mutating func say(_ sentence: String) {
        line.clear()
        StandardStreams.print(sentence + "\n")
    }

    /// Leaves the line as it is.
    mutating func end() { line.end() }

    private func text(_ record: UpdateRecord, elapsed: Duration) -> String {
        let filled = record.update * Self.barWidth / updates
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.barWidth - filled)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let pace = Double(record.update - first) / max(seconds, 1e-9)
        let left = Int((Double(updates - record.update) / pace).rounded(.up))
        let toBeat = baseline.map { ", to beat \(NumberText.significant($0, digits: 3))" } ?? ""
        let validation = validationLoss.map { " (validation \(NumberText.significant($0, digits: 3)))" } ?? ""
        return
            "[\(bar)] \(record.update)/\(updates)  loss of a step \(NumberText.significant(record.stepLoss, digits: 3))"
            + "\(validation)\(toBeat)  \(NumberText.compact(pace, digits: 2))/s  \(left) s left  "
            + "gradient \(NumberText.significant(record.gradientNorm, digits: 3))"
    }
}
