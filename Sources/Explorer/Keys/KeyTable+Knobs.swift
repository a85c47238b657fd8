import Equations
import Experiments
import Screen

extension KeyTable {
    /// The keys that turn knobs: a small letter turns down, its capital up.
    static let knobs: [KeyBinding] = [
        knob(.gain, [.character(",")], "recurrent gain down by a semitone (12 halve it)", hint: gain) {
            "set gain \(Ladder.factor($0.recurrentGain, by: -$1))"
        },
        knob(.gain, [.character(".")], "recurrent gain up by a semitone (12 double it)", hint: gain) {
            "set gain \(Ladder.factor($0.recurrentGain, by: $1))"
        },
        knob(.gain, [.character(">")], "recurrent gain up by three semitones") {
            "set gain \(Ladder.factor($0.recurrentGain, by: $1.clampedProduct(3)))"
        },
        knob(.gain, [.character("<")], "recurrent gain down by three semitones") {
            "set gain \(Ladder.factor($0.recurrentGain, by: -$1.clampedProduct(3)))"
        },
        knob(.radius, [.character("r")], "spectral radius 1, so that the gain is the radius; or as drawn") {
            experiment, _ in experiment.spectralRadius == nil ? "set radius 1" : "set radius none"
        },
        knob(.activation, [.character("a")], "φ: sigmoid, tanh, ReLU") { experiment, count in
            "set activation \(experiment.activation.next(count))"
        },
        turnCell([.character("c")], "the next cell", direction: 1),
        turnCell([.character("C")], "the cell before", direction: -1),
        KeyBinding([.character("t")], "another text", knob: .steps, group: .knobs) { session, _ in
            .openPrompt(session.textCommand)
        },
        steps([.character("}")], "five steps more", direction: 1),
        steps([.character("{")], "five steps fewer", direction: -1),
        hidden([.character("n")], "fewer hidden units", direction: -1),
        hidden([.character("N")], "more hidden units", direction: 1),
        knob(.inputScale, [.character("i")], "input scale down by a semitone") {
            "set input-scale \(Ladder.factor($0.inputScale, by: -$1))"
        },
        knob(.inputScale, [.character("I")], "input scale up by a semitone") {
            "set input-scale \(Ladder.factor($0.inputScale, by: $1))"
        },
        knob(.forgetBias, [.character("f")], "bias of the forget gate down by a half") {
            "set forget-bias \(Ladder.bias($0.forgetBias ?? 0, by: -$1))"
        },
        knob(.forgetBias, [.character("F")], "bias of the forget gate up by a half") {
            "set forget-bias \(Ladder.bias($0.forgetBias ?? 0, by: $1))"
        },
        knob(.loss, [.character("o")], "a loss at every step, or at the last alone") { experiment, _ in
            "set loss \(experiment.lossPlacement == .everyStep ? "last" : "every")"
        },
        knob(.seed, [.character("d")], "the next seed") { "set seed \($0.seed &+ UInt64(max($1, 0)))" },
        knob(.seed, [.character("D")], "the seed before") { "set seed \($0.seed &- UInt64(max($1, 0)))" },
    ]

    private static let gain = KeyHint(word: "gain", rank: 1)

    private static func knob(
        _ knob: Knob, _ keys: [Key], _ help: String, hint: KeyHint? = nil,
        line: @escaping @Sendable (Experiment, Int) -> String
    ) -> KeyBinding {
        KeyBinding(keys, help, hint: hint, knob: knob, group: .knobs) { session, count in
            .command(line(session.run.experiment, count ?? 1))
        }
    }

    private static func turnCell(_ keys: [Key], _ help: String, direction: Int) -> KeyBinding {
        KeyBinding(keys, help, knob: .cell, group: .knobs) { .turnCell(by: ($1 ?? 1).clampedProduct(direction)) }
    }

    private static func hidden(_ keys: [Key], _ help: String, direction: Int) -> KeyBinding {
        KeyBinding(keys, help, knob: .hidden, group: .knobs) { session, count in
            let size = session.run.resolved.sizes.hidden
            return .command("set hidden \(Ladder.size(size, by: (count ?? 1).clampedProduct(direction)))")
        }
    }

    private static func steps(_ keys: [Key], _ help: String, direction: Int) -> KeyBinding {
        KeyBinding(keys, help, knob: .steps, group: .knobs) { session, count in
            let distance = (count ?? 1).clampedProduct(5 * direction)
            return .command("set steps \(min(max(session.stepCount.clampedSum(distance), 1), longestByKey))")
        }
    }

    /// More steps than keys should make by accident.
    private static let longestByKey = 10_000
}

extension Session {
    /// The command that would set the present text, to be edited.
    fileprivate var textCommand: String {
        guard let text = run.experiment.input.text else { return "text \"" }
        let escaped = text.map { character in
            switch character {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n", "\r\n": "\\n"
            case "\t": "\\t"
            default: String(character)
            }
        }
        return "text \"\(escaped.joined())\""
    }
}
