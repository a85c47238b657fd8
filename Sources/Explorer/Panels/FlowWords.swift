import Analysis
import Screen

/// A flow of gradients in one line: the regime first, then its numbers.
enum FlowWords {
    /// The line, such as `vanishing ×0.62 a step · half-life 1.4 steps · 1 % after 10 steps`.
    static func line(_ flow: GradientFlow) -> StyledText {
        times(flow).map { rate(flow) + " · " + $0 } ?? rate(flow)
    }

    /// The regime and the factor, or why there is none.
    static func rate(_ flow: GradientFlow) -> StyledText {
        guard let growth = flow.growthPerStep else { return StyledText(flow.sentence, role(flow.regime)) }
        let factor = "×\(NumberText.significant(growth, digits: growth < 0.95 ? 2 : 3)) a step"
        let emphasis = Style(Style(role: role(flow.regime)).foreground, bold: true)
        return StyledText("\(flow.regime.name) \(factor)", emphasis)
    }

    /// The times and steps of a flow that has a factor; nil where there is nothing to say.
    static func times(_ flow: GradientFlow) -> StyledText? {
        let parts = parts(flow)
        return parts.isEmpty ? nil : StyledText(parts.joined(separator: " · "))
    }

    /// The regime and the factor, and as many of the times as fit.
    static func line(_ flow: GradientFlow, atMost columns: Int, in glyphs: Glyphs) -> StyledText {
        parts(flow).reduce(into: rate(flow)) { line, part in
            let longer = line + StyledText(" · " + part)
            if longer.width(in: glyphs) <= columns { line = longer }
        }
    }

    private static func parts(_ flow: GradientFlow) -> [String] {
        guard flow.growthPerStep != nil else { return [] }
        var parts: [String] = []
        if let halfLife = flow.halfLife { parts.append("half-life \(steps(halfLife))") }
        if let doublingTime = flow.doublingTime { parts.append("doubles every \(steps(doublingTime))") }
        if let horizon = flow.horizon { parts.append("1 % after \(horizon) steps") }
        if let step = flow.firstUnderflow { parts.append("0 (underflow) from step \(step) back") }
        if let step = flow.firstNonFinite { parts.append("inf from step \(step) back") }
        return parts
    }

    private static func steps(_ time: Double) -> String {
        "\(NumberText.compact(time, digits: time < 10 ? 2 : 3)) steps"
    }

    private static func role(_ regime: GradientFlow.Regime) -> Role {
        switch regime {
        case .vanishing: .negative
        case .exploding: .positive
        case .stable: .strong
        case .undetermined: .warning
        }
    }
}
