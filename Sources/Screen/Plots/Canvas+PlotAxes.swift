extension Canvas {
    /// Draws the axis at the left with its labels.
    mutating func drawHeights(_ layout: PlotLayout, left: Int) {
        let area = layout.frame.area
        let axis = area.x - 1
        let faint = Style(role: .faint)
        for row in 0..<area.height {
            put(Glyph(glyphs.choose("│", ascii: "|")), at: Point(x: axis, y: area.y + row), style: faint)
        }
        var labels: [(row: Int, text: String, style: Style)] = (layout.above + layout.below).map { special in
            (layout.row(of: special), special.rawValue, Style(role: .warning))
        }
        for tick in layout.ticks {
            let fraction = Arithmetic.fraction(of: tick.value, from: layout.scale.low, to: layout.scale.high)
            labels.append((layout.row(ofFraction: fraction), tick.label, faint))
        }
        var taken: Set<Int> = []
        // A row has room for one label: a second one would leave digits of the first beside its own.
        for label in labels where label.row < area.height && taken.insert(label.row).inserted {
            let place = Rectangle(x: left, y: area.y + label.row, width: layout.labelWidth, height: 1)
            draw(label.text, in: place, style: label.style, alignment: .right)
            put(Glyph(glyphs.choose("┤", ascii: "+")), at: Point(x: axis, y: area.y + label.row), style: faint)
        }
    }

    /// Draws the axis at the bottom with its labels, the marked stretch and the cursor.
    mutating func drawPlaces(_ layout: PlotLayout) {
        let area = layout.frame.area
        let faint = Style(role: .faint)
        let line = area.bottom
        put(Glyph(glyphs.choose("└", ascii: "+")), at: Point(x: area.x - 1, y: line), style: faint)
        fill(Rectangle(x: area.x, y: line, width: area.width, height: 1), with: "─", style: faint)
        if let marked = layout.plot.marked?.clamped(to: layout.frame.domain),
            let first = layout.frame.column(of: marked.lowerBound),
            let last = layout.frame.column(of: marked.upperBound)
        {
            let stretch = Rectangle(x: first, y: line, width: last - first + 1, height: 1)
            fill(stretch, with: glyphs.choose("━", ascii: "="), style: Style(role: .strong))
        }
        var taken = area.x - layout.labelWidth - 1
        let cursor = layout.plot.cursor.flatMap { place in
            layout.frame.column(of: place).map { (column: $0, text: placeLabel(place), columns: 0) }
        }
        for tick in layout.placeTicks {
            guard let column = layout.frame.column(of: tick.value) else { continue }
            let start = labelStart(tick.label, column: column, area: area)
            guard start >= taken else { continue }
            taken = start + tick.label.utf8.count + 1
            put(Glyph(glyphs.choose("┬", ascii: "+")), at: Point(x: column, y: line), style: faint)
            draw(tick.label, at: Point(x: start, y: line + 1), style: faint, limit: area.right - start)
        }
        for mark in layout.plot.marks {
            guard let column = layout.frame.column(of: mark.place) else { continue }
            fill(Rectangle(x: column, y: line, width: 1, height: 1), with: mark.character, style: mark.style)
        }
        guard let cursor else { return }
        let start = max(labelStart(cursor.text, column: cursor.column, area: area), area.x - layout.labelWidth - 1)
        // A free column at each side, so that the digits do not run into a tick's.
        let room = Rectangle(x: start - 1, y: line + 1, width: cursor.text.utf8.count + 2, height: 1)
        clearLabels(touching: room, of: area)
        put(Glyph(glyphs.choose("┼", ascii: "+")), at: Point(x: cursor.column, y: line), style: Style(role: .playhead))
        draw(cursor.text, at: Point(x: start, y: line + 1), style: Style(role: .playhead), limit: area.right - start)
    }

    /// Clears a whole label where a part of it is in the way.
    private mutating func clearLabels(touching room: Rectangle, of area: Rectangle) {
        var (first, last) = (room.x, room.right - 1)
        while first > area.x, self[first, room.y].text != " " { first -= 1 }
        while last < area.right - 1, self[last, room.y].text != " " { last += 1 }
        fill(
            Rectangle(x: first, y: room.y, width: last - first + 1, height: 1).intersection(
                Rectangle(x: area.x, y: room.y, width: area.width, height: 1)))
    }

    private func labelStart(_ label: String, column: Int, area: Rectangle) -> Int {
        min(column - (label.utf8.count - 1) / 2, area.right - label.utf8.count)
    }

    private func placeLabel(_ place: Double) -> String { PlotLayout.label(ofPlace: place) }
}

extension PlotLayout {
    /// The labels below: whole numbers where steps or updates are counted, and always the first.
    var placeTicks: [Tick] {
        let domain = frame.domain
        let labels = [domain.lowerBound, domain.upperBound].map(PlotLayout.label(ofPlace:))
        let count = max(1, frame.area.width / ((labels.map(\.utf8.count).max() ?? 0) + 4))
        let first = Tick(value: domain.lowerBound, label: labels[0])
        guard domain.lowerBound < domain.upperBound else { return [first] }
        let ticks = Ticks.linear(from: domain.lowerBound, to: domain.upperBound, atMost: count)
        guard plot.span != nil || plot.curves.allSatisfy({ $0.places == nil }) else { return ticks }
        let whole = ticks.filter { $0.value == $0.value.rounded() }
            .map { Tick(value: $0.value, label: PlotLayout.label(ofPlace: $0.value)) }
        return whole.first?.value == domain.lowerBound ? whole : [first] + whole
    }

    /// A place in short; what is counted is written out.
    static func label(ofPlace place: Double) -> String {
        NumberText.compact(place, digits: place == place.rounded() ? 9 : 5)
    }
}
