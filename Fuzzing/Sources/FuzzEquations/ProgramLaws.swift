import Cells
import Equations
import Matrices
import Unrolling

/// What holds for every accepted cell when it runs for three steps, forward and back.
struct ProgramLaws {
    /// Sizes within one vector of the kernels, and across its end.
    static let sizes = [Sizes(input: 3, hidden: 3, output: 2), Sizes(input: 3, hidden: 9, output: 5)]

    private static let steps = 3
    private let program: Program
    private let parameters: ParameterSet
    private let sequence: InputSequence

    /// A program with random parameters on a random sequence.
    init(_ program: Program) {
        var generator = SeededGenerator(seed: 7)
        var parameters = ParameterSet(zeros: program.parameters)
        for shape in program.parameters {
            parameters[shape.name] = Self.random(shape, factor: 0.6, from: &generator)
        }
        var initial: [String: [Double]] = [:]
        for state in program.states where state.delay == 0 {
            initial[state.signal] = (0..<state.size).map { _ in 0.3 * generator.nextNormal() }
        }
        let inputs = (0..<(Self.steps * program.sizes.input)).map { _ in generator.nextNormal() }
        self.program = program
        self.parameters = parameters
        sequence = InputSequence(stepCount: Self.steps, inputs: inputs, targets: [1, nil, 0], initial: initial)
    }

    /// Runs the program.
    func hold() {
        let workspace = Workspace()
        let first = trace(parameters, in: Workspace())
        fill(workspace)
        let again = trace(parameters, in: workspace)
        require(numbers(of: first) == numbers(of: again), "numbers depend on what was in the memory before")
        holdForContributions(first)
        holdForGradients(first)
        // Jacobians are cubic in the number of states, and a state may look far back.
        guard program.states.reduce(0, { $0 + $1.size }) <= 64 else { return }
        let jacobians = StepJacobians(of: first)
        require(jacobians.stepNorms.count == Self.steps, "\(jacobians.stepNorms.count) norms for \(Self.steps) steps")
        require(jacobians.productNorms.last == 1, "the last product is not the identity")
    }

    /// Leaves NaN in the workspace's memory.
    private func fill(_ workspace: Workspace) {
        var broken = parameters
        for shape in program.parameters {
            broken[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, repeating: .nan)
        }
        _ = trace(broken, in: workspace)
    }

    private func trace(_ parameters: ParameterSet, in workspace: Workspace = Workspace()) -> Trace {
        Unroller(program, PackedParameters(parameters, for: program), workspace: workspace).trace(sequence)
    }

    /// Every number that a trace gives, as bits, so that NaN is equal to itself.
    private func numbers(of trace: Trace) -> [UInt64] {
        var numbers = trace.losses.map { $0 ?? 0 }
        let quantities: [Trace.Quantity] = [
            .value, .gradient, .directGradient, .preActivation, .preActivationGradient,
        ]
        for name in ["x"] + program.signals.map(\.name) {
            for quantity in quantities {
                for t in 1...Self.steps { numbers += trace.numbers(quantity, of: name, at: t) ?? [] }
            }
        }
        for name in trace.initialStates { numbers += trace.initialGradient(of: name) ?? [] }
        for shape in program.parameters {
            numbers += trace.gradient(ofParameter: shape.name)?.entries ?? []
            numbers += trace.contributionNorms(ofParameter: shape.name) ?? []
        }
        return numbers.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern }
    }

    /// The contributions of all steps sum to a parameter's gradient.
    private func holdForContributions(_ trace: Trace) {
        for shape in program.parameters {
            guard let gradient = trace.gradient(ofParameter: shape.name)?.entries else {
                return fail("no gradient of \(shape.name)")
            }
            var sum = [Double](repeating: 0, count: gradient.count)
            var scale = 1e-100
            for t in 1...Self.steps {
                let part = trace.contribution(toGradientOf: shape.name, at: t)?.entries ?? []
                for (index, number) in part.enumerated() { sum[index] += number }
                scale += part.reduce(0) { $0 + abs($1) }
            }
            // What overflows on the way, named or not, is infinite, and 0 times that is no number.
            guard scale.isFinite, gradient.allSatisfy(\.isFinite) else { continue }
            let isClose = zip(gradient, sum).allSatisfy { abs($0 - $1) <= 1e-9 * scale }
            require(isClose, "contributions of \(shape.name) sum to \(sum), not to \(gradient)")
        }
    }

    /// The gradient of the loss along a random direction is the slope of the loss, wherever the loss has one.
    private func holdForGradients(_ trace: Trace) {
        guard trace.totalLoss.isFinite, trace.totalLoss < 1e3 else { return }
        var generator = SeededGenerator(seed: 8)
        var direction = ParameterSet(zeros: program.parameters)
        var slope = 0.0
        // As long as one step of one parameter, however many there are: otherwise the loss bends too sharply along it.
        let factor = 1 / Double(max(1, parameters.count)).squareRoot()
        for shape in program.parameters {
            direction[shape.name] = Self.random(shape, factor: factor, from: &generator)
            let gradient = trace.gradient(ofParameter: shape.name)?.entries ?? []
            slope += zip(gradient, direction[shape.name].entries).reduce(0) { $0 + $1.0 * $1.1 }
        }
        guard slope.isFinite else { return }
        let coarse = differences(1e-4, along: direction, from: trace.totalLoss)
        let fine = differences(1e-5, along: direction, from: trace.totalLoss)
        let found = fine.central
        let scale = max(abs(found), 1e-2)
        // At a kink, or where the loss bends sharply, the differences do not agree and cannot judge.
        let sides = [coarse.ahead, coarse.behind, fine.ahead, fine.behind]
        guard abs(found) < 1e4, abs(coarse.central - found) < 1e-6 * scale,
            sides.allSatisfy({ abs($0 - found) < 2e-2 * scale })
        else { return }
        require(abs(slope - found) < 1e-4 * scale, "the loss has the slope \(found), its gradient \(slope)")
    }

    /// Slopes of the loss along a direction, from a step ahead, a step behind, and both.
    private struct Differences {
        let ahead: Double
        let behind: Double
        var central: Double { (ahead + behind) / 2 }
    }

    private func differences(_ step: Double, along direction: ParameterSet, from loss: Double) -> Differences {
        Differences(
            ahead: (self.loss(moved: step, along: direction) - loss) / step,
            behind: (loss - self.loss(moved: -step, along: direction)) / step)
    }

    private func loss(moved step: Double, along direction: ParameterSet) -> Double {
        var moved = parameters
        for shape in program.parameters {
            let numbers = zip(parameters[shape.name].entries, direction[shape.name].entries).map { $0 + step * $1 }
            moved[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        return trace(moved).totalLoss
    }

    private static func random(
        _ shape: ParameterShape, factor: Double, from generator: inout SeededGenerator
    ) -> Matrix {
        let numbers = (0..<(shape.rows * shape.columns)).map { _ in factor * generator.nextNormal() }
        return Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
    }
}
