import Cells
import Experiments
import Matrices
import Testing

struct SurfaceChoiceTests {
    private func run(_ cell: String, _ change: (inout Experiment) -> Void = { _ in }) throws -> Run {
        var experiment = Experiment(cell: .catalogue(cell), input: .text("hello", vocabulary: nil))
        experiment.sizes.hidden = 4
        change(&experiment)
        return try Run(experiment)
    }

    @Test(arguments: Cell.catalogue.map(\.name)) func everyCellHasItsUsualTwoEntries(name: String) throws {
        let run = try run(name)
        let choice = try #require(SurfaceChoice.usual(for: run))
        #expect(choice.fault(in: run) == nil)
        #expect(choice.horizontal.parameter != choice.vertical.parameter)
        #expect(SurfaceChoice.isAffordable(for: run))
    }

    @Test func theyAreAMatrixBeforeAStateAndTheBiasBesideIt() throws {
        #expect(SurfaceChoice.usual(for: try run("rnn"))?.description == "W_hh[1,1] b_h[1]")
        #expect(SurfaceChoice.usual(for: try run("lstm"))?.description == "W_hi[1,1] b_i[1]")
        #expect(SurfaceChoice.usual(for: try Run(.errorWall))?.description == "W_hh[1,1] b_h[1]")
        let deep = try run("rnn") { $0.layers = .alike(2) }
        #expect(SurfaceChoice.usual(for: deep)?.description == "layer2.W_hh[1,1] layer2.b_h[1]")
    }

    @Test func theSurfaceGoesEquallyFarToAllSidesOfTheExperiment() throws {
        let run = try Run(.errorWall)
        let entries = try #require(SurfaceChoice.usual(for: run))
        let choice = SurfaceChoice(entries.horizontal, entries.vertical, reach: 0.5)
        let surface = try #require(try ErrorSurface(run, choice))
        #expect(surface.horizontal.values.first == 4.5 && surface.horizontal.values.last == 5.5)
        #expect(surface.vertical.values.first == -3 && surface.vertical.values.last == -2)
        let middle = choice.resolution / 2
        #expect(surface.horizontal.values[middle] == 5 && surface.vertical.values[middle] == -2.5)
        #expect(surface.losses[middle, middle] == surface.loss)
        // The published figures of the set-up, see the error wall's notes.
        #expect(abs(surface.loss - 0.0240889) < 1e-7)
        #expect(abs(surface.gradient[0] - 0.0863117) < 1e-7 && abs(surface.gradient[1] - 0.1009250) < 1e-7)
    }

    @Test func whatIsNotThereIsNamed() throws {
        let run = try run("rnn")
        let entry = ParameterEntry("W_hh", row: 1, column: 1)
        func fault(_ text: String) throws -> String? {
            let other = try #require(ParameterEntry(text))
            return SurfaceChoice(entry, other).fault(in: run)?.description
        }
        #expect(try fault("b_h[4]") == nil)
        #expect(try fault("b_h[5]")?.contains("b_h[5]") == true)
        #expect(try fault("W_hx[1,1]")?.contains("Did you mean") == true)
        #expect(throws: ExperimentError.self) {
            try ErrorSurface(run, SurfaceChoice(entry, ParameterEntry("b_h", row: 9)))
        }
    }

    @Test func aLargeNetworkIsNotDrawnUnasked() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .pulse(length: 400))
        experiment.sizes.hidden = 100
        let run = try Run(experiment)
        #expect(!SurfaceChoice.isAffordable(for: run))
    }
}
