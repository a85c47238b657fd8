import Screen
import Training

extension KeyTable {
    /// The keys that train, and go back and forth among the updates.
    static let training: [KeyBinding] = [
        KeyBinding(
            [.character("T")], "train, or pause", hint: KeyHint(word: "train", rank: 3),
            word: { $0.training?.isRunning == true ? "pause training" : "train" }, group: .training,
            obstacle: \.obstacleToTraining
        ) { _, _ in .toggleTraining },
        KeyBinding(
            [.character("U")], "make a single update (10U: ten)", group: .training, obstacle: \.obstacleToTraining
        ) { session, count in
            .command("train \(max(1, count ?? 1))")
        },
        rewind([.shiftLeft], "back by a hundredth of the updates", hint: back) { session, count in
            "-\((count ?? 1).clampedProduct(session.rewindStride))"
        },
        rewind([.shiftRight], "on by a hundredth of the updates", hint: back) { session, count in
            "+\((count ?? 1).clampedProduct(session.rewindStride))"
        },
        rewind([.alt("h")], "an update back") { "-\($1 ?? 1)" },
        rewind([.alt("l")], "an update on") { "+\($1 ?? 1)" },
        bookmark([.character("'")], "the next bookmark", "next") {
            $0.markAfter == nil ? "no bookmark comes after" : nil
        },
        bookmark([.character("`")], "the bookmark before", "previous") {
            $0.markBefore == nil ? "no bookmark comes before" : nil
        },
        rewind([.character(";")], "the newest update") { _, _ in "now" },
        KeyBinding([.character("Y")], "the next branch of the training", group: .training) { session in
            guard let live = session.training else { return "nothing was trained yet" }
            return live.history.branches.count > 1 ? nil : "there is one branch alone"
        } action: { _, _ in
            .command("branch next")
        },
    ]

    /// The keys that answer the offer to go back before a divergence.
    static let offerKeys: [KeyBinding] = [
        KeyBinding([.enter, .character("y")], "go back before the training diverged", group: .training, place: .offer) {
            _, _ in .command("rewind safe")
        },
        KeyBinding([.character("n"), .escape], "stay where it diverged", group: .training, place: .offer) { _, _ in
            .dismissOffer
        },
    ]

    private static let back = KeyHint(word: "rewind", rank: 4)

    private static func bookmark(
        _ keys: [Key], _ help: String, _ place: String, _ obstacle: @escaping @Sendable (LiveTraining) -> String?
    ) -> KeyBinding {
        KeyBinding(keys, help, group: .training) { session in
            session.training.map(obstacle) ?? "nothing was trained yet"
        } action: { _, _ in
            .command("rewind \(place)")
        }
    }

    private static func rewind(
        _ keys: [Key], _ help: String, hint: KeyHint? = nil, where place: @escaping @Sendable (Session, Int?) -> String
    ) -> KeyBinding {
        KeyBinding(keys, help, hint: hint, group: .training) { session in
            session.training == nil ? "nothing was trained yet" : nil
        } action: { session, count in
            .command("rewind \(place(session, count))")
        }
    }
}
