import Cells
import Equations
import Experiments
import Screen
import Unrolling

/// The equations of a cell as lines, with as much about each as there is room for.
struct CellLines {
    /// The lines from top to bottom.
    let lines: [StyledText]

    /// What is said about an equation, besides the equation with its numbers.
    private enum Extra: Hashable {
        case formula(Int)
        case gradient(Int)
        case paths(Int)
    }

    init(_ context: PanelContext, glyphs: Glyphs, size: Size) {
        let writer = CellLineWriter(context, glyphs: glyphs, width: size.width)
        let equations = context.trace.program.equations
        let selected = equations.firstIndex { $0.signal == context.signal.name } ?? 0
        let shown = Self.window(of: equations.count, around: selected, places: size.height)
        var room = size.height - shown.count
        var extras: Set<Extra> = []
        let hasValues = context.playhead.hasValue(at: context.step)
        let hasGradients = context.playhead.hasGradient(at: context.step)
        var wishes: [Extra] = hasGradients ? [.gradient(selected), .paths(selected)] : []
        wishes += hasValues ? [.formula(selected)] : []
        let others = shown.filter { $0 != selected }
        let formulas = hasValues ? others.filter { writer.isWorked(equations[$0]) }.map(Extra.formula) : []
        let gradients = hasGradients ? others.filter { writer.isWorked(equations[$0]) }.map(Extra.gradient) : []
        // Where only some had room, a reader would look for what the others lack: all or none.
        for group in wishes.map({ [$0] }) + [formulas, gradients] where group.count <= room {
            extras.formUnion(group)
            room -= group.count
        }
        let hasGaps = room >= shown.count - 1 && extras.count >= shown.count
        var lines: [StyledText] = []
        for index in shown {
            let equation = equations[index]
            if extras.contains(.formula(index)) { lines.append(writer.formula(equation, isSelected: false)) }
            lines.append(writer.worked(equation, isSelected: index == selected))
            if extras.contains(.gradient(index)) { lines.append(writer.gradient(equation)) }
            if extras.contains(.paths(index)) { lines.append(writer.paths(equation)) }
            if hasGaps, index != shown.last { lines.append("") }
        }
        self.lines = lines
    }

    /// As many equations as have room, the selected one among them.
    private static func window(of count: Int, around selected: Int, places: Int) -> [Int] {
        let shown = min(count, max(places, 0))
        let first = min(max(selected - shown / 2, 0), count - shown)
        return Array(first..<(first + shown))
    }
}
