import Experiments
import Facts
import Screen
import Training

/// The trainings of facts as text.
enum TrainingListing {
    /// A training, and how to do it oneself.
    static func lines(_ training: SeededTraining, of fact: Fact) -> [String] {
        let settings = training.settings
        let batch = settings.batch == 1 ? "one sequence an update" : "batches of \(settings.batch)"
        var lines = FactListing.script(training.script)
        lines.append(
            "  \(settings.optimiser.description), rate \(settings.rate), \(batch), \(goal(training)); seeds 1 to "
                + "\(training.seedCount)")
        lines.append("  examined with \(training.unseen) unseen sequences" + exam(training))
        let choice = fact.trainings.count > 1 ? " --training \(training.name)" : ""
        lines.append("  unroll facts show \(fact.name) --experiment\(choice) > \(fact.name).json")
        lines.append(
            "  unroll train \(fact.name).json --seed 1 --optimiser \"\(settings.optimiser.description)\" --rate \(settings.rate) "
                + "--batch \(settings.batch) --updates \(training.updates)")
        return lines
    }

    /// The smallest, the middle and the largest number of all seeds.
    static func band(_ band: SeedBand, in range: ClosedRange<Double>) -> String {
        let parts = [SeedSummary.smallest, .median, .largest].map { FactListing.short(band.number($0, in: range)) }
        return "\(parts.joined(separator: " … ")) with \(band.numbers.count) seeds"
    }

    private static func goal(_ training: SeededTraining) -> String {
        guard let goal = training.goal else { return "\(training.updates) updates" }
        let target =
            switch goal.target {
            case .allSolved: "\(training.unseen) unseen sequences are all solved"
            case .loss(let most): "the loss of \(training.unseen) unseen sequences is \(most)"
            }
        return "until \(target), asked every \(goal.interval) updates of at most \(training.updates)"
    }

    private static func exam(_ training: SeededTraining) -> String {
        guard let exam = training.exam else { return "" }
        let settings = exam.settings.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        return " of \(exam.name)\(settings)"
    }
}
