import NcursesTerminal
import Screen
import Testing

/// A terminal whose user's doings are known in advance.
private final class ScriptedTerminal: Terminal {
    let size = Size(width: 4, height: 2)
    let glyphs = Glyphs.ascii
    let colorMode = ColorMode.eight
    var batches: [[TerminalEvent]]
    var pictures: [Canvas] = []
    var timeouts: [Int?] = []
    var suspensions = 0
    var rings = 0
    var forgottenPictures = 0

    init(_ batches: [[TerminalEvent]]) { self.batches = batches }

    func show(_ canvas: Canvas, cursor: Point?) { pictures.append(canvas) }

    func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
        timeouts.append(timeoutMilliseconds)
        return batches.isEmpty ? [.terminate(signal: 1)] : batches.removeFirst()
    }

    func suspend() { suspensions += 1 }

    func ring() { rings += 1 }

    func forgetPicture() { forgottenPictures += 1 }
}

/// Does what the keys say, and counts.
private struct Counter: TerminalProgram {
    var tickInterval: Int?
    var keys = 0
    var ticks = 0

    func draw(_ conditions: DrawingConditions) -> Picture {
        var canvas = Canvas(size: conditions.size, glyphs: conditions.glyphs)
        canvas[0, 0] = StyledCell(Character("\(keys % 10)"), conditions.hasColorScales ? Style(bold: true) : .plain)
        return Picture(canvas)
    }

    mutating func handle(_ event: InputEvent) -> LoopAction {
        if event == .tick {
            ticks += 1
            return .redraw
        }
        if case .resize = event { return .proceed }
        keys += 1
        switch event {
        case .key(.character("q")): return .quit
        case .key(.character("z")): return .suspend
        case .key(.character("n")): return .proceed
        case .key(.control("l")): return .repaint
        case .key(.character("!")): return .ring
        default: return .redraw
        }
    }
}

@Suite struct EventLoopTests {
    private func key(_ character: Character) -> TerminalEvent { .input(.key(.character(character))) }

    @Test func everythingThatHappenedIsDrawnOnce() {
        let terminal = ScriptedTerminal([Array(repeating: key("x"), count: 7), [key("q")]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .quit)
        #expect(terminal.pictures.map { $0[0, 0].text } == ["0", "7"])
        #expect(terminal.pictures.allSatisfy { $0.glyphs == .ascii && $0.size == terminal.size })
    }

    @Test func nothingIsDrawnWhenNothingChanged() {
        let terminal = ScriptedTerminal([[key("n")], [], [key("q")]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .quit)
        #expect(terminal.pictures.count == 1)
    }

    @Test func aNewSizeIsAlwaysDrawn() {
        let terminal = ScriptedTerminal([[.input(.resize(Size(width: 1, height: 1)))], [key("q")]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .quit)
        #expect(terminal.pictures.count == 2)
    }

    @Test func nothingIsHandledAfterQuitting() {
        let terminal = ScriptedTerminal([[key("q"), key("x")]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .quit)
        #expect(counter.keys == 1)
    }

    @Test func withoutAnIntervalTheLoopSleepsUntilSomethingHappens() {
        let terminal = ScriptedTerminal([[key("x")], [key("x")], [key("q")]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .quit)
        #expect(terminal.timeouts == [nil, nil, nil])
        #expect(counter.ticks == 0)
        #expect(terminal.pictures.count == 3)
    }

    @Test func whatAnotherThreadDoesIsDrawnButNotTooOften() throws {
        let terminal = ScriptedTerminal([[.woken], [.woken], [.woken], [key("x")], [key("q")]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .quit)
        // The first picture was a moment ago: the next one waits, and the key does not.
        let waits = terminal.timeouts[1...3].compactMap(\.self)
        #expect(waits.allSatisfy { (0...34).contains($0) })
        #expect(terminal.timeouts[4] == nil)
        #expect((2...5).contains(terminal.pictures.count))
        #expect(terminal.pictures.last?[0, 0].text == "1")
    }

    @Test func ticksComeWhenTheirTimeIsOver() {
        let terminal = ScriptedTerminal([[], [], [], [key("q")]])
        // No time at all between ticks: each wait that ends without an event is one.
        var counter = Counter(tickInterval: 0)
        #expect(terminal.run(&counter) == .quit)
        #expect(counter.ticks == 3)
        #expect(terminal.timeouts == [0, 0, 0, 0])
    }

    @Test func aTickThatIsNotDueDoesNotCome() {
        let terminal = ScriptedTerminal([[key("x")], [key("q")]])
        var counter = Counter(tickInterval: 1_000_000)
        #expect(terminal.run(&counter) == .quit)
        #expect(counter.ticks == 0)
        #expect(terminal.timeouts.allSatisfy { ($0 ?? 0) > 900_000 })
    }

    @Test func suspendingGoesToTheTerminalAndDrawsAfterwards() {
        let terminal = ScriptedTerminal([[key("z")], [key("q")]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .quit)
        #expect(terminal.suspensions == 1)
        #expect(terminal.pictures.count == 2)
    }

    @Test func soundAndRepaintingGoToTheTerminalOnceForAPicture() {
        let terminal = ScriptedTerminal([[key("!"), key("!")], [.input(.key(.control("l")))], [key("q")]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .quit)
        #expect(terminal.rings == 1 && terminal.forgottenPictures == 1)
        #expect(terminal.pictures.count == 3)
    }

    @Test func aSignalLeavesTheLoopWithItsNumber() {
        let terminal = ScriptedTerminal([[key("x"), .terminate(signal: 15)]])
        var counter = Counter()
        #expect(terminal.run(&counter) == .terminated(signal: 15))
        #expect(counter.keys == 1)
    }
}
