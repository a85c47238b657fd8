import Cells
import Equations
import Screen

/// What is read in the equations that are being typed, in lines, the most important first.
struct EquationReadingLines {
    private(set) var lines: [StyledText] = []
    private let width: Int
    private let glyphs: Glyphs

    init(_ editor: EquationEditor, width: Int, glyphs: Glyphs) {
        self.width = max(1, width)
        self.glyphs = glyphs
        let reading = editor.reading
        let line = editor.text.cursor.line + 1
        // The line that one is writing is most often the one that is unfinished.
        let faults = reading.faults.filter { $0.span.line == line } + reading.faults.filter { $0.span.line != line }
        for fault in faults { add(fault, .error) }
        if let obstacle = reading.obstacle { add(StyledText(obstacle, .error)) }
        if reading.isRight { addResult(editor) }
    }

    private mutating func addResult(_ editor: EquationEditor) {
        let reading = editor.reading
        let key = KeyTable.bindings(at: .editor).first { $0.hint?.word == EditorHint.apply }?.keys.first?.name(glyphs)
        let status =
            editor.isDraft
            ? StyledText("It can be applied: ") + StyledText(key ?? "", .key)
            : StyledText("This is the cell that runs.")
        add(status)
        add("new", names(reading, .new), Style(role: .positive))
        add("drawn anew, in another shape", names(reading, .reshaped), Style(role: .warning))
        add("dropped", reading.dropped, Style(role: .negative))
        for warning in reading.warnings { add(warning, .warning) }
        add("signals", reading.signals.map { "\($0.name)[\($0.size)]" }, .plain)
        add(editor.isDraft ? "kept" : "parameters", names(reading, .kept), .plain)
    }

    private func names(_ reading: EquationReading, _ fate: EquationReading.Fate) -> [String] {
        reading.parameters.filter { $0.fate == fate }.map(\.shape.sizedName)
    }

    private mutating func add(_ fault: EquationError, _ role: Role) {
        let place = StyledText("\(fault.span.line):\(fault.span.column) ", .faint)
        add(place + StyledText(fault.message, role))
        if let hint = fault.hint { add(StyledText("  hint: \(hint)")) }
    }

    private mutating func add(_ label: String, _ names: [String], _ style: Style) {
        guard !names.isEmpty else { return }
        add(StyledText(label + "  ", .faint) + StyledText(names.joined(separator: "  "), style))
    }

    private mutating func add(_ line: StyledText) {
        lines += line.wrapped(to: width, in: glyphs)
    }
}

extension ParameterShape {
    /// The name and the size: `W_hi[16×16]`, `b_i[16]`.
    fileprivate var sizedName: String {
        switch kind {
        case .matrix: "\(name)[\(rows)×\(columns)]"
        case .vector: "\(name)[\(rows)]"
        }
    }
}
