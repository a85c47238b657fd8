import Analysis
import Commands
import Experiments
import Screen

/// The gradient curves of many networks that differ in their seed: median and quartiles, for each activation.
enum SeedsPanel: Panel {
    static let name = PanelName.seeds

    static func title(_ context: PanelContext) -> String {
        guard let bands = context.seedBands else { return "Seeds" }
        return "log10 ‖∂L/∂\(bands.signal)[t]‖ of \(bands.seedCount) networks: median, quartiles"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [context.seedsRequest].compactMap { $0 } }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let bands = context.seedBands else { return SeedsNote.draw(context, on: &canvas, in: area) }
        guard bands.reachesSteps else {
            let sentences = bands.lanes.map {
                StyledText("\($0.label): \($0.band.sentence(for: bands.signal))", .faint)
            }
            canvas.draw(sentences, in: area)
            return
        }
        let words = words(context)
        canvas.draw(words, in: area)
        canvas.draw(plot(bands, context), in: area.removingTop(words.count))
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        guard !area.isEmpty, context.stepCount > 0, let bands = context.seedBands else { return nil }
        // The places along the width are known when the plot is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let frame = canvas.draw(plot(bands, context), in: canvas.bounds.removingTop(words(context).count))
        let place = frame.place(at: Point(x: point.x - area.x, y: point.y - area.y))
        return place.map { min(max(Int($0.rounded()), 1), context.stepCount) }
    }

    private static func words(_ context: PanelContext) -> [StyledText] { [SeedsNote.age(context)].compactMap { $0 } }

    private static func plot(_ bands: SeedBands, _ context: PanelContext) -> Plot {
        let roles: [Role] = [.firstCurve, .secondCurve, .thirdCurve]
        let curves = bands.lanes.enumerated().map { index, lane in
            // Steps taken later have no loss behind them, which is no underflow.
            let known = lane.band.steps.prefix(lane.band.startStep ?? 0)
            return Curve(
                lane.label, known.map(\.median), style: Style(role: roles[index % roles.count]),
                band: Band(lower: known.map(\.lowerQuartile), upper: known.map(\.upperQuartile)))
        }
        return Plot(curves, cursor: Double(context.step))
    }
}
