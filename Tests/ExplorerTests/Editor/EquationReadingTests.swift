import Cells
import Equations
import Experiments
import Testing
import Unrolling

@testable import Explorer

struct EquationReadingTests {
    private func names(_ reading: EquationReading, _ fate: EquationReading.Fate) -> [String] {
        reading.parameters.filter { $0.fate == fate }.map(\.shape.name)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theEquationsOfEveryCellReadAsWhatTheyRun(name: String) throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .numbers([[1, 2, 3], [0, 1, 0]]))
        experiment.sizes.hidden = 3
        let session = try Session(experiment)
        experiment.cell = .catalogue(name)
        let other = try Run(experiment)
        let reading = EquationReading(other.resolved.cell.text.source, for: session.run)
        #expect(reading.isRight)
        #expect(reading.parameters.map(\.shape) == other.resolved.parameters.shapes)
        #expect(reading.signals.map(\.name) == other.trace.program.signals.map(\.name))
    }

    @Test func whatIsNewDroppedKeptAndReshapedIsTold() throws {
        let session = try makeSession("abab", cell: "rnn", hidden: 3)
        let reading = EquationReading("h[t] = tanh(W_xh h[t-1] + V x[t] + b_h)", for: session.run)
        #expect(names(reading, .new) == ["V"])
        #expect(names(reading, .reshaped) == ["W_xh"])
        #expect(names(reading, .kept) == ["b_h", "W_hy", "b_y"])
        #expect(reading.dropped == ["W_hh"])
    }

    @Test func faultsAreFoundWhereTheyStand() throws {
        let session = try makeSession()
        let reading = EquationReading("g[t] = tanh(x[t]\nh[t] = q[t]", for: session.run)
        #expect(!reading.isRight)
        #expect(reading.faults.contains { $0.span.line == 1 })
        #expect(reading.faults.contains { $0.span == SourceSpan(line: 2, column: 8, length: 4) })
        #expect(reading.parameters.isEmpty && reading.dropped.isEmpty)
    }

    @Test func aCellThatHasNothingToReadOutIsNotRight() throws {
        let session = try makeSession()
        #expect(
            EquationReading("g[t] = tanh(W g[t-1])", for: session.run).faults.map(\.message) == [
                "there is no h to read out"
            ])
        #expect(!EquationReading("", for: session.run).isRight)
    }

    @Test func theTextOfACatalogueCellIsThatCell() throws {
        let gru = try #require(Cell.named("gru"))
        #expect(CellChoice(equations: gru.text.source) == .catalogue("gru"))
        #expect(CellChoice(equations: gru.text.source + " ") == .equations(gru.text.source + " "))
    }
}
