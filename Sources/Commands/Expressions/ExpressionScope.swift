import Analysis
import Cells
import Experiments
import Unrolling

/// What the entries of the table compute with.
struct ExpressionScope {
    let context: ExpressionContext

    /// The run.
    ///
    /// - Throws: an error where there is none.
    func run(_ name: String) throws(ExpressionError.Reason) -> Run {
        guard let run = context.run else { throw .noRun(name) }
        return run
    }

    /// The norms of the gradient of the main state, step 1 first.
    func gradientNorms(_ name: String) throws(ExpressionError.Reason) -> [Double] {
        let trace = try run(name).trace
        guard let state = trace.program.mainState, let norms = trace.norms(.gradient, of: state) else {
            throw .notThere("Nothing is recurrent here: no gradient flows through time.")
        }
        return norms
    }

    /// The flow of the main state's gradient, or of these norms per step.
    func flow(_ name: String, _ values: [ExpressionValue]) throws(ExpressionError.Reason) -> GradientFlow {
        guard let given = values.first else {
            return GradientFlow(norms: try gradientNorms(name), in: try run(name).trace)
        }
        guard case .vector(let norms) = given else {
            throw .wrongKind("'\(name)'", expected: "a norm for each step", found: given.kindInWords)
        }
        guard let trace = context.run?.trace, norms.count == trace.stepCount else { return GradientFlow(norms: norms) }
        return GradientFlow(norms: norms, in: trace)
    }

    /// A step from a first one to T.
    func step(_ value: ExpressionValue, first: Int, of run: Run) throws(ExpressionError.Reason) -> Int {
        guard case .number(let number) = value else {
            throw .wrongKind("A step", expected: "a number", found: value.kindInWords)
        }
        guard let step = Int(exactly: number), (first...max(first, run.trace.stepCount)).contains(step) else {
            throw .noStep(number, first: first, last: run.trace.stepCount)
        }
        return step
    }
}
