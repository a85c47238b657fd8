import Cells
import Equations
import Experiments
import Matrices

// What an experiment gives by name: parameters, initial states, equations. Names and shapes are those of the network as it is.
extension Experiment {
    /// Gives a parameter a value.
    mutating func assign(_ value: AssignedValue, to name: String) throws(CommandError) {
        let shape = try shape(of: name)
        switch value {
        case .initializer(let initializer):
            parameters[name] = nil
            initializers.set(InitializerRule(NamePattern(name), initializer))
        case .rows(let rows):
            let entries = rows.flatMap(\.self)
            let columns = rows.first?.count ?? 0
            let isVector = shape.kind == .vector
            let fits = isVector ? rows.count == 1 || columns == 1 : true
            let given: GivenParameter =
                isVector && fits
                ? .vector(entries) : .matrix(Matrix(rows: rows.count, columns: columns, entries: entries))
            guard given.fits(shape) else {
                let needed = isVector ? "a vector of \(shape.rows)" : "\(shape.rows) × \(shape.columns)"
                throw CommandError(
                    .notApplicable("\(name) is \(needed), but \(given.shapeInWords) is given."), column: 1)
            }
            parameters[name] = given
        }
    }

    /// Sets an entry of a parameter, counted from 1, and leaves the others as they are; the knobs still act on all of them.
    mutating func setEntry(of name: String, row: Int, column: Int?, to value: Double) throws(CommandError) {
        let shape = try shape(of: name)
        var plain = self
        plain.recurrentGain = 1
        plain.spectralRadius = nil
        plain.forgetBias = nil
        var matrix = try plain.resolvedForEditing().parameters[name]
        let isVector = shape.kind == .vector
        guard isVector == (column == nil) else {
            let form = isVector ? "\(name)[ROW]" : "\(name)[ROW,COLUMN]"
            throw CommandError(.notApplicable("An entry of \(name) is written \(form)."), column: 1)
        }
        guard row <= matrix.rows, column ?? 1 <= matrix.columns else {
            let size = isVector ? "\(matrix.rows) entries" : "\(matrix.rows) × \(matrix.columns) entries"
            throw CommandError(.notApplicable("There is no such entry: \(name) has \(size)."), column: 1)
        }
        matrix[row - 1, (column ?? 1) - 1] = value
        parameters[name] = isVector ? .vector(matrix.entries) : .matrix(matrix)
    }

    /// Puts an equation in the place of the present cell's for the same signal, or adds it.
    mutating func setEquation(_ line: String) throws(CommandError) {
        let text = try currentCell().text
        let signal = String(line.prefix { $0 != "[" }).filter { !$0.isWhitespace }
        var lines = text.equations.map { equation in
            equation.text(.unicode) + (equation.comment.map { "  # \($0)" } ?? "")
        }
        let place: Int
        if let index = text.equations.firstIndex(where: { $0.signal == signal }) {
            lines[index] = line
            place = index
        } else {
            lines.insert(line, at: 0)
            place = 0
        }
        let changed = lines.joined(separator: "\n")
        do {
            _ = try CellText.parse(changed)
        } catch {
            guard let first = error.errors.first(where: { $0.severity == .error }) ?? error.errors.first else { return }
            let column = first.span.line == place + 1 ? first.span.column : 1
            let hint = first.hint.map { " (\($0))" } ?? ""
            throw CommandError(.notApplicable("The equation is wrong: \(first.message)\(hint)."), column: column)
        }
        try ExperimentEdit.equations(changed).apply(to: &self)
    }

    private func currentCell() throws(CommandError) -> Cell {
        try resolvedForEditing().cell
    }

    private func shape(of name: String) throws(CommandError) -> ParameterShape {
        var plain = drawnPlainly
        plain.parameters = [:]
        let shapes = try plain.resolvedForEditing().parameters.shapes
        guard let shape = shapes.first(where: { $0.name == name }) else {
            throw CommandError(.unknownName(name, what: "parameter", known: shapes.map(\.name)), column: 1)
        }
        return shape
    }

    private func resolvedForEditing() throws(CommandError) -> ResolvedExperiment {
        do {
            return try resolve()
        } catch {
            throw CommandError(.notApplicable(error.description), column: 1)
        }
    }
}
