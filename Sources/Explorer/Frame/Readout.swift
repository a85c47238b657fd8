import Analysis
import Experiments
import Screen
import Unrolling

/// The flow of the gradient in words.
enum Readout {
    static func line(_ run: Run, width: Int, glyphs: Glyphs) -> StyledText {
        guard let state = run.trace.program.mainState, let norms = run.trace.norms(.gradient, of: state) else {
            return StyledText("Nothing is recurrent here: no gradient flows through time.", .faint)
        }
        let flow = GradientFlow(norms: norms, in: run.trace)
        let words = flow.sentence.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var line = StyledText(String(words[0]), Style(role(of: flow.regime), bold: true))
        if words.count == 2 { line += StyledText(":" + words[1]) }
        let named = StyledText("‖∂L/∂\(state)[t]‖ ", .backward) + line
        // Its numbers say more than its name.
        return named.width(in: glyphs) <= width ? named : line
    }

    private static func role(of regime: GradientFlow.Regime) -> Ink {
        switch regime {
        case .vanishing: .role(.negative)
        case .exploding: .role(.positive)
        case .stable: .standard
        case .undetermined: .role(.warning)
        }
    }
}

extension Notice {
    /// The sentence in the style of its severity.
    var line: StyledText {
        switch severity {
        case .information: StyledText(text)
        case .warning: StyledText(text, .warning)
        case .error: StyledText(text, .error)
        }
    }
}
