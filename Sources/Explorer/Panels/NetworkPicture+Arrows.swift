import Cells
import Screen
import Unrolling

extension NetworkPicture {
    /// Draws an arrow up or down with the matrices that act on the way behind it.
    mutating func drawArrow(_ arrow: String, _ names: SharedNames, in place: Rectangle, style: Style) {
        let middle = place.x + place.width / 2
        canvas.draw(arrow, in: place.removingLeft(place.width / 2), style: style)
        let isCrossed = structure.rails.contains { $0.state != $0.end }
        let roomEnd = isCrossed ? layout.box + NetworkLayout.turn + 1 : layout.slot
        let room = Rectangle(
            x: middle + 2, y: place.y, width: roomEnd - place.width / 2 - 3, height: 1
        ).intersection(layout.area)
        canvas.draw(names.text(atMost: room.width), in: room, style: Style(role: .faint))
    }

    /// Draws the arrow between the cell and its readout: up with the value, down with what the step's own loss sends back.
    mutating func drawReadoutArrow(at t: Int) {
        guard let place = layout.place(.readoutArrow, at: t) else { return }
        guard context.playhead.hasGradient(at: t), let signal = structure.cell.first,
            let norm = context.gradientNorm(.directGradient, of: signal, at: t), norm != 0
        else {
            // A step without a loss sends nothing down.
            let style = Style(role: context.playhead.hasValue(at: t) ? .forward : .faint)
            drawArrow("↑", SharedNames(structure.readoutMatrices), in: place, style: style)
            return
        }
        let middle = place.x + place.width / 2
        let room = Rectangle(x: middle, y: place.y, width: layout.slot - place.width / 2 - 1, height: 1)
        let text = "↓ " + NumberText.compact(norm, digits: 2)
        canvas.draw(text, in: room.intersection(layout.area), style: Style(role: .backward))
    }

    /// Draws the way of a recurrent state through all steps that are shown, and the way back of its gradient.
    mutating func draw(_ rail: NetworkStructure.Rail) {
        guard let index = structure.cell.firstIndex(of: rail.end) else { return }
        for t in layout.steps {
            guard let room = layout.gap(.value(index), after: t) else { continue }
            let isTurning = rail.state != rail.end
            let own = isTurning ? layout.gap(.readout, after: t) : layout.gap(.gradient(index), after: t)
            if context.trace.direction == .backward {
                drawLeftward(rail, after: t, in: room, own: own)
                continue
            }
            if context.playhead.hasGradient(at: t) {
                if t < context.stepCount, isTurning || own != nil { drawForward(rail, at: t, in: room) }
                drawBackward(rail.state, at: t, in: own ?? room)
            } else if t < context.stepCount {
                drawForward(rail, at: t, in: room)
            }
        }
    }

    private mutating func drawForward(_ rail: NetworkStructure.Rail, at t: Int, in room: Rectangle) {
        guard room.width >= 2 else { return }
        let isThere = context.playhead.hasValue(at: t)
        let style = Style(role: isThere ? .forward : .faint)
        var line = room
        if rail.state != rail.end, let top = layout.gap(.readout, after: t) {
            drawTurn(from: top, to: room, style: style)
            line = room.removingLeft(NetworkLayout.turn + 1)
        }
        canvas.fill(line.removingRight(1), with: "─", style: style)
        canvas.draw("▶", in: line.removingLeft(line.width - 1), style: style)
        let free = rail.state == rail.end ? line.inset(by: 1, 0) : line.removingRight(1)
        let label =
            rail.matrices.isEmpty
            ? label(ofFactors: rail.factors, atMost: free.width) : SharedNames(rail.matrices).text(atMost: free.width)
        canvas.draw(label, in: free, style: Style(role: isThere ? .plain : .faint), alignment: .centre)
    }

    func label(ofFactors factors: [String], atMost columns: Int) -> String {
        let text = factors.map { "⊙ \($0)" }.joined(separator: " ")
        return canvas.glyphs.width(of: text) <= columns ? text : ""
    }

    /// Draws the way from the readout of a step down to the cell of the next one.
    private mutating func drawTurn(from top: Rectangle, to bottom: Rectangle, style: Style) {
        let turn = NetworkLayout.turn
        guard top.width > turn, bottom.y > top.y else { return }
        canvas.draw(String(repeating: "─", count: turn) + "╮", in: top, style: style)
        let down = Rectangle(x: top.x + turn, y: top.y + 1, width: 1, height: bottom.y - top.y - 1)
        canvas.fill(down.intersection(layout.area), with: "│", style: style)
        canvas.draw("╰", in: bottom.removingLeft(turn), style: style)
    }

    private mutating func drawBackward(_ state: String, at t: Int, in room: Rectangle) {
        guard let norm = context.gradientNorm(.gradient, of: state, at: t), room.width >= 3 else { return }
        let style = Style(Style(role: .backward).foreground, bold: t == context.step)
        let number = numberText(norm, atMost: room.width - 1)
        canvas.draw("◀", in: room, style: style)
        canvas.fill(room.removingLeft(1), with: "─", style: style)
        canvas.draw(number, in: room.removingLeft(1), style: style, alignment: .centre)
    }

    /// A number in few columns; 0 and what is no number say so in words where there is room.
    func numberText(_ value: Double, atMost columns: Int) -> String {
        for digits in [3, 2, 1] {
            let text = NumberText.compact(value, digits: digits)
            if text.utf8.count <= columns { return text }
        }
        return NumberText.compact(value, digits: 1)
    }
}
