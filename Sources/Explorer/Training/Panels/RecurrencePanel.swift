import Commands
import Curves
import Screen
import Training

/// The spectral radius and the largest singular value of each recurrent matrix over the updates, and how many units are saturated.
enum RecurrencePanel: Panel {
    static let name = PanelName.recurrence

    static func title(_ context: PanelContext) -> String { "Recurrent matrices (ρ, σ_max), saturated units" }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard let live = context.training, let curves = curves(context, glyphs: canvas.glyphs) else {
            return UntrainedNote.draw(context, on: &canvas, in: area)
        }
        guard curves.picture.lines.count > mostCurves else {
            curves.draw(on: &canvas, in: area)
            return
        }
        var table = ParameterTable(shelf: live.history.branches[live.branch].curves)
        table.headings = ["spectral_radius": "ρ", "sigma_max": "σ_max", "saturated": "saturated"]
        table.chosenColumns = Set(words.keys)
        table.cursor = live.isRewound ? live.update : nil
        table.forks = live.forks.map(\.update)
        table.draw(on: &canvas, in: area)
    }

    static func commands(at point: Point, _ context: PanelContext, in area: Rectangle) -> [String] {
        guard let curves = curves(context, glyphs: .unicode), curves.picture.lines.count <= mostCurves else {
            return []
        }
        return curves.commands(at: point, in: area, glyphs: .unicode)
    }

    /// More curves cannot be told apart: they become rows of a table.
    private static let mostCurves = 4

    /// What the curves are called, by the first part of their name.
    private static let words = ["spectral_radius": "ρ", "sigma_max": "σ_max", "saturated": "saturated share of"]

    /// Whether a curve is a share of saturated units; the others are of matrices.
    static func isShare(_ line: CurvePicture.Line) -> Bool { line.curve.name.hasPrefix("saturated.") }

    static func curves(_ context: PanelContext, glyphs: Glyphs) -> TrainingCurves? {
        guard let live = context.training else { return nil }
        let shelf = live.history.branches[live.branch].curves
        let lines = shelf.names.compactMap { name -> CurvePicture.Line? in
            guard let parts = ParameterTable.parts(of: name), let word = words[parts.column],
                let curve = shelf.curve(name)
            else { return nil }
            return CurvePicture.Line(label: "\(word) \(parts.row)", curve: curve)
        }
        guard !lines.isEmpty else { return nil }
        return TrainingCurves(lines, unit: "", of: live, glyphs: glyphs, references: [Reference("1", at: 1)])
    }
}
