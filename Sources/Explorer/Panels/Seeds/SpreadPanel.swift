import Analysis
import Commands
import Experiments
import Screen

/// What is left of the gradient at the first step, over many networks that differ in their seed: a box with whiskers for each activation.
enum SpreadPanel: Panel {
    static let name = PanelName.spread

    static func title(_ context: PanelContext) -> String {
        guard let bands = context.seedBands, let start = bands.lanes.lazy.compactMap(\.band.startStep).max() else {
            return "Spread over the seeds"
        }
        let signal = bands.signal
        return "log10 ‖∂L/∂\(signal)[1]‖/‖∂L/∂\(signal)[\(start)]‖ of \(bands.seedCount) networks"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [context.seedsRequest].compactMap { $0 } }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let bands = context.seedBands else { return SeedsNote.draw(context, on: &canvas, in: area) }
        let range = range(bands)
        let roles: [Role] = [.firstCurve, .secondCurve, .thirdCurve]
        var room = area
        let words = [SeedsNote.age(context)].compactMap { $0 }
        canvas.draw(words, in: room)
        room = room.removingTop(words.count)
        // A line for the box, one for its numbers, one between.
        let rows = room.height >= 3 * bands.lanes.count + 1 ? 3 : room.height >= 2 * bands.lanes.count + 1 ? 2 : 1
        for (index, lane) in bands.lanes.enumerated() {
            let style = Style(role: roles[index % roles.count])
            var line = room.row(index * rows)
            if let spread = lane.band.ratio.spread {
                let label = StyledText(lane.label, style) + " " + StyledText(Self.text(spread.median), .strong)
                canvas.draw(label.truncated(to: labelWidth, in: canvas.glyphs), in: line)
                line = line.removingLeft(min(labelWidth, line.width / 2))
                canvas.draw(spread, over: range, in: line, style: style)
                let numbers = numbers(lane, spread)
                let whole = [numbers.joined(separator: ", ")]
                let lines = whole[0].width(in: canvas.glyphs) <= room.width || rows < 3 ? whole : numbers
                for (place, text) in lines.enumerated() where rows > 1 {
                    canvas.draw(text, in: room.row(index * rows + 1 + place))
                }
            } else {
                canvas.draw(
                    StyledText(lane.label, style) + StyledText(": " + lane.band.sentence(for: bands.signal), .faint),
                    in: line)
            }
        }
        guard bands.lanes.contains(where: { $0.band.ratio.spread != nil }) else { return }
        canvas.drawScale(
            of: range, in: room.row(bands.lanes.count * rows).removingLeft(min(labelWidth, room.width / 2)))
        draw(
            sentences(bands, width: room.width, canvas.glyphs), on: &canvas,
            in: room.removingTop(bands.lanes.count * rows + 2))
    }

    private static let labelWidth = 16

    private static func draw(_ lines: [StyledText], on canvas: inout Canvas, in area: Rectangle) {
        guard lines.count <= area.height else { return }
        canvas.draw(lines, in: area)
    }

    /// All of it in words, as lessons and reports say it.
    private static func sentences(_ bands: SeedBands, width: Int, _ glyphs: Glyphs) -> [StyledText] {
        bands.lanes.filter { $0.band.ratio.spread != nil }.flatMap { lane in
            StyledText("\(lane.label): \(lane.band.sentence(for: bands.signal))", .faint).wrapped(to: width, in: glyphs)
        }
    }

    /// Where half of the networks lie, and where all of them.
    private static func numbers(_ lane: SeedBands.Lane, _ spread: Spread) -> [StyledText] {
        let half = "half from \(text(spread.lowerQuartile)) to \(text(spread.upperQuartile))"
        let all = "all from \(text(spread.minimum)) to \(text(spread.maximum))"
        let without = lane.band.ratio.notNumbers > 0 ? "; \(lane.band.ratio.notNumbers) have none" : ""
        return [StyledText(half, .faint), StyledText(all + without, .faint)]
    }

    private static func text(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

    /// From the smallest to the largest of all, and to 0, where a gradient is as large at the first step as at the last.
    private static func range(_ bands: SeedBands) -> ClosedRange<Double> {
        let ends = bands.lanes.flatMap { [$0.band.ratio.minimum, $0.band.ratio.maximum] }
        let finite = ends.compactMap { $0 }.filter(\.isFinite) + [0]
        return (finite.min() ?? 0).rounded(.down)...(finite.max() ?? 0).rounded(.up)
    }
}

extension Quantiles {
    /// The five numbers of a box; nil of nothing.
    fileprivate var spread: Spread? {
        guard let minimum, let lowerQuartile, let median, let upperQuartile, let maximum else { return nil }
        return Spread(
            minimum: minimum, lowerQuartile: lowerQuartile, median: median, upperQuartile: upperQuartile,
            maximum: maximum)
    }
}
