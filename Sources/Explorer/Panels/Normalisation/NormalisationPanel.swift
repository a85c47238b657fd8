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
        guard let picture = picture(context, in: area, canvas.glyphs) else {
            return AnalysisNote.draw(.normalisations, context, on: &canvas, in: area)
        }
        canvas.draw(picture.places.lines, in: area)
        picture.table.draw(on: &canvas, in: picture.places.table)
        picture.plots.draw(on: &canvas, in: picture.places)
    }

    static func commands(at point: Point, _ context: PanelContext, in area: Rectangle) -> [String] {
        guard let found = found(context), let picture = picture(context, in: area, .unicode) else { return [] }
        return picture.table.row(at: point, in: picture.places.table).map { ["normalisation \(found[$0].gain)"] } ?? []
    }

    /// All that is drawn, and where.
    private struct Picture {
        let places: NormalisationPlaces
        let table: NormalisationTable
        let plots: NormalisationPlots
    }

    private static func picture(_ context: PanelContext, in area: Rectangle, _ glyphs: Glyphs) -> Picture? {
        guard !requests(context).isEmpty, let found = found(context), let chosen = chosen(found, context) else {
            return nil
        }
        let own = found[chosen]
        // What was found may be about the network before.
        let step = min(context.step, own.stepCount)
        let unit = min(context.view.selectedUnit, own.unitCount - 1)
        let words = NormalisationWords.lines(own, step: step, unit: unit, context, width: area.width, glyphs)
        return Picture(
            places: NormalisationPlaces(words: words, rows: found.count, in: area),
            table: NormalisationTable(found, chosen: chosen, step: step, marks: context.marks),
            plots: NormalisationPlots(own, step: step, unit: unit))
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
