import Analysis
import Experiments
import Cells
import Equations
import Screen
import Unrolling

/// The drawing of one picture of an unrolled network.
struct NetworkPicture {
    let context: PanelContext
    let structure: NetworkStructure
    let layout: NetworkLayout
    let scales: NetworkScales
    var canvas: Canvas

    init(_ context: PanelContext, structure: NetworkStructure, layout: NetworkLayout, on canvas: Canvas) {
        self.context = context
        self.structure = structure
        self.layout = layout
        self.canvas = canvas
        scales = NetworkScales(context, structure)
    }

    mutating func draw() {
        drawNames()
        for t in layout.steps {
            drawReadout(at: t)
            drawCell(at: t)
            drawInput(at: t)
        }
        for rail in structure.rails { draw(rail) }
    }

    private mutating func drawNames() {
        var names: [(NetworkRows.Row, String)] = [
            (.target, "target"), (.prediction, context.trace.sequence.loss.readout == .numbers ? "y" : "predicts"),
            (.readout, structure.readout ?? ""),
            (.input, context.trace.program.input.name), (.token, "input"), (.step, "t"),
        ]
        for (index, signal) in structure.cell.enumerated() {
            names.append((.value(index), signal))
            names.append((.gradient(index), "∂L/∂\(signal)"))
        }
        for (row, text) in names {
            // A name without its end would be another one.
            guard let place = layout.name(of: row), canvas.glyphs.width(of: text) <= place.width else { continue }
            canvas.draw(text, in: place, style: Style(role: .faint), alignment: .right)
        }
    }

    private mutating func drawReadout(at t: Int) {
        guard let readout = structure.readout else { return }
        drawBox(from: .readoutTop, to: .readoutBottom, at: t)
        drawStrip(.value, of: readout, row: .readout, at: t)
        drawReadoutArrow(at: t)
        if let target = context.run.resolved.targetToken(at: t) { drawAbove(StyledText(target), row: .target, at: t) }
        drawAbove(prediction(at: t), row: .prediction, at: t)
    }

    /// Draws a text above a box; what is wider than the box reaches into the gap behind it.
    private mutating func drawAbove(_ text: StyledText, row: NetworkRows.Row, at t: Int) {
        guard var place = layout.place(row, at: t) else { return }
        if text.width(in: canvas.glyphs) > place.width {
            place.width = layout.slot - 1
            place = place.intersection(layout.area)
            canvas.draw(text, in: place)
        } else {
            canvas.draw(text, in: place, alignment: .centre)
        }
    }

    private func prediction(at t: Int) -> StyledText {
        guard context.playhead.hasValue(at: t) else { return "" }
        if let answer = NumericAnswer(context.trace, at: t) {
            let token = ResolvedExperiment.token(ofNumbers: answer.numbers)
            return StyledText(token, t == context.step ? .strong : .plain)
        }
        guard let prediction = Prediction(context.trace, at: t) else { return "" }
        guard let best = prediction.mostProbableClass, let probability = prediction.largestProbability else {
            return StyledText("nan", .error)
        }
        let token = context.run.resolved.classToken(best)
        let mark = prediction.isRight.map { canvas.glyphs.choose($0 ? " ✓" : " ✗", ascii: $0 ? " =" : " !") } ?? ""
        return StyledText(
            "\(token) \(NumberText.fixed(probability, decimals: 2))", t == context.step ? .strong : .plain)
            + StyledText(mark, prediction.isRight == true ? .positive : .faint)
    }

    private mutating func drawCell(at t: Int) {
        drawBox(from: .cellTop, to: .cellBottom, at: t)
        for (index, signal) in structure.cell.enumerated() {
            drawStrip(.value, of: signal, row: .value(index), at: t)
            drawStrip(.gradient, of: signal, row: .gradient(index), at: t)
        }
    }

    private mutating func drawInput(at t: Int) {
        drawBox(from: .inputTop, to: .inputBottom, at: t)
        drawStrip(.value, of: context.trace.program.input.name, row: .input, at: t)
        let isHere = t == context.step
        if let place = layout.place(.inputArrow, at: t) {
            let style = Style(role: context.playhead.hasValue(at: t) ? .forward : .faint)
            drawArrow("↑", SharedNames(structure.inputMatrices), in: place, style: style)
        }
        if let place = layout.place(.token, at: t), context.run.resolved.tokens.indices.contains(t - 1) {
            let style = Style(role: isHere ? .playhead : context.playhead.hasValue(at: t) ? .plain : .faint)
            canvas.draw(context.run.resolved.tokens[t - 1], in: place, style: style, alignment: .centre)
        }
        if let place = layout.place(.step, at: t) {
            canvas.draw(String(t), in: place, style: Style(role: isHere ? .playhead : .faint), alignment: .centre)
        }
    }

    private mutating func drawBox(from top: NetworkRows.Row, to bottom: NetworkRows.Row, at t: Int) {
        guard let box = layout.box(from: top, to: bottom, at: t) else { return }
        let role: Role = t == context.step ? .playhead : context.playhead.hasValue(at: t) ? .plain : .faint
        canvas.drawBorder(box, style: Style(role: role))
    }

    private mutating func drawStrip(
        _ quantity: Trace.Quantity, of signal: String, row: NetworkRows.Row, at t: Int
    ) {
        guard let place = layout.place(row, at: t), let scale = scales[quantity, signal] else { return }
        let inside = place.inset(by: 1, 0)
        guard context.isKnown(quantity, at: t), inside.width > 0 else { return }
        let values = context.numbers(quantity, of: signal, at: t)
        // A few units take several columns each, so that the strip fills its box.
        let columns = max(1, inside.width / max(values.count, 1))
        let wide = values.flatMap { Array(repeating: $0, count: columns) }
        let used = min(wide.count, inside.width)
        let strip = inside.removingLeft((inside.width - used) / 2)
        canvas.drawStrip(wide, on: scale, marks: context.marks, in: strip)
    }
}
