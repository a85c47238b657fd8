import Experiments
import Screen
import Testing

@testable import Explorer

struct ReportTests {
    @Test func theReportHasARowForEachStepAndTheRegimeInWords() throws {
        let session = try OpeningExperiment.session()
        let report = Report(session.run)
        let table = report.lines.drop { !$0.isEmpty }.dropFirst()
        #expect(table.count == 23)
        #expect(report.lines[0] == "rnn: Elman network, φ = tanh, 16 units, 22 steps, seed 7")
        #expect(report.lines.contains { $0.hasPrefix("‖∂L/∂h[t]‖ vanishing: ×") })
        #expect(report.text.hasSuffix("\n"))
    }

    @Test func everyStateHasItsColumn() throws {
        let report = try Report(makeSession("hello", cell: "lstm").run)
        let header = report.lines.first { $0.contains("predicts") } ?? ""
        #expect(header.contains("‖∂L/∂h‖"))
        #expect(header.contains("‖∂L/∂c‖"))
        #expect(report.text.contains("No bound: "))
    }

    @Test func theReportOfASequenceWithoutTargetsIsDrawnInASCII() throws {
        var session = try makeSession()
        session.type("pulse 4")
        let report = Report(session.run, glyphs: .ascii)
        #expect(report.text.contains("no loss"))
        #expect(report.text.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
    }
}
