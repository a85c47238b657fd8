import Analysis
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct ConnectivityPanelTests {
    private func picture(_ context: PanelContext, width: Int = 70, height: Int = 20) -> [String] {
        PanelFixtures.picture(ConnectivityPanel.self, PanelFixtures.settled(context), width: width, height: height)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: PanelFixtures.cells) func theSentenceNamesWhatCountsMost(cell: String) throws {
        let run = try PanelFixtures.run(cell, text: "hello world")
        for step in [1, 4, 11] {
            let connectivity = try #require(Connectivity(run.network, at: step))
            let predicted = run.resolved.classToken(try #require(connectivity.logit))
            let strongest = try #require(connectivity.strongestStep)
            let token = run.resolved.tokens[strongest - 1]
            let line = picture(PanelFixtures.context(run, .forward, step))[0]
            #expect(line.hasPrefix("step \(step) predicts \(predicted): depends most on "))
            #expect(line.hasSuffix(strongest == step ? "own input \(token)" : "\(token) of step \(strongest)"))
        }
    }

    @Test func theBandLiesBelowItsText() throws {
        let run = try PanelFixtures.run("lstm", text: "hello world")
        let context = PanelFixtures.context(run, .forward, 4)
        let lines = picture(context, width: 11)
        let text = try #require(lines.firstIndex { $0 == "hello␣world" })
        let connectivity = try #require(Connectivity(run.network, at: 4))
        let band = Array(lines[text + 1].padding(to: 11))
        #expect(band[try #require(connectivity.strongestStep) - 1] == "█")
        // What comes later cannot matter.
        #expect(band[4...].allSatisfy { $0 == " " })
    }

    @Test func aLongTextIsBrokenIntoLinesThatCanBeClicked() throws {
        let text = String(repeating: "the cat sat on the mat ", count: 4)
        let run = try PanelFixtures.run("rnn", text: text)
        let context = PanelFixtures.settled(PanelFixtures.context(run, .forward, 40))
        let area = Rectangle(x: 2, y: 1, width: 30, height: 12)
        var steps: Set<Int> = []
        for y in area.y..<area.bottom {
            for x in area.x..<area.right {
                if let step = ConnectivityPanel.step(at: Point(x: x, y: y), context, in: area) { steps.insert(step) }
            }
        }
        #expect(steps == Set(1...text.count))
    }

    @Test func theLineOfTheStepIsShownWhereThereIsRoomForOne() throws {
        let text = String(repeating: "a", count: 30) + String(repeating: "b", count: 30)
        let run = try PanelFixtures.run("rnn", text: text)
        #expect(picture(PanelFixtures.context(run, .forward, 59), width: 30, height: 2)[0].allSatisfy { $0 == "b" })
        #expect(picture(PanelFixtures.context(run, .forward, 2), width: 30, height: 2)[0].allSatisfy { $0 == "a" })
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
