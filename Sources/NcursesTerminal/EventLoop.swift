import Screen

extension Terminal {
    /// Runs a program: waits, hands over everything that has happened, draws once, until it quits or must end.
    ///
    /// What somebody does is drawn at once; what moves by itself at most 30 times a second.
    public func run(_ program: inout some TerminalProgram) -> LoopEnd {
        let clock = ContinuousClock()
        var lastTick = clock.now
        var frame = FrameClock()
        draw(program)
        frame.note(at: clock.now)
        while true {
            let untilTick = program.tickInterval.map { interval in
                max(0, interval - lastTick.duration(to: clock.now).wholeMilliseconds)
            }
            let untilFrame = frame.isAwaited ? frame.millisecondsLeft(at: clock.now) : nil
            var actions: [LoopAction] = []
            for event in nextEvents(timeoutMilliseconds: [untilTick, untilFrame].compactMap(\.self).min()) {
                switch event {
                case .input(let input):
                    actions.append(program.handle(input))
                    // The old picture does not fit any more, whatever the program thinks of it.
                    if case .resize = input, actions.last == .proceed { actions.append(.redraw) }
                case .woken:
                    let action = program.handleWake()
                    if action == .redraw { frame.isAwaited = true } else { actions.append(action) }
                case .terminate(let signal): return .terminated(signal: signal)
                }
                if actions.last == .quit { return .quit }
                if actions.last == .suspend { suspend() }
            }
            if let interval = program.tickInterval {
                // What was missed while the picture was drawn is not made up for.
                if untilTick == nil {
                    lastTick = clock.now
                } else if lastTick.duration(to: clock.now).wholeMilliseconds >= interval {
                    lastTick = clock.now
                    let action = program.handle(.tick)
                    if action == .quit { return .quit }
                    if action == .redraw { frame.isAwaited = true } else { actions.append(action) }
                }
            }
            if actions.contains(.repaint) { forgetPicture() }
            if actions.contains(.ring) { ring() }
            let isDue = frame.isAwaited && frame.millisecondsLeft(at: clock.now) == 0
            guard isDue || actions.contains(where: { $0 != .proceed }) else { continue }
            draw(program)
            frame.note(at: clock.now)
        }
    }

    private func draw(_ program: some TerminalProgram) {
        let picture = program.draw(
            DrawingConditions(size: size, glyphs: glyphs, hasColor: hasColor, hasColorScales: hasColorScales))
        show(picture.canvas, cursor: picture.cursor)
    }
}

/// When the next picture of what moves by itself may be drawn.
private struct FrameClock {
    /// Whether something has moved since the last picture.
    var isAwaited = false
    private var last: ContinuousClock.Instant?

    /// Between two pictures, in milliseconds.
    private static let interval = 34

    /// Takes note of a picture, which shows everything.
    mutating func note(at time: ContinuousClock.Instant) {
        isAwaited = false
        last = time
    }

    /// How long the next picture has to wait.
    func millisecondsLeft(at time: ContinuousClock.Instant) -> Int {
        last.map { max(0, Self.interval - $0.duration(to: time).wholeMilliseconds) } ?? 0
    }
}

extension Duration {
    fileprivate var wholeMilliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
