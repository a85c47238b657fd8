import Glibc
import PseudoTerminal
import Testing

/// The picture follows the window, and the reader keeps the place.
@Suite struct ResizingTests {
    @Test(arguments: [[:], ["LINES": "24", "COLUMNS": "80"]])
    func downToOneCellAndUpToAWallThePositionIsKept(_ environment: [String: String]) throws {
        let session = try openExplorer(environment: environment)
        try session.press("3l", untilAt: "backward pass, step 12 of 22")
        session.resize(columns: 20, rows: 5)
        try session.wait(for: "what it needs") { $0.screen.lines.filter { !$0.isEmpty } == [" Unroll needs 40x10"] }
        session.resize(columns: 1, rows: 1)
        try session.wait(for: "a sign of life") { $0.screen.lines == ["+"] }
        session.resize(columns: 200, rows: 60)
        try session.wait(for: "a picture of 60 rows") { $0.screen.lines[59].contains("? help") }
        try session.wait(forPosition: "backward pass, step 12 of 22")
        #expect(session.screen.lines[0].contains("Elman network"))
        for title in ["Unrolled network", "Gradient norms", "hidden state", "unit 1 of", "Activation"] {
            #expect(session.screen.lines.contains { $0.contains("╭─") && $0.contains(title) }, "\(title)")
        }
        session.resize(columns: 80, rows: 24)
        try session.wait(for: "a picture of 24 rows") { $0.screen.lines[23].contains("? help") }
        #expect(try session.quit() == 0)
    }

    @Test func manySizesAtOnceEndWithTheLast() throws {
        let session = try openExplorer()
        for size in 1...60 { session.resize(columns: size * 3 % 97 + 1, rows: size * 7 % 41 + 1) }
        session.resize(columns: 100, rows: 30)
        try session.wait(for: "a picture of 30 rows") {
            $0.screen.lines[29].contains("? help") && $0.screen.lines[28].contains("gain")
        }
        try session.wait(forPosition: "backward pass, step 15 of 22")
        #expect(try session.quit() == 0)
    }

    @Test func aSizeThatChangedWhileStoppedIsSeenAtOnce() throws {
        let session = try openExplorer()
        session.send("\u{1A}")
        try session.wait(forStop: 1)
        session.resize(columns: 120, rows: 36)
        session.bringToForeground()
        try session.wait(for: "a picture of 36 rows") { $0.screen.lines[35].contains("? help") }
        #expect(session.position == "backward pass, step 15 of 22")
    }

    @Test func controlLRepairsThePicture() throws {
        let session = try openExplorer()
        session.settle()
        let before = session.bytes.count
        session.send("\u{C}")
        try session.wait(for: "the whole picture again") { $0.bytes.count > before + 1000 }
        session.settle()
        #expect(session.position == "backward pass, step 15 of 22")
    }
}
