import Cells
import Equations
import Matrices
import Testing

@testable import Experiments

struct InitialParametersTests {
    private let shapes = [
        ParameterShape(name: "W_xh", kind: .matrix, rows: 4, columns: 3),
        ParameterShape(name: "W_hh", kind: .matrix, rows: 4, columns: 4),
        ParameterShape(name: "b_f", kind: .vector, rows: 4, columns: 1),
        ParameterShape(name: "b_h", kind: .vector, rows: 4, columns: 1),
    ]
    private let roles = EquationRoles(recurrentMatrices: ["W_hh"], forgetBiases: ["b_f"], states: ["h"])
    private var experiment = Experiment(cell: .catalogue("rnn"), input: .pulse(length: 1))

    @Test func theSameSeedGivesTheSameBits() throws {
        #expect(try values(of: experiment) == values(of: experiment))
        var other = experiment
        other.seed = 8
        #expect(try values(of: experiment)["W_hh"] != values(of: other)["W_hh"])
    }

    @Test func parametersAreUniformWithinOneOverTheRootOfTheHiddenSize() throws {
        let entries = try values(of: experiment).values.flatMap(\.entries)
        #expect(entries.count == 36)
        #expect(entries.allSatisfy { abs($0) <= 0.5 })
        #expect(entries.contains { abs($0) > 0.4 })
    }

    @Test func aParameterGivenChangesNoOtherOne() throws {
        var given = experiment
        given.parameters["W_xh"] = .matrix(Matrix(rows: 4, columns: 3, repeating: 2))
        var expected = try values(of: experiment)
        expected["W_xh"] = Matrix(rows: 4, columns: 3, repeating: 2)
        #expect(try values(of: given) == expected)
    }

    @Test func theGainTurnsTheRecurrentMatricesAloneWhetherDrawnOrGiven() throws {
        var turned = experiment
        turned.recurrentGain = 2
        let before = try values(of: experiment)
        let after = try values(of: turned)
        #expect(after["W_hh"]?.entries == before["W_hh"]?.entries.map { 2 * $0 })
        #expect(after["W_xh"] == before["W_xh"])
        turned.parameters["W_hh"] = .matrix(Matrix(rows: 4, columns: 4, repeating: 3))
        #expect(try values(of: turned)["W_hh"]?.entries == Array(repeating: 6, count: 16))
    }

    @Test func theSpectralRadiusIsReachedAndTheGainActsOnIt() throws {
        var turned = experiment
        turned.spectralRadius = 0.9
        #expect(abs(try #require(values(of: turned)["W_hh"]).spectralRadius() - 0.9) < 1e-12)
        turned.recurrentGain = 0.5
        #expect(abs(try #require(values(of: turned)["W_hh"]).spectralRadius() - 0.45) < 1e-12)
    }

    /// The entries below the blocks take no part in a product: they may not take part in its radius.
    @Test func theSpectralRadiusOfABlockTriangleIsThatOfWhatActs() throws {
        var clockwork = Experiment(cell: .catalogue("cw-rnn"), input: .pulse(length: 3))
        clockwork.sizes.hidden = 8
        clockwork.spectralRadius = 0.9
        var matrix = try clockwork.resolve().parameters["W_hh"]
        for row in 0..<8 {
            for column in 0..<(row / 2 * 2) { matrix[row, column] = 0 }
        }
        #expect(abs(matrix.spectralRadius() - 0.9) < 1e-12)
    }

    @Test func theForgetBiasFillsTheBiasesOfTheForgetGateAlone() throws {
        var turned = experiment
        turned.forgetBias = 3
        turned.initializers = [InitializerRule(NamePattern("b_*"), .zeros)]
        let values = try values(of: turned)
        #expect(values["b_f"]?.entries == [3, 3, 3, 3])
        #expect(values["b_h"]?.entries == [0, 0, 0, 0])
    }

    @Test(arguments: [
        (GivenParameter.matrix(Matrix(rows: 4, columns: 5)), "W_hh", "is 4 × 5, but the cell needs 4 × 4."),
        (.vector([1, 2]), "W_hh", "is a vector of 2, but the cell needs 4 × 4."),
        (.matrix(Matrix(rows: 4, columns: 1)), "b_h", "is 4 × 1, but the cell needs a vector of 4."),
        (.vector([]), "b_h", "is a vector of 0, but the cell needs a vector of 4."),
    ])
    func aParameterOfTheWrongShapeIsNamedWithBothShapes(given: GivenParameter, name: String, message: String) {
        var wrong = experiment
        wrong.parameters[name] = given
        let error = #expect(throws: ExperimentError.self) { try values(of: wrong) }
        #expect(error?.description == "The parameter '\(name)' \(message)")
        #expect(error?.place == .parameter(name))
    }

    @Test func aParameterThatTheCellDoesNotHaveIsRefused() {
        var wrong = experiment
        wrong.parameters["W_hx"] = .vector([1])
        let error = #expect(throws: ExperimentError.self) { try values(of: wrong) }
        #expect(error?.reason == .unknownName("W_hx", what: "parameter", known: ["W_xh", "W_hh", "b_f", "b_h"]))
    }

    @Test func anInitializerThatCannotMakeTheShapeIsNamedByItsPattern() {
        var wrong = experiment
        wrong.initializers = [InitializerRule(NamePattern("W_*"), .spectralRadius(1))]
        let error = #expect(throws: ExperimentError.self) { try values(of: wrong) }
        #expect(
            error?.description
                == "Initializer of 'W_xh': Only a square matrix has a spectral radius; this one is 4 × 3.")
        #expect(error?.place == .initializer("W_*"))
    }

    @Test func zerosStayZerosAtAnySpectralRadius() throws {
        var turned = experiment
        turned.spectralRadius = 1
        turned.recurrentGain = 2
        turned.initializers = [InitializerRule(NamePattern("W_hh"), .zeros)]
        #expect(try values(of: turned)["W_hh"]?.entries == Array(repeating: 0, count: 16))
    }

    @Test(arguments: [1, Double.infinity])
    func aMatrixWhoseEigenvaluesAreAllZeroOrNotFiniteCannotBeScaled(entry: Double) {
        var matrix = Matrix(rows: 4, columns: 4)
        matrix[0, 3] = entry
        var wrong = experiment
        wrong.spectralRadius = 1
        wrong.parameters["W_hh"] = .matrix(matrix)
        let error = #expect(throws: ExperimentError.self) { try values(of: wrong) }
        #expect(
            error?.description
                == "The matrix 'W_hh' cannot be scaled to a spectral radius: its own is 0 or not finite.")
    }

    private func values(of experiment: Experiment) throws -> [String: Matrix] {
        try experiment.checkGivenParameters(shapes)
        return try experiment.initialParameters(shapes, hidden: 4, roles: roles)
    }
}
