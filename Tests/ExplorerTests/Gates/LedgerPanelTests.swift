import Analysis
import Cells
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct LedgerPanelTests {
    private func picture(
        _ run: Run, step: Int, width: Int = 62, height: Int = 10, change: (inout ViewState) -> Void = { _ in }
    ) -> [String] {
        let context = PanelFixtures.settled(PanelFixtures.context(run, .backward, step, change: change))
        return PanelFixtures.picture(LedgerPanel.self, context, width: width, height: height)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: [
        ("lstm", "c", "f[t] ⊙ c[t-1]"), ("gru", "h", "z[t] ⊙ h[t-1]"), ("lstm-coupled", "c", "(1 - i[t]) ⊙ c[t-1]"),
    ])
    func theFirstLineSaysWhatTheConveyorCarries(cell: String, signal: String, term: String) throws {
        let run = try PanelFixtures.run(cell, text: "hello world")
        let ledger = try #require(GateLedger(run.trace, signal: signal))
        let conveyor = try #require(ledger.paths.firstIndex { $0.kind == .direct })
        let lines = picture(run, step: 5, width: 76)
        let here = ShareText.text(ledger.steps[4].shares[conveyor].signedShare)
        let whole = ShareText.text(ledger.run[conveyor].signedShare)
        #expect(lines[0] == "conveyor \(term): \(here) to \(signal)[5], \(whole) over the run")
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyPathOfEveryCellHasARowWithItsShares(cell: String) throws {
        let run = try PanelFixtures.run(cell, text: "hello world") {
            // The identity of the skip connection wants as many inputs as units.
            $0.sizes.hidden = 8
        }
        let context = PanelFixtures.settled(PanelFixtures.context(run, .backward, 4))
        guard case .ledgers(let ledgers)? = context.laboratory.finding(.ledgers)?.result,
            let ledger = GateLedger.inOrder(ledgers, about: context.signal.name).first
        else {
            Issue.record("no ledger")
            return
        }
        let lines = PanelFixtures.picture(LedgerPanel.self, context, width: 120, height: 40)
            .split(separator: "\n").map(String.init)
        for (index, path) in ledger.paths.enumerated() {
            let row = try #require(lines.first { $0.hasPrefix(path.name + " ") })
            #expect(row.contains(ShareText.text(ledger.steps[3].shares[index].signedShare)))
            #expect(row.trimmed.hasSuffix(ShareText.text(ledger.run[index].signedShare)))
        }
        #expect(lines.joined(separator: " ").contains(String(ledger.sentence.prefix(20))))
    }

    @Test func aCellWithoutAConveyorSaysSo() throws {
        let lines = picture(try PanelFixtures.run("rnn"), step: 2, width: 80)
        #expect(lines[0].hasPrefix("no conveyor"))
        #expect(lines.contains { $0.hasPrefix("through W_hh h[t-1]") && $0.contains("100 %") })
    }

    @Test func theLastStepHasNothingSentBack() throws {
        let lines = picture(try PanelFixtures.run("lstm"), step: 5, width: 80)
        #expect(lines[0].hasSuffix("nothing comes back to this step"))
        #expect(lines.contains { $0.hasPrefix("through i[t]") && $0.contains("–") })
    }

    @Test func theSelectedSignalIsBookedIfItHasAConveyor() throws {
        let run = try PanelFixtures.run("lstm")
        for (selected, shown) in [("c", "c"), ("h", "c"), ("i", "c")] {
            let context = PanelFixtures.settled(
                PanelFixtures.context(run, .backward, 2) { $0.selectedSignal = selected })
            #expect(LedgerPanel.title(context).contains("ledger of \(shown)"))
        }
        // Where there is room, the others stand below.
        #expect(picture(run, step: 2, width: 100, height: 50).contains { $0.hasPrefix("no conveyor") })
    }

    @Test func whereThereIsLittleRoomTheLargestPathsAreKept() throws {
        let run = try PanelFixtures.run("lstm", text: "hello world")
        let ledger = try #require(GateLedger(run.trace, signal: "c"))
        let order = ledger.order(atMost: 3)
        #expect(order.first == ledger.conveyor)
        let left = ledger.paths.indices.filter { !order.contains($0) }
        for kept in order.dropFirst() {
            for other in left {
                #expect(abs(ledger.run[kept].signedShare ?? 0) >= abs(ledger.run[other].signedShare ?? 0))
            }
        }
        #expect(picture(run, step: 3, height: 5)[1].hasPrefix("3 of 5 ways"))
    }

    @Test func aClickOnTheMapMeansItsStep() throws {
        let run = try PanelFixtures.run("lstm", text: "hello world")
        let context = PanelFixtures.settled(PanelFixtures.context(run, .backward, 4))
        let area = Rectangle(x: 3, y: 2, width: 80, height: 24)
        var steps: Set<Int> = []
        for y in area.y..<area.bottom {
            for x in area.x..<area.right {
                if let step = LedgerPanel.step(at: Point(x: x, y: y), context, in: area) { steps.insert(step) }
            }
        }
        #expect(steps == Set(1...11))
    }

    @Test func sharesAreShort() {
        #expect(ShareText.text(0.834) == "83 %")
        #expect(ShareText.text(0.004) == "0.4 %")
        #expect(ShareText.text(-0.034) == "-3 %")
        #expect(ShareText.text(0) == "0 %")
        #expect(ShareText.text(-0.00004) == "0.0 %")
        #expect(ShareText.text(nil) == "–")
        #expect(ShareText.text(.nan) == "nan")
        #expect(ShareText.text(1e200) == "1e202 %")
    }
}

extension String {
    /// The line without what is empty at its end.
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
