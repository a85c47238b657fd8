import Cells
import Commands
import Equations
import Experiments
import Matrices
import Screen
import Testing
import Unrolling

@testable import Explorer

struct RandomWalkTests {
    private static let keys: [Key] =
        KeyTable.bindings.flatMap(\.keys) + "0123456789xyzL\u{301}é漢".map(Key.character)
        + [.up, .insert, .delete, .backspace, .shiftLeft, .alt("f"), .function(9), .control("w")]

    private static let lines = [
        "cell gru", "cell lstm", "cell nothing", "gain 1e308", "gain 0", "gain -2", "gain nan", "text \"漢字 x\"",
        "text \"\"", "pulse 1", "pulse 9", "pulse 0", "hidden 1", "hidden 0", "hidden 5", "set", "go 3", "go 0",
        "go -7",
        "unit 2", "signal c", "signal y", "show direct", "show pre-activation", "panel cell", "lanes activations",
        "lanes cells", "lanes none", "lanes edit", "undo", "redo", "play", "speed 1e9", "loss last", "steps 4",
        "steps 1000000000000",
        "train 2", "train", "train pause", "rewind 1", "rewind -1", "rewind best", "rewind safe",
        "rewind next", "branch 1", "branch next", "bookmark x", "rate 0.5", "optimiser sgd", "batch 3",
        "schedule step every=1", "clip norm 0.1",
        "page training", "panel bookmarks", "task copy length=1",
        "\"", "equations \"h[t] = tanh(U h[t-1])\"", "equations \"h[t] =\"", "radius 0", "radius 2", "seed 1", "\u{0}",
    ]

    private static let sizes = [
        Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 39, height: 9), Size(width: 40, height: 10),
        Size(width: 41, height: 15), Size(width: 80, height: 24), Size(width: 120, height: 36),
        Size(width: 200, height: 60), Size(width: 3, height: 500), Size(width: 500, height: 3),
    ]

    /// A message that anything may come of, but that keeps networks small enough for a test.
    private func message(_ generator: inout SeededGenerator) -> Message {
        let point = Point(x: Int(generator.next() % 220) - 5, y: Int(generator.next() % 70) - 5)
        switch generator.next() % 20 {
        case 0: return .input(.resize(Self.sizes[Int(generator.next() % UInt64(Self.sizes.count))]))
        case 1: return .input(.mouse(.click, at: point))
        case 2: return .input(.mouse(point.x % 2 == 0 ? .wheelUp : .wheelDown, at: point))
        case 3: return .input(.paste("q :quit\n漢"))
        case 4: return .input(.tick)
        case 5, 6, 7: return .entered(Self.lines[Int(generator.next() % UInt64(Self.lines.count))])
        case 8 where point.x % 2 == 0:
            return .finished(.readCell(path: "x.cell", bytes: Array("h[t] = tanh(U h[t-1] + V x[t])".utf8)))
        case 8: return .finished(.read(path: "x.json", bytes: Array("{\"cell\": 3}".utf8)))
        default: return .input(.key(Self.keys[Int(generator.next() % UInt64(Self.keys.count))]))
        }
    }

    @Test(arguments: [1, 2, 3, 4])
    func whateverHappensNothingTrapsAndThePlaceStaysInside(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var session = try makeSession("abc", hidden: 2)
        if seed > 2 { session.open(sampleReading()) }
        for round in 0..<500 {
            _ = session.update(message(&generator))
            session.settleTraining()
            // Keys can make networks that are right but slow.
            if session.run.resolved.sizes.hidden > 12 { _ = session.update(.entered("hidden 3")) }
            if session.stepCount > 30 { _ = session.update(.entered("text \"ab\"")) }
            #expect((1...session.stepCount).contains(session.view.playhead.step), "round \(round)")
            #expect((0..<max(1, session.unitCount)).contains(session.view.selectedUnit), "round \(round)")
            #expect(session.run.trace.program.signal(session.view.selectedSignal) != nil)
            #expect(session.lanes.isEmpty == (session.view.lanes == .none))
            guard generator.next() % 3 == 0 else { continue }
            let picture = session.picture(session.size.width, session.size.height)
            #expect(picture.split(separator: "\n").count <= session.size.height)
        }
    }
}
