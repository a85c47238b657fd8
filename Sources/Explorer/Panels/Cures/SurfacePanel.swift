import Commands
import Experiments
import Screen
import Unrolling

/// The loss over two parameters as a map, with the place where the experiment stands and the way that its gradient points.
enum SurfacePanel: Panel {
    static let name = PanelName.surface

    static func title(_ context: PanelContext) -> String {
        guard let choice = choice(context) else { return "Error surface" }
        return "Error surface over \(choice.horizontal) → and \(choice.vertical) ↑"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] {
        guard let choice = choice(context), context.view.surface != nil || SurfaceChoice.isAffordable(for: context.run)
        else { return [] }
        return [.surface(choice)]
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let request = requests(context).first else {
            let words = reasonForNone(context).wrapped(to: area.width, in: canvas.glyphs)
            canvas.draw(words, in: area)
            return
        }
        switch context.laboratory.finding(request)?.result {
        case .surface(let surface): draw(surface, context, on: &canvas, in: area)
        case .impossible(let sentence):
            canvas.draw(StyledText(sentence, .faint).wrapped(to: area.width, in: canvas.glyphs), in: area)
        default: AnalysisNote.draw(request, context, on: &canvas, in: area)
        }
    }

    /// What was chosen, as long as the network has both entries; else the usual two.
    private static func choice(_ context: PanelContext) -> SurfaceChoice? {
        if let chosen = context.view.surface, chosen.fault(in: context.run) == nil { return chosen }
        return .usual(for: context.run)
    }

    private static func reasonForNone(_ context: PanelContext) -> StyledText {
        guard let choice = choice(context) else {
            return StyledText("An error surface needs two parameters; this network has fewer.", .faint)
        }
        let runs = choice.resolution * choice.resolution
        return StyledText("A surface takes \(runs) runs of this network: ", .faint)
            + StyledText(":surface \(choice)", .key) + StyledText(" asks for it.", .faint)
    }

    private static func draw(
        _ surface: ErrorSurface, _ context: PanelContext, on canvas: inout Canvas, in area: Rectangle
    ) {
        let words = WordsAndPlot.lines(words(surface), width: area.width, glyphs: canvas.glyphs)
        let count = min(words.count, area.height / 4)
        canvas.draw(Array(words.prefix(count)), in: area)
        let room = area.removingTop(count)
        let map = SurfaceMap(surface, in: room, marks: context.marks, glyphs: canvas.glyphs)
        map.draw(on: &canvas)
    }

    /// Where the experiment stands, and how steep it is there.
    private static func words(_ surface: ErrorSurface) -> [[StyledText]] {
        let (first, second) = (surface.horizontal.entry, surface.vertical.entry)
        let place = surface.point.map { NumberText.compact($0) }
        let height = StyledText("L = \(NumberText.significant(surface.loss))", .strong)
        let slope = StyledText(
            "∇L = (\(surface.gradient.map { NumberText.significant($0) }.joined(separator: ", ")))", .backward)
        let way =
            surface.hasSlope
            ? StyledText(" · the arrow goes down, along −∇L, as training would", .faint)
            : StyledText(" · no way leads down from here", .warning)
        let near = StyledText(
            ":surface \(first) \(second) \(NumberText.compact(surface.reach / 2))", .key)
        return [
            [
                height + StyledText(" at \(first) = \(place[0]), \(second) = \(place[1])"),
                height + StyledText(" at (\(place[0]), \(place[1]))"),
            ],
            [slope + way, slope + StyledText(surface.hasSlope ? ", arrow: −∇L" : "", .faint), slope],
            [near + StyledText(" looks twice as near, other entries elsewhere", .faint), near],
        ]
    }
}
