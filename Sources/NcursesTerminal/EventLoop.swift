import Screen

extension Terminal {
    /// Runs a program: waits, hands over everything that has happened, draws once, until it quits or must end.
    public func run(_ program: inout some TerminalProgram) -> LoopEnd {
        let clock = ContinuousClock()
        var lastTick = clock.now
        draw(program)
        while true {
            let untilTick = program.tickInterval.map { interval in
                max(0, interval - lastTick.duration(to: clock.now).wholeMilliseconds)
            }
            var actions: [LoopAction] = []
            for event in nextEvents(timeoutMilliseconds: untilTick) {
                switch event {
                case .input(let input):
                    actions.append(program.handle(input))
                    // The old picture does not fit any more, whatever the program thinks of it.
                    if case .resize = input, actions.last == .proceed { actions.append(.redraw) }
                case .woken: actions.append(program.handleWake())
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
                    actions.append(program.handle(.tick))
                    if actions.last == .quit { return .quit }
                }
            }
            if actions.contains(.repaint) { forgetPicture() }
            if actions.contains(.ring) { ring() }
            if actions.contains(where: { $0 != .proceed }) { draw(program) }
        }
    }

    private func draw(_ program: some TerminalProgram) {
        let picture = program.draw(
            DrawingConditions(size: size, glyphs: glyphs, hasColor: hasColor, hasColorScales: hasColorScales))
        show(picture.canvas, cursor: picture.cursor)
    }
}

extension Duration {
    fileprivate var wholeMilliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
