import Analysis
import Cells
import Commands
import Experiments
import Screen
import Unrolling

/// What each batch normalisation does to the numbers that it reads, before and after, over the steps and at the playhead.
enum NormalisationPanel: Panel {
    static let name = PanelName.normalisation

    static func title(_ context: PanelContext) -> String {
        guard let found = found(context), let chosen = chosen(found, context) else { return "Batch normalisation" }
        return "Before and after \(found[chosen].text)"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] {
        context.trace.program.batchNormalizations.isEmpty ? [] : [.normalisations]
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard !requests(context).isEmpty else {
            let lines = NormalisationAdvice.absent(context)
            canvas.draw(lines.flatMap { $0.wrapped(to: area.width, in: canvas.glyphs) }, in: area)
            return
        }
        guard let found = found(context), let chosen = chosen(found, context) else {
            return AnalysisNote.draw(.normalisations, context, on: &canvas, in: area)
        }
        let own = found[chosen]
        let step = min(context.step, own.stepCount)
        let unit = min(context.view.selectedUnit, own.unitCount - 1)
        let places = NormalisationPlaces(
            words: NormalisationWords.lines(own, step: step, unit: unit, context, width: area.width, canvas.glyphs),
            rows: found.count, in: area)
        canvas.draw(places.lines, in: area)
        NormalisationTable(found, chosen: chosen, step: step, marks: context.marks).draw(on: &canvas, in: places.table)
        NormalisationPlots(own, step: step, unit: unit).draw(on: &canvas, in: places)
    }

    static func commands(at point: Point, _ context: PanelContext, in area: Rectangle) -> [String] {
        guard !requests(context).isEmpty, let found = found(context), let chosen = chosen(found, context) else {
            return []
        }
        let own = found[chosen]
        let places = NormalisationPlaces(
            words: NormalisationWords.lines(
                own, step: min(context.step, own.stepCount), unit: min(context.view.selectedUnit, own.unitCount - 1),
                context, width: area.width, .unicode),
            rows: found.count, in: area)
        let table = NormalisationTable(
            found, chosen: chosen, step: min(context.step, own.stepCount), marks: context.marks)
        return table.row(at: point, in: places.table).map { ["normalisation \(found[$0].gain)"] } ?? []
    }

    private static func found(_ context: PanelContext) -> [RecordedNormalisation]? {
        guard case .normalisations(let found)? = context.laboratory.finding(.normalisations)?.result else { return nil }
        return found
    }

    /// The one that was asked for, else the first in the equation of the selected signal, else the first.
    private static func chosen(_ found: [RecordedNormalisation], _ context: PanelContext) -> Int? {
        found.firstIndex { $0.gain == context.view.normalisation }
            ?? found.firstIndex { $0.signal == context.signal.name } ?? found.indices.first
    }
}
