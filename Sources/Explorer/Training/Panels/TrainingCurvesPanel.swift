import Figures
import Illustrations
import Screen

/// A panel of curves over the updates of a training; a click goes to an update.
protocol TrainingCurvesPanel: FiguredPanel {
    /// The curves; nil while there are none.
    static func curves(_ context: PanelContext, glyphs: Glyphs) -> TrainingCurves?
}

extension TrainingCurvesPanel {
    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard let curves = curves(context, glyphs: canvas.glyphs) else {
            return UntrainedNote.draw(context, on: &canvas, in: area)
        }
        curves.draw(on: &canvas, in: area)
    }

    static func commands(at point: Point, _ context: PanelContext, in area: Rectangle) -> [String] {
        curves(context, glyphs: .unicode)?.commands(at: point, in: area, glyphs: .unicode) ?? []
    }

    static func figure(_ context: PanelContext) throws(IllustrationError) -> Figure {
        let live = try context.trained
        guard let curves = curves(context, glyphs: .unicode) else { throw .nothingRecorded }
        return Figure(
            title: title(context), subtitle: curves.picture.sentence,
            rows: [[curves.chart()]], caption: live.caption(of: context.run))
    }
}
