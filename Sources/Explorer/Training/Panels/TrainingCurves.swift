import Curves
import Figures
import Screen
import Training

/// A picture of curves over the updates, with the marks of a training and a click that goes back.
struct TrainingCurves {
    /// The curves.
    var picture: CurvePicture
    /// The updates that are marked.
    let bookmarks: [Bookmark]
    /// What lies along the updates in a figure.
    let guides: [ChartLayer]

    /// Curves of a training, with its bookmarks and the update that is looked at.
    init(
        _ lines: [CurvePicture.Line], unit: String, axis: Plot.Axis = .linear, of live: LiveTraining, glyphs: Glyphs,
        references: [Reference] = []
    ) {
        picture = CurvePicture(lines: lines, unit: unit, axis: axis, references: references, cursor: live.update)
        bookmarks = live.marks
        guides = live.guides
        // A bookmark says more: it stands on top of a fork.
        picture.marks =
            live.forks.map { PlotMark(Fork.mark, at: Double($0.update)) }
            + bookmarks.map { PlotMark($0.mark(glyphs), at: Double($0.update)) }
    }

    /// Draws them.
    @discardableResult
    func draw(on canvas: inout Canvas, in area: Rectangle) -> PlotFrame { picture.draw(on: &canvas, in: area) }

    /// The command that a click at a place means: back to the update there.
    func commands(at point: Point, in area: Rectangle, glyphs: Glyphs) -> [String] {
        guard !area.isEmpty, let shown = picture.shownUpdates else { return [] }
        // The places along the width are known when the picture is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height), glyphs: glyphs)
        let frame = draw(on: &canvas, in: canvas.bounds)
        guard let place = frame.place(at: Point(x: point.x - area.x, y: point.y - area.y)) else { return [] }
        return ["rewind \(min(max(Int(place.rounded()), shown.lowerBound), shown.upperBound))"]
    }
}

extension LiveTraining {
    /// A curve of each branch that has it: that which is looked at, those that it comes from, then the others.
    func lines(_ name: String) -> [CurvePicture.Line] {
        var order = [branch]
        while let parent = history.branches[order[order.count - 1]].parent { order.append(parent.branch) }
        order += history.branches.indices.filter { !order.contains($0) }
        return order.compactMap { index in
            let own = history.branches[index]
            return own.curves.curve(name).map {
                CurvePicture.Line(label: "\(index + 1) \(own.label)", short: "\(index + 1)", curve: $0)
            }
        }
    }
}

extension Bookmark {
    /// The character that marks its update below curves.
    func mark(_ glyphs: Glyphs) -> Character {
        switch kind {
        case .notFinite: glyphs.choose("✗", ascii: "x")
        case .normJumped: glyphs.choose("▲", ascii: "^")
        case .clippingBegan: glyphs.choose("c", ascii: "c")
        case .bestValidation: glyphs.choose("★", ascii: "*")
        case .own: glyphs.choose("◆", ascii: "o")
        }
    }
}
