import Commands
import Screen

extension Session {
    /// What panels draw from.
    var panelContext: PanelContext {
        var context = PanelContext(run: run, lanes: lanes, view: view, hasColor: hasColor, laboratory: laboratory)
        context.training = training
        context.trainingSettings = trainingSettings
        return context
    }

    /// The layout on a screen; nil where it is too small.
    func layout(on size: Size) -> ScreenLayout? {
        ScreenLayout(
            size, focus: view.focus, page: view.page, isZoomed: isZoomed, isEditing: editor != nil,
            lesson: lessonManner)
    }

    /// Draws the session; returns where the cursor is, while something is being typed.
    @discardableResult
    public func draw(on canvas: inout Canvas) -> Point? {
        guard let layout = layout(on: canvas.size) else {
            SmallScreen.draw(on: &canvas)
            return nil
        }
        if let helpLine {
            HelpPage(self, width: canvas.size.width).draw(on: &canvas, firstLine: helpLine, session: self)
            return nil
        }
        if let lessonPage {
            lessonPage.draw(on: &canvas, session: self)
            return nil
        }
        HeaderLine(run, view: view, training: training, width: layout.header.width, glyphs: canvas.glyphs).draw(
            on: &canvas, in: layout.header)
        Timeline(run, playhead: view.playhead, in: layout.timeline, glyphs: canvas.glyphs).draw(on: &canvas)
        let context = panelContext
        for place in layout.panels { PanelFrame.draw(place, context, hasKeys: editor == nil, on: &canvas) }
        if isProving, editor == nil { ProofBox.draw(context, on: &canvas, layout) }
        let cursor = drawEditor(on: &canvas, layout)
        if let desk, let place = layout.lesson { LessonPane(desk, in: place, glyphs: canvas.glyphs).draw(on: &canvas) }
        let knobs = knobLine(width: layout.knobs.width, glyphs: canvas.glyphs)
        canvas.draw(knobs, in: layout.knobs)
        if let prompt { return prompt.draw(on: &canvas, at: layout.hints) }
        if let answer = desk?.answer { return answer.draw(on: &canvas, at: layout.hints) }
        canvas.draw(HintLine.line(self, width: layout.hints.width), in: layout.hints)
        drawStatus(on: &canvas, layout)
        return cursor
    }

    /// What can be turned or typed now.
    private func knobLine(width: Int, glyphs: Glyphs) -> StyledText {
        if editor != nil { return SymbolLine.line(width: width, glyphs: glyphs) }
        if view.page == .training { return TrainingBar.line(self, width: width, glyphs: glyphs) }
        return KnobBar.line(run, opening: opening, width: width, glyphs: glyphs)
    }

    /// Draws the editor while it is open; returns where its cursor is.
    private func drawEditor(on canvas: inout Canvas, _ layout: ScreenLayout) -> Point? {
        guard let editor, let area = layout.editor else { return nil }
        return EditorPane(editor, in: area, glyphs: canvas.glyphs).draw(on: &canvas)
    }

    /// A notice while there is one, else the flow of the gradient in words.
    private func drawStatus(on canvas: inout Canvas, _ layout: ScreenLayout) {
        // Where there is no line for words, a notice takes the place of the hints.
        let row = layout.readout.isEmpty ? layout.hints : layout.readout
        if let count {
            canvas.fill(row)
            canvas.draw(
                StyledText("\(count) …", .strong) + StyledText("  a number before a key repeats it", .faint), in: row)
        } else if desk?.isReturning == true {
            canvas.fill(row)
            canvas.draw(
                StyledText("You have changed the network. Keep it, or restore that of the step?", .strong), in: row)
        } else if let live = training, let offer = live.offer {
            draw(DivergenceOffer.line(live, offer), upFrom: row, on: &canvas, layout)
        } else if let notice {
            draw(notice.line, upFrom: row, on: &canvas, layout)
        } else if let live = training, view.page == .training {
            canvas.draw(TrainingStatus.line(live, width: row.width, glyphs: canvas.glyphs), in: layout.readout)
        } else {
            canvas.draw(Readout.line(run, width: row.width, glyphs: canvas.glyphs), in: layout.readout)
        }
    }

    /// Draws words in a row; long ones reach up over the panels: half a reason is none.
    private func draw(_ words: StyledText, upFrom row: Rectangle, on canvas: inout Canvas, _ layout: ScreenLayout) {
        let lines = words.wrapped(to: row.width, in: canvas.glyphs)
        let count = min(lines.count, max(1, row.y - layout.timeline.bottom))
        let area = Rectangle(x: row.x, y: row.y - count + 1, width: row.width, height: count)
        canvas.fill(area)
        canvas.draw(lines, in: area)
    }
}
