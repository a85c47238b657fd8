import Commands
import Experiments

/// What holds for every line: it is a command, an expression, or refused with a column and words; and it can be completed.
enum LineLaws {
    private static let context: ExpressionContext? = {
        guard let run = try? ScriptLaws.budget.run(.standard) else { return nil }
        return ExpressionContext(run) { experiment throws(BudgetError) in try ScriptLaws.budget.run(experiment) }
    }()

    /// Reads a line in every way that a line is read.
    static func hold(for line: String) {
        do {
            _ = try Command.parse(line)
        } catch {
            hold(error.column, error.description)
        }
        holdAsExpression(line)
        for cursor in 0...line.count {
            for completion in CommandTable.completions(for: line, cursor: cursor)
            where !(0...cursor).contains(completion.start) {
                fatalError("'\(completion.text)' begins at \(completion.start), behind the cursor at \(cursor)")
            }
        }
    }

    private static func holdAsExpression(_ line: String) {
        guard let context else { fatalError("the standard experiment is too much") }
        do {
            let expression = try Expression.parse(line)
            _ = try expression.value(in: context).text()
            _ = try? expression.value(in: .numbersAlone)
        } catch {
            hold(error.column, error.description)
        }
    }

    private static func hold(_ column: Int, _ words: String) {
        if column < 1 || words.isEmpty { fatalError("column \(column): '\(words)'") }
    }
}
