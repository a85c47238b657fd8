import Commands
import Equations
import Experiments
import JSONText
import Unrolling

/// Checks one step.
struct StepChecker {
    private(set) var problems: [LessonProblem] = []
    let path: String
    let cache: RunCache

    init(path: String, cache: RunCache) {
        self.path = path
        self.cache = cache
    }

    /// Everything about a step that begins in a state.
    init(_ step: LessonStep, _ state: LessonState, path: String, cache: RunCache) {
        self.init(path: path, cache: cache)
        let place = step.run.last?.position ?? step.position
        guard let context = context(state, at: place) else { return }
        checkSnapshot(state, at: place)
        for line in step.run { checkView(line, context) }
        checkFigures(step, context)
        if let question = step.question { check(question, context) }
        if let task = step.task { check(task, state, context) }
    }

    mutating func complain(_ sentence: String, at position: FilePosition) {
        problems.append(LessonProblem(sentence, path: path, at: position))
    }

    private mutating func context(_ state: LessonState, at position: FilePosition) -> ExpressionContext? {
        do {
            return try cache.context(state)
        } catch {
            complain(error.description, at: position)
            return nil
        }
    }

    /// A step that is shown alone begins with its snapshot, as a file of progress keeps it: it must be the same state.
    private mutating func checkSnapshot(_ state: LessonState, at position: FilePosition) {
        let text = JSONWriter(layout: .compact).text(state.json)
        guard let value = try? JSONReader.read(text), let restored = LessonState(json: value), restored == state else {
            return complain("The step cannot be restored from its snapshot.", at: position)
        }
    }

    private mutating func checkView(_ line: ScriptLine, _ context: ExpressionContext) {
        guard case .view(let command) = line.command, let run = context.run else { return }
        if let complaint = command.complaint(in: run) { complain(complaint, at: line.position) }
    }

    /// The figures and transcripts of a step.
    mutating func checkFigures(_ step: LessonStep, _ state: LessonState) {
        if let context = context(state, at: step.position) { checkFigures(step, context) }
    }

    private mutating func checkFigures(_ step: LessonStep, _ context: ExpressionContext) {
        for block in step.allBlocks {
            for figure in block.figures { check(figure, context) }
            for entry in block.transcript { check(entry, context) }
        }
    }

    private mutating func check(_ figure: Figure, _ context: ExpressionContext) {
        guard let value = value(figure.expression, context, at: figure.position) else { return }
        guard !figure.agrees(with: value) else { return }
        let source = figure.expression.source.trimmed
        complain("'\(figure.written)' is not \(source), which is \(figure.text(of: value)).", at: figure.position)
    }

    private mutating func check(_ entry: TranscriptEntry, _ context: ExpressionContext) {
        guard let value = value(entry.expression, context, at: entry.position) else { return }
        guard !entry.lines.isEmpty else {
            return complain("The value is missing: \(Self.line(value.text())).", at: entry.position)
        }
        let written = WrittenValue(entry.written)
        guard !written.agrees(with: value) else { return }
        complain(
            "'\(Self.line(entry.written))' is not the value, which is \(Self.line(written.text(of: value))).",
            at: entry.position)
    }

    /// Rows in one line.
    private static func line(_ text: String) -> String { text.split(separator: "\n").joined(separator: "; ") }

    mutating func value(
        _ expression: Expression, _ context: ExpressionContext, at position: FilePosition
    ) -> ExpressionValue? {
        do {
            return try expression.value(in: context)
        } catch {
            complain("\(error.description) (in: \(expression.source.trimmed))", at: position)
            return nil
        }
    }

    private mutating func check(_ task: LessonTask, _ state: LessonState, _ context: ExpressionContext) {
        guard let before = isTrue(task.goal, context, at: task.position) else { return }
        if before { complain("The goal is met before anything is done.", at: task.position) }
        var solved = state
        let wrong = solved.apply(task.solution, path: path)
        problems += wrong
        guard wrong.isEmpty, let after = self.context(solved, at: task.solution.last?.position ?? task.position),
            let isMet = isTrue(task.goal, after, at: task.position)
        else { return }
        for line in task.solution { checkView(line, after) }
        if !isMet { complain("The solution does not meet the goal.", at: task.position) }
    }

    private mutating func isTrue(
        _ goal: Expression, _ context: ExpressionContext, at position: FilePosition
    ) -> Bool? {
        do {
            return try goal.isTrue(in: context)
        } catch {
            complain("\(error.description) (in: \(goal.source.trimmed))", at: position)
            return nil
        }
    }
}

extension ViewCommand {
    /// Why a run has no such place; nil where it has.
    func complaint(in run: Run) -> String? {
        switch self {
        case .go(let step) where step > run.network.stepCount:
            "There is no step \(step): the steps are 1 to \(run.network.stepCount)."
        case .unit(let unit) where unit > run.resolved.sizes.hidden:
            "There is no unit \(unit): the units are 1 to \(run.resolved.sizes.hidden)."
        case .signal(let name) where run.trace.signal(name) == nil: "There is no signal '\(name)'."
        case .layer(let number, _) where number > run.layers.map(\.layer.number).max() ?? 1:
            "There is no layer \(number)."
        default: nil
        }
    }
}
