import Cells
import Equations
import Matrices
import Testing
import Unrolling

@testable import Experiments

struct ResolveTests {
    @Test func anExperimentOnATextIsWorkedOutWhole() throws {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .text("时间\n", vocabulary: nil))
        experiment.sizes.hidden = 4
        experiment.initial = ["c": [1, 2, 3, 4]]
        experiment.inputScale = 2
        let resolved = try experiment.resolve()
        #expect(resolved.cell.name == "lstm")
        #expect(resolved.sizes == Sizes(input: 3, hidden: 4, output: 3))
        #expect(resolved.tokens == ["时", "间", "↵"])
        #expect(resolved.sequence.inputs == [0, 2, 0, 0, 0, 2, 2, 0, 0])
        #expect(resolved.sequence.targets == [2, 0, nil])
        #expect(resolved.sequence.initial == ["c": [1, 2, 3, 4]])
        #expect(resolved.parameters["W_hi"].rows == 4)
        #expect(resolved.parameters["W_hy"].rows == 3)
        #expect((0..<4).map(resolved.classToken) == ["↵", "时", "间", "3"])
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyCellOfTheCatalogueRunsOnATextWithNothingElseSaid(name: String) throws {
        let experiment = Experiment(cell: .catalogue(name), input: .text("hello", vocabulary: nil))
        let resolved = try experiment.resolve()
        #expect(try experiment.resolve() == resolved)
        let trace = Unroller(resolved.program, PackedParameters(resolved.parameters, for: resolved.program))
            .trace(resolved.sequence)
        // ln 4 a character is what a network that knows nothing loses.
        #expect(abs(trace.totalLoss / 4 - 1.386) < 0.5)
    }

    @Test func aCellWhoseStateIsAsLargeAsItsInputTakesTheInputsSizeUnlessAskedOtherwise() throws {
        var experiment = Experiment(cell: .catalogue("sru"), input: .text("hello", vocabulary: nil))
        #expect(try experiment.resolve().sizes == Sizes(input: 4, hidden: 4, output: 4))
        experiment.sizes.hidden = 5
        let error = #expect(throws: ExperimentError.self) { try experiment.resolve() }
        #expect(error?.place == .key("cell"))
    }

    @Test func theForgetBiasActsWhereTheCellHasAForgetGate() throws {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .text("ab", vocabulary: nil))
        let before = try experiment.resolve().parameters
        experiment.forgetBias = 1
        var expected = before
        expected["b_f"] = Matrix(rows: 16, columns: 1, repeating: 1)
        #expect(try experiment.resolve().parameters == expected)
        experiment.cell = .catalogue("mgu")
        let turned = try experiment.resolve().parameters
        experiment.forgetBias = nil
        #expect(try experiment.resolve().parameters == turned)
    }

    @Test func aParameterThatTwoCellsShareIsTheSameInBoth() throws {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .text("ab", vocabulary: nil))
        let lstm = try experiment.resolve().parameters
        experiment.cell = .catalogue("lstm-coupled")
        #expect(try experiment.resolve().parameters["W_hi"] == lstm["W_hi"])
    }

    @Test func theEquationsOfAnExperimentAreACell() throws {
        let experiment = Experiment(
            cell: .equations("h[t] = φ(A x[t] + B h[t-1])"), input: .pulse(length: 2))
        let resolved = try experiment.resolve()
        #expect(resolved.cell.name == "custom")
        #expect(resolved.program.parameters.map(\.name) == ["A", "B", "W_hy", "b_y"])
    }
}
