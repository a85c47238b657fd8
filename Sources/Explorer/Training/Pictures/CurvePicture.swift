import Curves
import Screen

/// Curves over the updates of a training: of one run, or of several runs and branches side by side.
struct CurvePicture {
    /// A curve and whose it is.
    struct Line {
        /// What the legend calls it.
        var label: String
        /// What it is called where there is little room; empty is the same.
        var short = ""
        /// The numbers.
        var curve: RecordedCurve
        /// The colour; `.plain` is the one that its order gives it.
        var style = Style.plain

        fileprivate var shortLabel: String { short.isEmpty ? label : short }
    }

    /// What is drawn, the most important first.
    var lines: [Line]
    /// What the height means; empty where the frame says it.
    var unit: String
    /// How numbers are mapped to height.
    var axis = Plot.Axis.linear
    /// The updates that are shown; nil shows all.
    var updates: ClosedRange<Int>?
    /// Lines to compare with: a baseline, a threshold θ.
    var references: [Reference] = []
    /// The updates that are worth going to.
    var marks: [PlotMark] = []
    /// The update that the reader looks at.
    var cursor: Int?

    /// Draws it in an area of whatever size; returns where the curves are.
    @discardableResult
    func draw(on canvas: inout Canvas, in area: Rectangle) -> PlotFrame {
        let hasWords = cursor != nil && area.height >= CurvePicture.heightForWords
        if hasWords { canvas.draw(reading(glyphs: canvas.glyphs, width: area.width), in: area.row(0)) }
        return canvas.draw(plot(columns: area.width, glyphs: canvas.glyphs), in: area.removingTop(hasWords ? 1 : 0))
    }

    private static let heightForWords = 7

    /// All updates that there is something to show of.
    var shownUpdates: ClosedRange<Int>? {
        if let updates { return updates }
        let wholes = lines.map(\.curve.whole)
        guard let first = wholes.map(\.firstUpdate).min(), let last = wholes.map(\.lastUpdate).max() else { return nil }
        return first...last
    }

    /// The plot for so many columns: where a column has more than one point, neighbours are shown as one.
    func plot(columns: Int, glyphs: Glyphs) -> Plot {
        let shown = shownUpdates
        let points = lines.map { line in
            shown.map { CurvePicture.points(of: line.curve, in: $0, columns: columns, glyphs) } ?? []
        }
        let curves = zip(lines, points).map { line, points in
            Screen.Curve(
                line.label, points.map(\.shownValue), at: points.map(\.middle), style: line.style,
                band: points.contains(where: \.isMerged) ? band(points) : nil)
        }
        let most = points.joined().map(\.count).max() ?? 1
        return Plot(
            curves, axis: axis, unit: shownUnit, item: "update",
            references: references, cursor: cursor.map(Double.init), marks: marks,
            span: shown.map { Double($0.lowerBound)...Double($0.upperBound) },
            note: most > 1 ? "point ≤ \(most) updates: mean, range" : nil)
    }

    private var shownUnit: String {
        guard axis == .logarithmic else { return unit }
        return unit.isEmpty ? "log" : "\(unit), log"
    }

    /// The points of a curve; in braille two still fit a column.
    private static func points(
        of curve: RecordedCurve, in updates: ClosedRange<Int>, columns: Int, _ glyphs: Glyphs
    ) -> [CurvePoint] {
        let columns = max(1, columns)
        let fits = curve.points(in: updates).count <= columns * glyphs.choose(2, ascii: 1)
        return fits ? Array(curve.points(in: updates)) : curve.points(in: updates, atMost: columns)
    }

    private func band(_ points: [CurvePoint]) -> Band {
        Band(lower: points.map(\.shownLeast), upper: points.map(\.shownLargest))
    }

    /// The numbers at the cursor in words: without their ranges where there is less room, and of fewer curves where there is little.
    func reading(glyphs: Glyphs, width: Int) -> StyledText {
        guard let cursor else { return "" }
        let place = StyledText("update \(cursor)", .playhead)
        let choices = Detail.allCases.map { readings(at: cursor, $0) }
        let numbers = readings(at: cursor, .number)
        let fewer = lines.indices.reversed().map { Array(numbers.prefix($0)) }
        // The axis shows the place too.
        let texts =
            choices.map { ([place] + $0).joined(separator: "   ") } + [numbers.joined(separator: "  ")]
            + fewer.map { ([place] + $0).joined(separator: "   ") }
        return texts.first { $0.width(in: glyphs) <= width } ?? place.truncated(to: width, in: glyphs)
    }

    /// How much is said of a number.
    private enum Detail: CaseIterable {
        /// Its range, and where it is of an earlier update.
        case all
        /// Where it is of an earlier update.
        case place
        /// Nothing else, and the curve by its shortest name.
        case number
    }

    private func readings(at cursor: Int, _ detail: Detail) -> [StyledText] {
        lines.enumerated().map { index, line in
            let label = detail == .number ? line.shortLabel : line.label
            let style = line.style == .plain ? CurvePicture.style(index) : line.style
            return StyledText(label.isEmpty ? "" : "\(label) ", style) + words(for: line, at: cursor, detail)
        }
    }

    /// The same for a page: one sentence.
    var sentence: String? {
        guard let cursor else { return nil }
        let readings = lines.map { line in
            (line.label.isEmpty ? "" : "\(line.label): ") + words(for: line, at: cursor).text
        }
        return "After update \(cursor), \(readings.joined(separator: ";  "))."
    }

    private func words(for line: Line, at cursor: Int, _ detail: Detail = .all) -> StyledText {
        guard let point = line.curve.point(atOrBefore: cursor) else { return StyledText("–", .faint) }
        let words = detail == .all ? point.words : point.number
        guard point.lastUpdate < cursor, detail != .number else { return words }
        return words + StyledText(" at update \(point.lastUpdate)", .faint)
    }

    /// The colour that a curve gets by its order.
    static func style(_ index: Int) -> Style {
        let roles: [Role] = [.firstCurve, .secondCurve, .thirdCurve]
        return Style(role: roles[index % roles.count])
    }
}

extension CurvePoint {
    /// The middle of its updates.
    var middle: Double { Double(firstUpdate) / 2 + Double(lastUpdate) / 2 }

    /// What stands for its numbers in a plot: their mean; what is no number or infinite is not hidden by the others.
    var shownValue: Double {
        if notNumbers > 0 { return .nan }
        return infinities > 0 ? (largest == .infinity ? .infinity : -.infinity) : mean
    }

    fileprivate var shownLeast: Double? { least.isFinite ? least : nil }
    fileprivate var shownLargest: Double? { largest.isFinite ? largest : nil }

    /// The number that stands for them.
    fileprivate var number: StyledText {
        StyledText(NumberText.significant(shownValue), isFinite ? .strong : .error)
    }

    /// Its numbers in words: one number, or a mean with the least and the largest.
    var words: StyledText {
        let shown = number
        guard isMerged, least.isFinite, largest.isFinite else { return shown }
        let range = "\(NumberText.compact(least, digits: 3))…\(NumberText.compact(largest, digits: 3))"
        let updates = firstUpdate == lastUpdate ? "" : " in \(firstUpdate)–\(lastUpdate)"
        return shown + StyledText(" (\(range)\(updates))", .faint)
    }
}
