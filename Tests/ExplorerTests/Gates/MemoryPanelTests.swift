import Analysis
import Cells
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct MemoryPanelTests {
    private func picture(_ run: Run, width: Int = 60, height: Int = 20) -> String {
        let context = PanelFixtures.settled(PanelFixtures.context(run, .backward, 3))
        return PanelFixtures.picture(MemoryPanel.self, context, width: width, height: height)
    }

    @Test(arguments: ["lstm", "gru", "mgu", "lstm-coupled"])
    func measuredAndImpliedHalfLivesStandNextToEachOther(cell: String) throws {
        let run = try PanelFixtures.run(cell, text: "the cat sat on the mat") { $0.lossPlacement = .lastStep }
        let report = MemoryReport(run.trace, jacobians: run.jacobians)
        let gate = try #require(report.gates.first)
        let measured = try #require(report.measured.halfLife)
        let implied = try #require(gate.mean.halfLife)
        let text = picture(run)
        #expect(
            text.hasPrefix(
                "half-life \(MemoryTable.text(measured)) steps measured, \(MemoryTable.text(implied)) steps by the gates"
            ))
        let row = try #require(text.split(separator: "\n").first { $0.hasPrefix(gate.term) })
        #expect(row.contains(MemoryTable.text(implied)))
        #expect(row.contains(try #require(gate.mean.horizon).description))
        #expect(row.contains(MemoryTable.text(try #require(gate.mean.window))))
    }

    @Test func theLongestAndTheSelectedUnitAreShownWhereThereIsRoom() throws {
        let run = try PanelFixtures.run("lstm")
        let gate = try #require(GateMemory.all(of: run.trace).first)
        let longest = try #require(gate.longestUnit)
        #expect(picture(run).contains("its longest: unit \(longest + 1)"))
        #expect(picture(run).contains("selected: unit 1") == (longest != 0))
        #expect(!picture(run, height: 8).contains("its longest"))
    }

    @Test func aNetworkWithoutGatesIsMeasuredAlone() throws {
        let text = picture(try PanelFixtures.run("rnn", text: "hello world"))
        #expect(text.contains("no gates to compare with"))
        #expect(text.contains("measured"))
        #expect(!text.contains("by the gates"))
    }

    @Test func nothingForgottenHasNoEnd() throws {
        let text = picture(try PanelFixtures.run("lstm-no-forget", text: "hello world"))
        #expect(text.contains("no end by the gates"))
        #expect(text.contains("×1.00"))
    }
}
