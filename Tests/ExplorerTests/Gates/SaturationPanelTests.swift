import Analysis
import Cells
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct SaturationPanelTests {
    private func lines(_ run: Run, selected: String, height: Int = 20) -> [String] {
        let context = PanelFixtures.settled(
            PanelFixtures.context(run, .backward, 3) { $0.selectedSignal = selected })
        return PanelFixtures.picture(SaturationPanel.self, context, width: 76, height: height)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func everyGateHasARowAndTheSelectedOneItsHistogram() throws {
        let run = try PanelFixtures.run("lstm", text: "hello world") { $0.inputScale = 30 }
        for signal in ["i", "f", "o", "g"] {
            let saturation = try #require(Saturation(run.trace, signal: signal))
            let text = lines(run, selected: signal)
            let share = ShareText.text(saturation.shares(.saturated)[2])
            #expect(text[0].hasPrefix("\(signal)[3]: \(share); over the run \(saturation.sentence.prefix(30))"))
            for other in ["i", "f", "o", "g"] { #expect(text.contains { $0.hasPrefix("\(other) ") }) }
            #expect(text.contains { $0.hasPrefix("pre-activations of \(signal), saturated ones apart") })
        }
    }

    @Test func theColumnsTellClosedUnitsApart() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world", hidden: 16) {
            $0.activation = .relu
            $0.recurrentGain = 2
        }
        let saturation = try #require(Saturation(run.trace, signal: "h"))
        #expect(saturation.share(.dead) > 0.2)
        let text = lines(run, selected: "h").joined(separator: "\n")
        #expect(text.contains("▒") && text.contains("█"))
        #expect(text.contains("dead ones apart"))
    }

    @Test func theUnitsOfTheStepAreCountedBelowTheColumns() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world", hidden: 4)
        let text = lines(run, selected: "h")
        let counts = text[text.count - 2].split(separator: " ").compactMap { Int($0) }
        #expect(counts.reduce(0, +) == 4)
    }

    @Test func aCellWithoutSaturationSaysSo() throws {
        let text = lines(try PanelFixtures.run("cw-rnn", hidden: 8), selected: "h")
        #expect(text[0] == "No equation here is a function of a sum.")
    }

    @Test func aClickMeansItsStep() throws {
        let run = try PanelFixtures.run("lstm", text: "hello world")
        let context = PanelFixtures.settled(PanelFixtures.context(run, .backward, 4))
        let area = Rectangle(x: 1, y: 1, width: 50, height: 18)
        let steps = (area.x..<area.right).compactMap {
            SaturationPanel.step(at: Point(x: $0, y: 3), context, in: area)
        }
        #expect(Set(steps) == Set(1...11))
    }
}
