import Analysis
import Cells
import Equations
import Experiments
import Screen
import Unrolling

/// Writes what there is to say about one equation at the playhead, one line each.
struct CellLineWriter {
    private let context: PanelContext
    private let glyphs: Glyphs
    private let width: Int
    private let unitCount: Int
    private let unit: Int

    private static let indent = "  "
    private static let faint = Style(role: .faint)

    init(_ context: PanelContext, glyphs: Glyphs, width: Int) {
        self.context = context
        self.glyphs = glyphs
        self.width = width
        unitCount = context.signal.size
        unit = context.unit(of: context.signal)
    }

    /// Whether the selected unit's numbers can be put in: the signal has as many units as the selected one.
    func isWorked(_ equation: Equation) -> Bool {
        context.playhead.hasValue(at: context.step) && context.trace.program.signal(equation.signal)?.size == unitCount
            && unit < unitCount
    }

    /// The equation as it is written, with its comment where there is room.
    func formula(_ equation: Equation, isSelected: Bool) -> StyledText {
        let text = inItsDirection(equation.text(glyphs.choose(.unicode, ascii: .ascii)))
        let line = StyledText(mark(isSelected)) + StyledText(text, isSelected ? Style(role: .strong) : Self.faint)
        guard let comment = equation.comment else { return line }
        let whole = line + StyledText("  # \(comment)", Self.faint)
        return whole.width(in: glyphs) <= width ? whole : line
    }

    /// The equation as a layer reads it that runs from the last step to the first: what it took before is at t+1.
    private func inItsDirection(_ equation: String) -> String {
        guard context.trace.direction == .backward else { return equation }
        return equation.split(separator: "[t-", omittingEmptySubsequences: false).joined(separator: "[t+")
    }

    /// The equation with the selected unit's numbers, or without them where they are not known.
    func worked(_ equation: Equation, isSelected: Bool) -> StyledText {
        guard isWorked(equation),
            let arithmetic = UnitArithmetic(context.trace, signal: equation.signal, unit: unit, at: context.step)
        else { return formula(equation, isSelected: isSelected) }
        let head = StyledText(mark(isSelected)) + StyledText("\(equation.signal)[\(context.step)]", .strong) + " = "
        let tail = " = " + StyledText(Self.text(arithmetic.value), .strong)
        let room = max(width - head.width(in: glyphs) - tail.width(in: glyphs), 1)
        var middle = right(arithmetic)
        if middle.width(in: glyphs) > room {
            middle = StyledText(runs: middle.runs.map { .init($0.text.filter { $0 != " " }, $0.style) })
        }
        // The result is what one looks for: of a long line the middle is cut.
        return head + middle.truncated(to: room, in: glyphs) + tail
    }

    /// The total gradient of the selected unit, and its two parts.
    func gradient(_ equation: Equation) -> StyledText {
        if isWorked(equation), context.playhead.hasGradient(at: context.step),
            context.trace.isPassedByLoss(equation.signal)
        {
            return StyledText(Self.indent + "the loss is computed from the logits", Self.faint)
        }
        guard let paths = paths(of: equation) else { return "" }
        let total = StyledText(Self.text(paths.total), Style(Style(role: .backward).foreground, bold: true))
        let name = Trace.Quantity.gradient.text(of: equation.signal, at: String(context.step))
        let line = StyledText(Self.indent + name, .backward) + " = " + total
        // Below other layers it is these that send what a loss of the step would.
        let above = paths.paths.first { $0.signal == GradientPaths.layerAbove }?.value
        let own = Self.text(above ?? paths.direct) + (above == nil ? " direct" : " from above")
        let later = Self.signed(above.map { paths.total - $0 } ?? paths.fromLater)
        let whole = line + StyledText(" = \(own) \(later) later", Self.faint)
        return whole.width(in: glyphs) <= width ? whole : line + StyledText(" (\(own))", Self.faint)
    }

    /// Through which signals the gradient of the selected unit comes back, the largest shares first.
    func paths(_ equation: Equation) -> StyledText {
        guard let paths = paths(of: equation)?.paths, !paths.isEmpty else { return "" }
        let parts = paths.sorted { $0.value.magnitude > $1.value.magnitude }.map { path in
            let source = path.signal.map { "\($0)[\(path.step)]" } ?? "the loss"
            return StyledText("\(source) ", Self.faint) + StyledText(Self.text(path.value), .backward)
        }
        return StyledText(Self.indent + "through ", Self.faint) + parts.joined(separator: StyledText(", ", Self.faint))
    }

    private func paths(of equation: Equation) -> GradientPaths? {
        guard isWorked(equation), context.playhead.hasGradient(at: context.step),
            !context.trace.isPassedByLoss(equation.signal)
        else { return nil }
        return GradientPaths(context.trace, signal: equation.signal, unit: unit, at: context.step)
    }

    /// The right side with its numbers, coloured by sign.
    private func right(_ arithmetic: UnitArithmetic) -> StyledText {
        arithmetic.pieces.reduce(into: StyledText()) { line, piece in
            switch piece {
            // A product is tighter than a sum.
            case .symbol(" · "): line += "·"
            case .symbol(let symbol): line += StyledText(symbol)
            case .number(let term):
                line += StyledText(Self.text(term.written), term.value < 0 ? .negative : .positive)
            }
        }
    }

    private func mark(_ isSelected: Bool) -> String {
        isSelected ? glyphs.choose("▸ ", ascii: "> ") : Self.indent
    }

    private static func text(_ value: Double) -> String {
        if value.rounded() == value || value.magnitude < 0.1 { return NumberText.compact(value, digits: 2) }
        return value.magnitude < 1000 ? NumberText.fixed(value, decimals: 2) : NumberText.significant(value, digits: 2)
    }

    private static func signed(_ value: Double) -> String {
        value < 0 ? "− \(text(-value))" : "+ \(text(value))"
    }
}
