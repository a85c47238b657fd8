import Experiments
import Screen

/// The knobs with their keys and values; as many as fit, the ones for the gradient first.
enum KnobBar {
    /// The order in which knobs are given room.
    private static let order: [Knob] = [
        .gain, .activation, .cell, .radius, .loss, .inputScale, .forgetBias, .hidden, .steps, .seed,
    ]

    static func line(_ run: Run, opening: Experiment, width: Int, glyphs: Glyphs) -> StyledText {
        let separator = StyledText("  ")
        var room = width
        var pieces: [StyledText] = []
        for knob in order where knob.obstacle(in: run) == nil {
            let piece = piece(knob, run, opening: opening, glyphs: glyphs)
            let needed = piece.width(in: glyphs) + (pieces.isEmpty ? 0 : 2)
            guard needed <= room else { continue }
            room -= needed
            pieces.append(piece)
        }
        return pieces.joined(separator: separator)
    }

    private static func piece(_ knob: Knob, _ run: Run, opening: Experiment, glyphs: Glyphs) -> StyledText {
        let isChanged = knob.isChanged(run.experiment, from: opening)
        var piece = StyledText(keys(of: knob, glyphs), .key) + StyledText(" \(knob.label) ", .faint)
        piece += StyledText(knob.value(in: run), isChanged ? .strong : .plain)
        // A mark and not only weight: it must be seen on any terminal.
        if isChanged { piece += StyledText("*", .key) }
        return piece
    }

    private static func keys(of knob: Knob, _ glyphs: Glyphs) -> String {
        let bindings = KeyTable.knobs.filter { $0.knob == knob }
        // The finer pair of the gain, and of cell, text and seed the key that goes on.
        let shown = [.cell, .steps, .seed].contains(knob) ? 1 : 2
        return bindings.prefix(shown).compactMap { $0.keys.first?.name(glyphs) }.joined(separator: " ")
    }
}

extension Knob {
    /// Whether it was turned since the session began.
    func isChanged(_ experiment: Experiment, from opening: Experiment) -> Bool {
        switch self {
        case .cell: experiment.cell != opening.cell
        case .activation: experiment.activation != opening.activation
        case .gain: experiment.recurrentGain != opening.recurrentGain
        case .radius: experiment.spectralRadius != opening.spectralRadius
        case .inputScale: experiment.inputScale != opening.inputScale
        case .forgetBias: experiment.forgetBias != opening.forgetBias
        case .hidden: experiment.sizes.hidden != opening.sizes.hidden
        case .steps: experiment.input != opening.input
        case .loss: experiment.lossPlacement != opening.lossPlacement
        case .seed: experiment.seed != opening.seed
        }
    }
}
