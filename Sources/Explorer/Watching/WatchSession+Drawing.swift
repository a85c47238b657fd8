import Curves
import Screen

extension WatchSession {
    /// Draws the session.
    public func draw(on canvas: inout Canvas) {
        guard let layout = WatchLayout(canvas.size, self) else {
            SmallScreen.draw(on: &canvas, needing: WatchLayout.smallest)
            return
        }
        if let helpLine {
            let help = WatchHelp(self, width: canvas.size.width)
            HelpEntry.drawPage(help.lines, firstLine: helpLine, hints: hints, on: &canvas)
            return
        }
        canvas.draw(header.truncated(to: layout.header.width, in: glyphs), in: layout.header)
        for place in layout.panels { draw(place, on: &canvas) }
        let lines = notice.map { [$0.line] } ?? status(width: layout.status.width)
        canvas.draw(Array(lines.prefix(layout.status.height)), in: layout.status)
        canvas.draw(hints, in: layout.hints)
    }

    private func draw(_ place: WatchLayout.Place, on canvas: inout Canvas) {
        let isFocused = place.panel == view.focus
        let title = StyledText(title(of: place.panel), Style(.role(.title), bold: true, reverse: isFocused))
        let inside = canvas.drawBorder(place.area, title: title, style: Style(role: isFocused ? .title : .faint))
        guard let run else {
            canvas.draw(glyphs.wrapped(emptiness, to: inside.width).map { StyledText($0, .faint) }, in: inside)
            return
        }
        switch place.panel {
        case .loss, .chosen: picture(of: place.panel)?.draw(on: &canvas, in: inside)
        case .waterfall:
            WaterfallPicture(
                waterfall: run.waterfall, direction: view.direction, updates: shownUpdates, cursor: view.cursor,
                hasColor: hasColor
            ).draw(on: &canvas, in: inside)
        case .curves where view.hasTable && hasParameters:
            ParameterTable(shelf: run, updates: shownUpdates, cursor: view.cursor).draw(on: &canvas, in: inside)
        case .curves: list(run).draw(on: &canvas, in: inside)
        }
    }

    /// What is said where nothing can be drawn.
    private var emptiness: String {
        switch latestReading.stage {
        case .reading, .waiting: "Waiting for lines of JSON, such as {\"update\": 1, \"loss\": 2.3}"
        case .ended: "There was no record in it."
        case .failed(let sentence): sentence
        }
    }

    func list(_ run: CurveShelf) -> CurveList {
        CurveList(shelf: run, chosen: chosenName, updates: shownUpdates, cursor: view.cursor)
    }

    private func title(of panel: WatchPanel) -> String {
        switch panel {
        case .loss: title(ofCurve: lossName)
        case .chosen: title(ofCurve: chosenName)
        case .waterfall: "‖∂L/∂h[t]‖, updates × steps"
        case .curves: view.hasTable && hasParameters ? "Parameters" : "Curves"
        }
    }

    /// The name of a curve with its latest number, where the plot does not say the one at the cursor.
    private func title(ofCurve name: String?) -> String {
        guard let name else { return "Loss" }
        guard view.cursor == nil, let curve = run?.curve(name) else { return name }
        return "\(name) = \(NumberText.significant(curve.latest))"
    }

    /// The curves of a plot: those of the present run first.
    func picture(of panel: WatchPanel) -> CurvePicture? {
        guard let run, let name = panel == .loss ? lossName : chosenName else { return nil }
        let earlier = view.hasEarlierRuns ? reading.runs.runs.indices.dropLast().reversed() : []
        let companions = run.names.filter { $0 != name && WatchSession.belong($0, to: name) }
        let hasLabels = !companions.isEmpty || !earlier.isEmpty
        let present = reading.runs.number(ofRun: reading.runs.runs.count - 1)
        var lines: [CurvePicture.Line] = []
        if let curve = run.curve(name) {
            lines.append(
                CurvePicture.Line(label: hasLabels ? earlier.isEmpty ? name : "run \(present)" : "", curve: curve))
        }
        for companion in companions {
            if let curve = run.curve(companion) { lines.append(CurvePicture.Line(label: companion, curve: curve)) }
        }
        for place in earlier {
            if let curve = reading.runs.runs[place].curve(name) {
                lines.append(
                    CurvePicture.Line(
                        label: "run \(reading.runs.number(ofRun: place))", curve: curve, style: Style(role: .faint)))
            }
        }
        guard !lines.isEmpty else { return nil }
        return CurvePicture(
            lines: lines, unit: "", axis: axis(of: name), updates: shownUpdates,
            references: references(of: name, run),
            marks: lines.compactMap(\.curve.firstNonFiniteUpdate).map {
                PlotMark("!", at: Double($0), style: Style(role: .error))
            }, cursor: view.cursor)
    }

    /// Whether a curve is read together with another one: a validation loss with the loss, a norm before and after clipping.
    private static func belong(_ other: String, to name: String) -> Bool {
        if other.hasPrefix(name + "_") { return true }
        let parts = ["validation_", "val_", "valid_", "eval_", "test_"]
        return parts.contains { other == $0 + name }
    }

    /// A baseline that was told with the loss.
    private func references(of name: String, _ run: CurveShelf) -> [Reference] {
        guard name == lossName, let baseline = run.curve("baseline")?.latest, baseline.isFinite else { return [] }
        return [Reference("baseline", at: baseline)]
    }
}
