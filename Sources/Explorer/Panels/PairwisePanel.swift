import Analysis
import Commands
import Experiments
import Screen
import Unrolling

/// How much the state of each step has to do with the loss of each, as a map of losses × steps.
enum PairwisePanel: Panel {
    static let name = PanelName.pairwise

    /// Smaller norms than this many decades below the largest look alike.
    private static let mostDecades = 12.0

    static func title(_ context: PanelContext) -> String {
        "Pairwise map: ‖∂L_t/∂\(context.followedState)[k]‖, t down, k across"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.pairwise(signal: context.followedState)] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let map = map(context) else {
            return AnalysisNote.draw(requests(context)[0], context, on: &canvas, in: area)
        }
        guard !map.lossSteps.isEmpty else {
            canvas.draw(map.sentence, in: area, style: Style(role: .faint))
            return
        }
        let (words, room) = areas(in: area)
        canvas.draw(sentence(map, context), in: words)
        let heatMap = heatMap(map, context)
        canvas.draw(heatMap, in: room)
        guard words.height > 1 else { return }
        let isAlone = map.lossSteps.count == 1
        let note = isAlone ? "one step alone has a loss: the key o gives every step one" : map.sentence
        canvas.draw(StyledText(note, .faint), in: words, row: 1)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        place(at: point, context, in: area).map { $0.column + 1 }
    }

    static func commands(at point: Point, _ context: PanelContext, in area: Rectangle) -> [String] {
        guard let map = map(context), let place = place(at: point, context, in: area),
            context.lossSteps.contains(map.lossSteps[place.row])
        else { return [] }
        return ["follow \(map.lossSteps[place.row])"]
    }

    private static func place(at point: Point, _ context: PanelContext, in area: Rectangle) -> HeatMap.Place? {
        guard !area.isEmpty, let map = map(context), !map.lossSteps.isEmpty else { return nil }
        // The places are known when the map is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let frame = canvas.draw(heatMap(map, context), in: areas(in: canvas.bounds).map)
        return frame.place(at: Point(x: point.x - area.x, y: point.y - area.y))
    }

    private static func map(_ context: PanelContext) -> PairwiseMap? {
        guard case .pairwise(let map)? = context.laboratory.finding(requests(context)[0])?.result else { return nil }
        return map
    }

    private static func areas(in area: Rectangle) -> (words: Rectangle, map: Rectangle) {
        let lines = area.height >= 9 ? 2 : area.height >= 3 ? 1 : 0
        return (Rectangle(x: area.x, y: area.y, width: area.width, height: lines), area.removingTop(lines))
    }

    private static func heatMap(_ map: PairwiseMap, _ context: PanelContext) -> HeatMap {
        let rows = map.rows
        let values = rows.flatMap(\.norms)
        let tokens = context.run.resolved.tokens
        let row = context.followedLoss.flatMap { map.lossSteps.firstIndex(of: $0) }
        return HeatMap(
            rows: rows.count, columns: map.stepCount, values: values,
            scale: .decades(fitting: values.compactMap { $0 }, atMost: mostDecades), marks: context.marks,
            rowLabels: map.lossSteps.map(String.init),
            // Of a network before, the tokens may be others.
            columnLabels: tokens.count == map.stepCount ? tokens : [], rowItem: "step",
            cursor: row.map { HeatMap.Place(row: $0, column: context.step - 1) })
    }

    /// The norm under the cursor in words.
    private static func sentence(_ map: PairwiseMap, _ context: PanelContext) -> StyledText {
        guard let t = context.followedLoss, map.lossSteps.contains(t), context.step <= map.stepCount else { return "" }
        let k = context.step
        guard let norm = map.norm(loss: t, state: k) else {
            return StyledText("the loss of step \(t) does not reach \(map.signal)[\(k)]", .faint)
        }
        let name = "‖∂L_\(t)/∂\(map.signal)[\(k)]‖"
        return StyledText(name, .backward) + " = "
            + StyledText(norm == 0 ? "0 (underflow)" : NumberText.significant(norm), .strong)
    }
}
