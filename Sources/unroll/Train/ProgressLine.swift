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
        func number(_ value: Double) -> String { NumberText.significant(value, digits: 3) }
        return FittingPieces([
            .init("[\(bar)] ", importance: 1),
            .init("\(record.update)/\(updates)", importance: 7),
            .init("  loss of a step \(number(record.stepLoss))", importance: 6),
            .init(validationLoss.map { " (validation \(number($0)))" } ?? "", importance: 4),
            .init(baseline.map { ", to beat \(number($0))" } ?? "", importance: 3),
            .init("  \(NumberText.compact(pace, digits: 2))/s", importance: 2),
            .init("  \(left) s left", importance: 5),
            .init("  gradient \(number(record.gradientNorm))", importance: 0),
        ]).text(width: line.room)
    }
}
