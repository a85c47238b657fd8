import Equations
import Matrices
import Unrolling

extension Experiment {
    /// The value of each of these parameters at the start: given, or drawn from the seed, and then turned by the knobs.
    ///
    /// Each parameter has a random stream of its own, so that a parameter given, added or left out changes no other one. The
    /// knobs act in this order: the bias of the forget gate or of both gates, the spectral radius, the recurrent gain.
    func initialParameters(
        _ shapes: [ParameterShape], hidden: Int, roles: EquationRoles
    ) throws(ExperimentError) -> [String: Matrix] {
        var values: [String: Matrix] = [:]
        for shape in shapes {
            var value = try initialValue(of: shape, hidden: hidden, roles: roles)
            if let forgetBias, roles.forgetBiases.contains(shape.name) {
                value = Matrix(rows: shape.rows, columns: shape.columns, repeating: forgetBias)
            }
            if let span = chronoBias(of: shape, roles: roles) { value = span }
            if roles.recurrentMatrices.contains(shape.name) {
                value = try turned(value, of: shape, firstColumns: roles.firstColumns[shape.name])
            }
            values[shape.name] = value
        }
        return values
    }

    /// - Throws: `ExperimentError` for a parameter that the network does not have, or not in this shape.
    func checkGivenParameters(_ shapes: [ParameterShape]) throws(ExperimentError) {
        // In the order of their names, so that of several errors it is always the same one.
        for (name, given) in parameters.sorted(by: { $0.key < $1.key }) {
            guard let shape = shapes.first(where: { $0.name == name }) else {
                throw ExperimentError(
                    .unknownName(name, what: "parameter", known: shapes.map(\.name)), at: .parameter(name))
            }
            guard given.fits(shape) else {
                throw ExperimentError(
                    .wrongShape(parameter: name, given: given.shapeInWords, needed: shape.inWords),
                    at: .parameter(name))
            }
        }
    }

    private func initialValue(
        of shape: ParameterShape, hidden: Int, roles: EquationRoles
    ) throws(ExperimentError) -> Matrix {
        if let given = parameters[shape.name] { return given.matrix }
        var generator = SeededGenerator(seed: seed, stream: shape.name)
        let standard: Initializer =
            roles.gains.contains(shape.name)
            ? .constant(1)
            : roles.batchGains.contains(shape.name)
                ? .constant(0.1) : roles.shifts.contains(shape.name) ? .zeros : .standard
        do {
            return try (initializers.rule(for: shape.name)?.initializer ?? standard)
                .matrix(rows: shape.rows, columns: shape.columns, hidden: hidden, generator: &generator)
        } catch {
            let pattern = initializers.rule(for: shape.name)?.pattern.text ?? shape.name
            throw ExperimentError(.initializer(shape.name, error), at: .initializer(pattern))
        }
    }

    /// The bias of a gate that spans up to `chrono` steps from the start; nil for any other parameter.
    ///
    /// The forget gate's and the input gate's of a layer are drawn from one stream, so that one is the negative of the other.
    private func chronoBias(of shape: ParameterShape, roles: EquationRoles) -> Matrix? {
        guard let chrono else { return nil }
        let isForget = roles.forgetBiases.contains(shape.name)
        guard isForget || roles.inputBiases.contains(shape.name) else { return nil }
        let layer = shape.name.dropLast(LayerPrefix.nameWithoutPrefix(shape.name).count)
        var generator = SeededGenerator(seed: seed, stream: layer + "chrono")
        let entries = (0..<shape.rows * shape.columns).map { _ in
            let logarithm = naturalLogarithm(1 + Double(chrono - 2) * generator.nextUniform())
            return isForget ? logarithm : -logarithm
        }
        return Matrix(rows: shape.rows, columns: shape.columns, entries: entries)
    }

    private func turned(
        _ matrix: Matrix, of shape: ParameterShape, firstColumns: [Int]?
    ) throws(ExperimentError) -> Matrix {
        var factor = recurrentGain
        if let spectralRadius, shape.rows == shape.columns {
            let acting = firstColumns.map { matrix.keepingColumns(from: $0) } ?? matrix
            // Zeros have no radius to be scaled from, and are what they are at any scale.
            if acting.entries.contains(where: { $0 != 0 }) {
                let found = acting.spectralRadius()
                guard found > 0, found.isFinite else {
                    throw ExperimentError(.noSpectralRadius(parameter: shape.name), at: .key("spectral_radius"))
                }
                factor *= spectralRadius / found
            }
        }
        // 1 · x is x, but NaN and -0 need no thought where nothing is asked for.
        return factor == 1 ? matrix : factor * matrix
    }
}

extension Matrix {
    /// The matrix with zeros before the column given for each row.
    fileprivate func keepingColumns(from firstColumns: [Int]) -> Matrix {
        var kept = self
        for (row, first) in firstColumns.enumerated() {
            for column in 0..<first { kept[row, column] = 0 }
        }
        return kept
    }
}
