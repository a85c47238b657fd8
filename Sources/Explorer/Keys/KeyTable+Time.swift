import Screen

extension KeyTable {
    /// The keys that move through time; a step forward and a step back are each other's inverse.
    static let time: [KeyBinding] = [
        KeyBinding([.left, .character("h")], "a step back", hint: step, group: .time) { .move(by: -($1 ?? 1)) },
        KeyBinding(
            [.right, .character("l")], "a step on: forward pass, then backward pass (10l: ten)", hint: step,
            group: .time
        ) { .move(by: $1 ?? 1) },
        KeyBinding(
            [.character("g"), .character("0"), .home], "the first position (12g: step 12)", group: .time
        ) { $1.map { .seekStep($0) } ?? .seek(position: 0) },
        KeyBinding(
            [.character("G"), .character("$"), .end], "the last position (12G: step 12)", group: .time
        ) { $1.map { .seekStep($0) } ?? .seek(position: .max) },
        KeyBinding(
            [.character("b")], "the same step of the other pass", hint: KeyHint(word: "pass", rank: 3), group: .time
        ) { _, _ in
            .switchPass
        },
        KeyBinding([.pageDown, .control("f")], "as many steps on as are shown", group: .time) {
            .moveScreenfuls($1 ?? 1)
        },
        KeyBinding([.pageUp, .control("b")], "as many steps back", group: .time) { .moveScreenfuls(-($1 ?? 1)) },
        KeyBinding([.character(" ")], "play or pause", hint: KeyHint(word: "play", rank: 4), group: .time) { _, _ in
            .togglePlaying
        },
        KeyBinding([.character("+"), .character("=")], "play faster", group: .time) { session, count in
            .command("speed \(session.speed(doubledBy: count ?? 1))")
        },
        KeyBinding([.character("-")], "play slower", group: .time) { session, count in
            .command("speed \(session.speed(doubledBy: -(count ?? 1)))")
        },
    ]

    private static let step = KeyHint(word: "step", rank: 1)
}

extension Session {
    /// The speed of playing, doubled so many times.
    fileprivate func speed(doubledBy times: Int) -> Double {
        let speed = view.playSpeed * Double(sign: .plus, exponent: min(max(times, -10), 10), significand: 1)
        return min(max(speed, PlaySpeed.slowest), PlaySpeed.fastest)
    }
}
