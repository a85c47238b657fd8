import Curves
import Screen

/// All keys of watching: what is not in this table means nothing, and the help lists all of it.
enum WatchKeys {
    /// The bindings, in the order of the help.
    static let bindings: [WatchBinding] = updates + look + session + help

    /// The binding of a key at a place.
    static func binding(of key: Key, at place: WatchBinding.Place) -> WatchBinding? {
        bindings.first { $0.place == place && $0.keys.contains(key) }
    }

    private static let updates: [WatchBinding] = [
        WatchBinding([.left, .character("h")], "a column back (10h: ten)", hint: cursor, .updates) {
            .move(by: -($0 ?? 1))
        },
        WatchBinding([.right, .character("l")], "a column on", hint: cursor, .updates) { .move(by: $0 ?? 1) },
        WatchBinding(
            [.character("g"), .character("0"), .home], "the first update (120g: update 120)", .updates
        ) { $0.map { .seek(update: $0) } ?? .first },
        WatchBinding(
            [.character("f"), .character("G"), .character("$"), .end], "follow the latest update",
            hint: KeyHint(word: "follow", rank: 4), .updates
        ) { _ in .follow },
        WatchBinding(
            [.character("+"), .character("=")], "half as many updates, around the cursor",
            hint: KeyHint(word: "zoom", rank: 3), .updates
        ) { .zoom(by: $0 ?? 1) },
        WatchBinding(
            [.character("-")], "twice as many updates", hint: KeyHint(word: "zoom", rank: 3), .updates
        ) { .zoom(by: -($0 ?? 1)) },
        WatchBinding([.character("a")], "all updates", hint: KeyHint(word: "all", rank: 5), .updates) { _ in .showAll },
        WatchBinding([.pageUp, .control("b")], "as many updates back as are shown", .updates) { .pan(by: -($0 ?? 1)) },
        WatchBinding([.pageDown, .control("f")], "as many updates on as are shown", .updates) { .pan(by: $0 ?? 1) },
    ]

    private static let look: [WatchBinding] = [
        WatchBinding([.down, .character("j")], "the next curve of the list", hint: curve, .look) {
            .choose(by: $0 ?? 1)
        },
        WatchBinding([.up, .character("k")], "the curve before", hint: curve, .look) { .choose(by: -($0 ?? 1)) },
        WatchBinding([.tab], "the next panel", hint: KeyHint(word: "panel", rank: 3), .look) { .focus(by: $0 ?? 1) },
        WatchBinding([.backTab], "the panel before", .look) { .focus(by: -($0 ?? 1)) },
        WatchBinding(
            [.character("z"), .enter], "the panel alone, or all again", hint: KeyHint(word: "alone", rank: 4), .look
        ) { _ in .toggleZoom },
        WatchBinding(
            [.character("y")], "heights linear or logarithmic, in the panel's plot",
            hint: KeyHint(word: "log", rank: 4), .look
        ) { _ in .toggleAxis },
        WatchBinding([.character("w")], "the waterfall's updates downwards or to the right", .look) { session in
            session.hasWaterfall ? nil : "no norms of time steps (per_step) were told"
        } action: { _ in
            .toggleDirection
        },
        WatchBinding([.character("p")], "the parameters as a table, or all curves as a list", .look) { session in
            session.hasParameters ? nil : "no numbers of single parameters (params) were told"
        } action: { _ in
            .toggleTable
        },
        WatchBinding([.character("r")], "earlier runs beside the present one, or not", .look) { session in
            session.reading.runs.runs.count > 1 ? nil : "there is one run alone"
        } action: { _ in
            .toggleRuns
        },
    ]

    private static let session: [WatchBinding] = [
        WatchBinding(
            [.character(" ")], "pause: the picture stands still, reading goes on",
            hint: KeyHint(word: "pause", rank: 2), .session
        ) { _ in .togglePause },
        WatchBinding(
            [.character("?"), .function(1)], "this help", hint: KeyHint(word: "help", rank: 0), .session
        ) { _ in .toggleHelp },
        WatchBinding([.escape], "close what lies on top", .session) { _ in .close },
        WatchBinding([.control("l")], "draw everything anew", .session) { _ in .repaint },
        WatchBinding([.control("z")], "stop, back to the shell; fg comes back", .session) { _ in .suspend },
        WatchBinding([.character("q")], "quit", hint: KeyHint(word: "quit", rank: 0), .session) { _ in .quit },
    ]

    private static let help: [WatchBinding] = [
        WatchBinding([.down, .character("j"), .enter], "a line down", .help) { .scrollHelp(by: $0 ?? 1) },
        WatchBinding([.up, .character("k")], "a line up", .help) { .scrollHelp(by: -($0 ?? 1)) },
        WatchBinding([.pageDown, .character(" ")], "ten lines down", .help) { .scrollHelp(by: 10 * ($0 ?? 1)) },
        WatchBinding([.pageUp, .character("b")], "ten lines up", .help) { .scrollHelp(by: -10 * ($0 ?? 1)) },
        WatchBinding([.home, .character("g")], "the beginning", .help) { _ in .scrollHelp(by: -1_000_000) },
        WatchBinding([.end, .character("G")], "the end", .help) { _ in .scrollHelp(by: 1_000_000) },
        WatchBinding(
            [.escape, .character("q"), .character("?"), .function(1)], "close the help",
            hint: KeyHint(word: "close", rank: 0), .help
        ) { _ in .toggleHelp },
        WatchBinding([.control("l")], "draw everything anew", .help) { _ in .repaint },
        WatchBinding([.control("z")], "stop, back to the shell", .help) { _ in .suspend },
    ]

    private static let cursor = KeyHint(word: "cursor", rank: 2)
    private static let curve = KeyHint(word: "curve", rank: 1)
}

extension WatchSession {
    /// Whether there are curves of single parameters, which a table can show.
    var hasParameters: Bool { run.map { !ParameterTable(shelf: $0).rows.isEmpty } ?? false }
}
