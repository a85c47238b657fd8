import Screen
import Unrolling

extension NetworkPicture {
    /// Draws a rail of a layer that runs from the last step to the first, between two boxes: the state goes to the left, its
    /// gradient to the right.
    mutating func drawLeftward(_ rail: NetworkStructure.Rail, after t: Int, in room: Rectangle, own: Rectangle?) {
        guard t < context.stepCount else { return }
        let later = t + 1
        let hasGradient = context.playhead.hasGradient(at: later)
        // Where both have but one row, the gradient is what the backward pass is about.
        if !hasGradient || own != nil { drawStateLeftward(rail, after: t, in: room) }
        guard hasGradient, let norm = context.gradientNorm(.gradient, of: rail.state, at: later) else { return }
        let line = own ?? room
        guard line.width >= 3 else { return }
        let style = Style(Style(role: .backward).foreground, bold: later == context.step)
        canvas.fill(line.removingRight(1), with: "─", style: style)
        canvas.draw("▶", in: line.removingLeft(line.width - 1), style: style)
        let number = numberText(norm, atMost: line.width - 1)
        canvas.draw(number, in: line.removingRight(1), style: style, alignment: .centre)
    }

    private mutating func drawStateLeftward(_ rail: NetworkStructure.Rail, after t: Int, in room: Rectangle) {
        guard room.width >= 2 else { return }
        let isThere = context.playhead.hasValue(at: t)
        let style = Style(role: isThere ? .forward : .faint)
        canvas.fill(room.removingLeft(1), with: "─", style: style)
        canvas.draw("◀", in: room, style: style)
        let free = room.inset(by: 1, 0)
        let label =
            rail.matrices.isEmpty
            ? label(ofFactors: rail.factors, atMost: free.width) : SharedNames(rail.matrices).text(atMost: free.width)
        canvas.draw(label, in: free, style: Style(role: isThere ? .plain : .faint), alignment: .centre)
    }
}
