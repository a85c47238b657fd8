import Analysis
import Experiments
import Unrolling

/// By which ways gradient comes back to each state.
enum LedgerTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        let ledgers = GateLedger.signals(of: run.trace).compactMap { GateLedger(run.trace, signal: $0) }
        let sentences = GateLedger.inOrder(ledgers.filter { !$0.paths.isEmpty }, about: nil).map(\.sentence)
        guard !sentences.isEmpty else { return nil }
        return DescriptionPart(heading: "Gate ledger", sentences: sentences.map { Speech.sentence(Speech.words($0)) })
    }
}

/// How many units let nothing through.
enum SaturationTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        let found = Saturation.signals(of: run.trace).compactMap { Saturation(run.trace, signal: $0) }
        guard !found.isEmpty else { return nil }
        return DescriptionPart(
            heading: "Saturation", sentences: found.map { "The signal \(Speech.words($0.sentence))." })
    }
}
