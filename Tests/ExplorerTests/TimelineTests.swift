import Screen
import Testing

@testable import Explorer

struct TimelineTests {
    private func layout(_ count: Int, step: Int, width: Int, token: String = "a") -> TimelineLayout {
        TimelineLayout(
            tokens: Array(repeating: token, count: count), step: step,
            in: Rectangle(x: 2, y: 1, width: width, height: 6), glyphs: .unicode)
    }

    @Test func thePlayheadIsAlwaysAmongTheStepsThatAreShown() {
        for count in [1, 2, 30, 500] {
            for width in [1, 2, 9, 40, 80] {
                for step in 1...count {
                    #expect(layout(count, step: step, width: width).column(of: step, row: 0) != nil)
                }
            }
        }
    }

    @Test func aClickFindsTheStepThatIsDrawnThere() throws {
        for step in [1, 50, 100] {
            let layout = layout(100, step: step, width: 80, token: "漢")
            for item in layout.window.items {
                let column = try #require(layout.column(of: item + 1, row: 0))
                for x in column.x..<column.right { #expect(layout.step(at: Point(x: x, y: 3)) == item + 1) }
            }
            #expect(layout.step(at: Point(x: 2, y: 3)) == nil)
            #expect(layout.step(at: Point(x: 12, y: 20)) == nil)
        }
    }

    @Test func stepsThatDoNotFitAreTurnedInPagesAndSaidSo() {
        #expect(layout(30, step: 1, width: 80).note == nil)
        let first = layout(1000, step: 1, width: 80)
        #expect(first.note == "steps 1–35 of 1000")
        #expect(layout(1000, step: 20, width: 80) == first)
        #expect(layout(1000, step: 1000, width: 80).note == "steps 966–1000 of 1000")
    }

    @Test func thePassesLightTheStepsTheyHaveReached() throws {
        var session = try makeSession("abc")
        session.press("2G")
        #expect(session.lines()[2] == "          ────────▶···············")
        session.press("b")
        #expect(session.lines()[2] == "          ────────◀━━━━━━━━━━━━━━━")
    }

    @Test func predictionsAndLossesAreSeenOnceTheyAreComputed() throws {
        var session = try makeSession("abc")
        session.press("g")
        func row(_ label: String) -> String { session.lines().first { $0.hasPrefix(label) } ?? "" }
        #expect(row("predicts").split(separator: " ").count == 3)
        session.press("2l")
        #expect(row("predicts").split(separator: " ").count == 7)
        #expect(row("target") == "target    b       c")
    }

    @Test func aStepReadsTheNumberThatItReads() throws {
        var session = try makeSession()
        session.type("x = 1 0 -0.5")
        session.press("g")
        #expect(session.lines()[1].contains("reads 1"))
        let input = session.lines().first { $0.hasPrefix("input") } ?? ""
        #expect(input.split(separator: " ") == ["input", "1", "0", "-0.5"])
    }

    @Test func numbersToBeReachedAreShownWithoutProbabilities() throws {
        var session = try makeSession()
        session.type("x = 1 0 -0.5")
        session.type("target vector 0.5")
        session.press("b")
        func row(_ label: String) -> [Substring] {
            (session.lines().first { $0.hasPrefix(label) } ?? "").split(separator: " ")
        }
        #expect(row("target") == ["target", "0.5", "0.5", "0.5"])
        #expect(row("y ").count == 4)
        #expect(session.lines()[1].contains("answers y = "))
        #expect(!session.picture().contains("predicts"))
        for panel in ["cell", "network"] {
            session.type("panel \(panel)")
            let picture = session.picture(160, 60)
            #expect(!picture.contains("softmax"), "\(panel)")
            #expect(!picture.contains("p["), "\(panel)")
        }
        #expect(!session.signalNames.contains("p"))
        let report = Report(session.run).text
        #expect(report.contains("Squared error") && !report.contains("p(target)"))
    }

    @Test func wideTokensStandInTheirOwnColumns() throws {
        let session = try makeSession("漢字かなと")
        #expect(session.picture(40, 10).contains("漢"))
        let input = session.lines().first { $0.hasPrefix("input") } ?? ""
        #expect(input == "input     漢      字      か      な      と")
    }
}
