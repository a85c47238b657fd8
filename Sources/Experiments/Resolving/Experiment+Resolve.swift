import Cells
import Equations
import Unrolling

extension Experiment {
    /// Works out everything that the experiment leaves open.
    ///
    /// - Throws: `ExperimentError` for whatever of it cannot be run; where it was read from a file,
    ///   `ExperimentFile.located(_:)` adds the place.
    public func resolve() throws(ExperimentError) -> ResolvedExperiment {
        try checkKnobs()
        let prepared = try PreparedInput(self)
        let sized = try sizedCell(resolvedSizes(for: prepared))
        try MemoryEstimate(sized, steps: prepared.inputs.count).check()
        let roles = EquationRoles(of: sized.text.equations)
        try checkInitialStates(roles.states, sizes: sized.shapes.signals)
        return ResolvedExperiment(
            cell: sized.cell, program: try program(of: sized), parameters: try parameters(of: sized, roles: roles),
            sequence: InputSequence(
                stepCount: prepared.inputs.count,
                inputs: prepared.inputs.scaled(by: inputScale, width: sized.sizes.input),
                targets: prepared.targets, initial: initial),
            tokens: prepared.tokens, vocabulary: prepared.vocabulary)
    }

    private func program(of sized: SizedCell) throws(ExperimentError) -> Program {
        do {
            return try Program(sized.cell, sizes: sized.sizes, activation: activation)
        } catch {
            throw ExperimentError(.equations(error), at: .key("equations"))
        }
    }

    private func parameters(of sized: SizedCell, roles: EquationRoles) throws(ExperimentError) -> ParameterSet {
        let shapes = sized.shapes.parameters
        var parameters = ParameterSet(zeros: shapes)
        for (name, value) in try initialParameters(shapes, hidden: sized.sizes.hidden, roles: roles) {
            parameters[name] = value
        }
        return parameters
    }
}

extension MemoryEstimate {
    /// The memory of a cell over so many steps: known before anything is planned or allocated.
    init(_ sized: SizedCell, steps: Int) {
        self.init(
            parameters: sized.shapes.parameters.reduce(0) { $0 + Double($1.rows) * Double($1.columns) },
            numbersPerStep: sized.shapes.signals.values.reduce(Double(sized.sizes.input)) { $0 + Double($1) },
            steps: Double(steps))
    }
}
