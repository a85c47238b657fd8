import Experiments
import JSONText

/// A text that a network has gone on with, and how.
struct SampledText {
    /// What it began with.
    let beginning: String
    /// How its pieces were chosen.
    let rule: SamplingRule
    /// What the draws came from.
    let seed: UInt64
    /// What it went on with.
    var pieces: [SampledPiece] = []

    /// The text, its figures and its pieces.
    var json: WritableJSON {
        .object([
            WritableMember("format", .string("unroll-sample/1")), WritableMember("beginning", .string(beginning)),
            WritableMember("text", .string(pieces.text)),
            WritableMember("temperature", rule.temperature.map { .number($0) } ?? .null),
            WritableMember("top_k", rule.topK.map { .whole($0) } ?? .null), WritableMember("seed", .seed(seed)),
            WritableMember("mean_log_likelihood", pieces.meanLogLikelihood.map { .number($0) } ?? .null),
            WritableMember(
                "pieces",
                .array(
                    pieces.map { piece in
                        .object([
                            WritableMember("text", .string(piece.text)), WritableMember("class", .whole(piece.number)),
                            WritableMember("probability", .number(piece.probability)),
                        ])
                    })),
        ])
    }
}
