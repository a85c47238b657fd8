import Analysis
import Cells
import Equations
import Experiments
import Screen
import Unrolling

/// A row of text for each step.
struct ReportTable {
    let header: [String]
    let rows: [[String]]

    init(_ run: Run) {
        let states = run.trace.program.states.filter { $0.delay == 0 }.map(\.signal)
        let norms = states.map { run.trace.norms(.gradient, of: $0) ?? [] }
        let direct = run.trace.program.mainState.flatMap { run.trace.norms(.directGradient, of: $0) } ?? []
        let isNumeric = run.trace.sequence.loss.readout == .numbers
        var header = ["t", "input", "target"] + (isNumeric ? ["y"] : ["predicts", "p(target)"]) + ["loss"]
        header += states.map { "‖∂L/∂\($0)‖" }
        if let main = run.trace.program.mainState { header.append("direct ‖∂L/∂\(main)‖") }
        let direction = run.trace.direction
        let jacobians = run.affordableJacobians
        if jacobians != nil {
            header += ["‖\(direction.stepText(of: "s"))‖", "‖\(direction.productText(of: "s"))‖"]
        }
        self.header = header
        rows = (0..<run.trace.stepCount).map { index in
            var row = [String(index + 1), run.resolved.tokens[index]]
            row += isNumeric ? ReportTable.answer(run, at: index + 1) : ReportTable.prediction(run, at: index + 1)
            row += norms.map { ReportTable.number($0, index) }
            if run.trace.program.mainState != nil { row.append(ReportTable.number(direct, index)) }
            if let jacobians {
                row.append(ReportTable.number(jacobians.stepNorms, index))
                row.append(ReportTable.number(jacobians.productNorms, index + 1))
            }
            return row
        }
    }

    private static func answer(_ run: Run, at step: Int) -> [String] {
        guard let answer = NumericAnswer(run.trace, at: step) else { return ["", "", ""] }
        return [
            run.resolved.targetToken(at: step) ?? "", ResolvedExperiment.token(ofNumbers: answer.numbers),
            answer.loss.map { NumberText.significant($0, digits: 4) } ?? "",
        ]
    }

    private static func prediction(_ run: Run, at step: Int) -> [String] {
        guard let prediction = Prediction(run.trace, at: step) else { return ["", "", "", ""] }
        let best = prediction.mostProbableClass.map {
            "\(run.resolved.classToken($0)) \(Percent.text(prediction.largestProbability ?? .nan))"
        }
        return [
            prediction.target.map { run.resolved.classToken($0) } ?? "",
            best ?? "NaN",
            prediction.targetProbability.map { NumberText.significant($0, digits: 3) } ?? "",
            prediction.loss.map { NumberText.significant($0, digits: 4) } ?? "",
        ]
    }

    private static func number(_ numbers: [Double], _ index: Int) -> String {
        numbers.indices.contains(index) ? NumberText.significant(numbers[index], digits: 4) : ""
    }

    /// The table with its columns set right, but for the tokens.
    func lines(_ glyphs: Glyphs) -> [String] {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { glyphs.width(of: $0[column]) }.max() ?? 0 }
        return all.map { row in
            let cells = row.enumerated().map { column, text in
                let padding = String(repeating: " ", count: widths[column] - glyphs.width(of: text))
                return (1...3).contains(column) ? text + padding : padding + text
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
