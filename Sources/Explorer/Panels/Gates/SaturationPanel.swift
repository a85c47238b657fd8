import Analysis
import Cells
import Commands
import Equations
import Experiments
import Screen
import Unrolling

/// How many units of each gate let nothing through, step by step, and where the pre-activations of one of them lie.
enum SaturationPanel: Panel {
    static let name = PanelName.saturation

    static func title(_ context: PanelContext) -> String { "Saturation: closed units, signals × steps" }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.saturation] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let found = found(context) else {
            return AnalysisNote.draw(.saturation, context, on: &canvas, in: area)
        }
        guard let chosen = chosen(found, context) else {
            canvas.draw("No equation here is a function of a sum.", in: area, style: Style(role: .faint))
            return
        }
        let places = places(found.count, in: area)
        canvas.draw(words(found[chosen], context), in: places.words)
        canvas.draw(map(found, chosen, context, hasTokens: places.hasTokens), in: places.map)
        PreActivationHistogram(found[chosen], step: context.step, in: places.histogram).draw(
            on: &canvas, in: places.histogram)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        guard !area.isEmpty, context.stepCount > 0, let found = found(context), let chosen = chosen(found, context)
        else { return nil }
        // The places are known when the map is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let places = places(found.count, in: canvas.bounds)
        let frame = canvas.draw(map(found, chosen, context, hasTokens: places.hasTokens), in: places.map)
        return frame.place(at: Point(x: point.x - area.x, y: point.y - area.y)).map { $0.column + 1 }
    }

    private struct Places {
        let words: Rectangle
        let map: Rectangle
        let histogram: Rectangle
        /// Whether there is a row for tokens below a row for each signal.
        let hasTokens: Bool
    }

    private static func places(_ signals: Int, in area: Rectangle) -> Places {
        let words = area.height >= 3 ? 1 : 0
        let room = area.removingTop(words)
        let mapHeight = room.height >= 8 ? min(max(signals + 2, 4), room.height - 4) : room.height
        var map = room
        map.height = mapHeight
        return Places(
            words: area.removingBottom(area.height - words), map: map, histogram: room.removingTop(mapHeight),
            hasTokens: mapHeight >= signals + 2)
    }

    private static func found(_ context: PanelContext) -> [Saturation]? {
        guard case .saturation(let found)? = context.laboratory.finding(.saturation)?.result else { return nil }
        return found
    }

    /// The selected signal if it can saturate, else that of the cell's φ, else the first.
    private static func chosen(_ found: [Saturation], _ context: PanelContext) -> Int? {
        let active = context.trace.program.signals.first { $0.function == .activation }?.name
        return found.firstIndex { $0.signal == context.signal.name } ?? found.firstIndex { $0.signal == active }
            ?? found.indices.first
    }

    private static func words(_ saturation: Saturation, _ context: PanelContext) -> StyledText {
        guard saturation.states.indices.contains(context.step - 1) else { return StyledText(saturation.sentence) }
        guard let condition = saturation.closedCondition else { return StyledText(saturation.sentence, .faint) }
        let share = ShareText.text(saturation.shares(condition)[context.step - 1])
        return StyledText("\(saturation.signal)[\(context.step)]: \(share)", .strong)
            + StyledText("; over the run \(saturation.sentence)", .faint)
    }

    private static func map(
        _ found: [Saturation], _ chosen: Int, _ context: PanelContext, hasTokens: Bool
    ) -> HeatMap {
        let steps = found[0].states.count
        let shares = found.flatMap { saturation in
            saturation.closedCondition.map { saturation.shares($0).map(Optional.some) }
                ?? Array(repeating: nil, count: steps)
        }
        let tokens = hasTokens ? context.run.resolved.tokens : []
        return HeatMap(
            rows: found.count, columns: steps, values: shares, scale: .sequential(from: 0, to: 1),
            marks: context.marks, rowLabels: found.map(\.signal), columnLabels: tokens.count == steps ? tokens : [],
            rowItem: "signal", cursor: HeatMap.Place(row: chosen, column: context.step - 1))
    }
}
