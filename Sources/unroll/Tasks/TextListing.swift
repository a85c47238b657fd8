import Experiments
import Glibc
import Screen
import Tasks
import Training

/// Character-level text as it stands among the tasks.
enum TextListing {
    static let name = "text"
    static let title = "Character-level text of any file (Sutskever, Martens, Hinton 2011)"
    static let summary = "Each character is to be told from those before it."

    static let shape = SequenceShape.manyToManyInStep

    /// What the task is; with a file, how it is divided and what there is to beat.
    ///
    /// - Throws: `Failure` for a file that is no text, and for one that leaves nothing to tell.
    static func text(of path: String?, validation share: Double?) throws -> String {
        let about = [
            "\(name): \(title)", summary,
            "Train: unroll train --text-file FILE --window 50 --validation 0.1 [--carry]", "",
            "shape: \(shape.rawValue)",
        ]
        guard let path else {
            guard share == nil else { throw Failure(sentence: "--validation needs --text-file.", status: 64) }
            return (about + ["", "With --text-file FILE: what there is to beat in that text."]).joined(separator: "\n")
                + "\n"
        }
        return (about + [""] + (try lines(of: path, validation: share ?? TrainingSettings().validation)))
            .joined(separator: "\n") + "\n"
    }

    private static func lines(of path: String, validation share: Double) throws -> [String] {
        guard share > 0, share < 1 else {
            throw Failure(sentence: "'validation' must be a number above 0 and below 1, not '\(share)'.", status: 64)
        }
        let text = try InputFile.text(of: path)
        let whole: WholeText
        do throws(ExperimentError) {
            whole = try WholeText(text)
        } catch {
            throw Failure(sentence: error.inFile(path).description, status: 65)
        }
        let split = TextSplit(of: whole.count, validation: share)
        guard !split.scored.isEmpty, !split.training.isEmpty else {
            throw Failure(
                sentence: "\(path): Of \(whole.count) characters a share of \(share) leaves too few on one side.",
                status: 65)
        }
        let uniform = NumberText.significant(log(Double(whole.vocabulary.count)), digits: 5)
        return [
            "\(whole.count) characters of \(whole.vocabulary.count) kinds; \(split.training.count) to learn from, "
                + "\(split.scored.count) to tell",
            "\(uniform)  mean loss in nats, knowing nothing: perplexity \(whole.vocabulary.count)", "",
        ] + TextReport.markov(MarkovModel.all(of: whole.classes, vocabulary: whole.vocabulary.count, split))
    }
}
