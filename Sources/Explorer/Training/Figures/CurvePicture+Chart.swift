import Curves
import Figures
import Screen
import Training

extension ChartAxis {
    /// The updates of a training, from left to right.
    static let updates = ChartAxis("update", scale: .whole)
}

extension RecordedCurve {
    /// The curve as it is kept: a line of means, and the room between least and largest where neighbours were merged.
    ///
    /// - Parameter index: Which of several curves it is, from 0; where colours run out, lines are dashed.
    func layers(_ name: String, in updates: ClosedRange<Int>? = nil, index: Int) -> [ChartLayer] {
        let shown = updates.map { points(in: $0) } ?? points[...]
        let places = shown.map(\.middle)
        let tone = Tone.series(index)
        let form = (index / Tone.seriesCount).isMultiple(of: 2) ? ChartLine.Form.smooth : .dashed
        let line = ChartLayer.line(
            ChartLine(name, shown.map(\.shownValue), at: places, tone: tone, form: form))
        guard shown.contains(where: \.isMerged) else { return [line] }
        return [
            line, .band(ChartBand(nil, from: shown.map(\.least), to: shown.map(\.largest), at: places, tone: tone)),
        ]
    }
}

extension CurvePicture {
    /// The same as a chart: every point that is kept, whatever the width of the screen.
    func chart(title: String? = nil) -> Chart {
        var layers = lines.enumerated().flatMap { index, line in
            line.curve.layers(line.label, in: shownUpdates, index: index)
        }
        if let shown = shownUpdates {
            let ends = [Double(shown.lowerBound), Double(shown.upperBound)]
            layers += references.map {
                .line(ChartLine($0.name, [$0.value, $0.value], at: ends, tone: .reference, form: .dashed))
            }
        }
        return Chart(
            title: title, horizontal: .updates,
            vertical: ChartAxis(unit, scale: axis == .logarithmic ? .logarithmic : .linear), layers: layers)
    }
}

extension TrainingCurves {
    /// The picture as a chart, with what lies along the updates, and with the bookmarks on the first curve.
    func chart(title: String? = nil) -> Chart {
        var chart = picture.chart(title: title)
        chart.layers += guides
        guard let curve = picture.lines.first?.curve else { return chart }
        var names: [String] = []
        var marks: [String: [(update: Int, height: Double)]] = [:]
        for bookmark in bookmarks {
            guard let height = curve.point(atOrBefore: bookmark.update)?.shownValue, height.isFinite else { continue }
            if marks[bookmark.kindText] == nil { names.append(bookmark.kindText) }
            marks[bookmark.kindText, default: []].append((bookmark.update, height))
        }
        // They lie on top of the lines.
        chart.layers.insert(
            contentsOf: names.enumerated().map { index, name in
                let places = marks[name] ?? []
                return .points(
                    ChartPoints(
                        name, places.map(\.height), at: places.map { Double($0.update) },
                        tone: .series(picture.lines.count + index)))
            }, at: 0)
        return chart
    }
}

extension Bookmark {
    /// What is marked, in a word or two: those of one kind are called the same.
    var kindText: String {
        switch kind {
        case .notFinite: "diverged"
        case .normJumped: "the norm jumped"
        case .clippingBegan: "clipping began"
        case .bestValidation: "least validation loss"
        case .own: "own mark"
        }
    }
}
