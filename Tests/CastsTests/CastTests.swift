import Commands
import Explorer
import JSONText
import PseudoTerminal
import Screen
import Testing

@testable import Casts

@Suite struct CastTests {
    private static let script = """
        size 90x28
        title "A tour"
        gain 1.5   # a knob
        key right 3
        panel heatmap
        type "z"
        wait 0.25
        size 110x32
        key escape
        type ":cell lstm"
        key enter
        play
        wait 1.1
        """

    private func cast(_ script: String = CastTests.script) throws -> Cast {
        try Cast(CastScript(script), on: OpeningExperiment.session())
    }

    private func events(of cast: Cast) throws -> [JSONValue] {
        try cast.text.split(separator: "\n").map { try JSONReader.read(String($0)) }
    }

    @Test func theHeaderIsThatOfTheFormat() throws {
        let header = try #require(events(of: cast()).first)
        #expect(header["version"]?.integer == 2)
        #expect(header["width"]?.integer == 90 && header["height"]?.integer == 28)
        #expect(header["title"]?.string == "A tour")
        #expect(header["timestamp"] == nil)
    }

    @Test func aTerminalThatIsSentTheCastShowsWhatTheSessionDraws() throws {
        let cast = try cast()
        var screen = ScreenInterpreter(columns: 90, rows: 28)
        for event in try events(of: cast).dropFirst() {
            let parts = try #require(event.elements)
            let text = try #require(parts[2].string)
            if parts[1].string == "r" {
                let sides = text.split(separator: "x").compactMap { Int($0) }
                screen.resize(columns: sides[0], rows: sides[1])
            } else {
                screen.write(text.utf8)
            }
        }
        #expect(screen.columns == 110)
        let expected = cast.lastFrame.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        #expect(screen.lines == expected)
        #expect(screen.contains("lstm"))
    }

    @Test func timeGoesOnAndNothingElseDecidesIt() throws {
        let cast = try cast()
        let times = cast.events.map(\.time)
        #expect(times == times.sorted())
        // Three commands stay for a second each, five keys for 150 ms and eleven letters for 70 ms; the rest is waited.
        #expect(times.last == 3000 + 750 + 770 + 1350)
        #expect(try self.cast() == cast)
        #expect(try self.cast().text == cast.text)
    }

    @Test func playingGoesOnWhileOneWaits() throws {
        let quick = try cast("go 1\npass forward\nspeed 10\nplay\nwait 2")
        let ticks = quick.events.filter { $0.time > 3000 }
        #expect(ticks.count >= 20)
        #expect(ticks.map(\.time).prefix(3) == [3100, 3200, 3300])
    }

    @Test func whatTheExplorerRefusesIsToldWithItsLine() throws {
        #expect(throws: CastError.self) { try cast("gain 1\n\ncell lsmt") }
        do {
            _ = try cast("gain 1\n\ncell lsmt")
        } catch let error as CastError {
            #expect(error.description == "3: Unknown cell 'lsmt'. Did you mean 'lstm'?")
        }
    }

    @Test func leavingEndsTheCast() throws {
        let cast = try cast("quit\nwait 5\ncell lsmt")
        #expect(cast.events.allSatisfy { $0.time <= 1000 })
    }

    @Test func whatIsAnalysedIsRecordedToo() throws {
        let cast = try cast("page gradients\nkey l 2")
        let text = cast.lastFrame.text
        #expect(text.contains("‖∂L_") && !text.contains("computing"))
        // Not only at the end: no picture ever waits for what the script cannot wait for.
        for event in cast.events {
            if case .output(let text) = event.kind { #expect(!text.contains("computing")) }
        }
    }

}
