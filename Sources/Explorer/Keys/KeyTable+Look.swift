import Commands
import Experiments
import Screen
import Unrolling

extension KeyTable {
    /// The keys that choose what is looked at.
    static let look: [KeyBinding] = [
        KeyBinding([.tab], "the next panel", hint: KeyHint(word: "panel", rank: 2), group: .look) {
            .focus(by: $1 ?? 1)
        },
        KeyBinding([.backTab], "the panel before", group: .look) { .focus(by: -($1 ?? 1)) },
        KeyBinding([.character("p")], "the next page of panels", hint: KeyHint(word: "page", rank: 2), group: .look) {
            .turnPage(by: $1 ?? 1)
        },
        KeyBinding([.character("P")], "the page before", group: .look) { .turnPage(by: -($1 ?? 1)) },
        KeyBinding(
            [.character("z")], "the panel alone, or all again", hint: KeyHint(word: "zoom", rank: 6), group: .look
        ) { session in
            session.obstacleToZoom
        } action: { _, _ in
            .toggleZoom
        },
        KeyBinding([.character("]"), .character("j"), .down], "the next unit", group: .look) {
            .selectUnit(by: $1 ?? 1)
        },
        KeyBinding([.character("["), .character("k"), .up], "the unit before", group: .look) {
            .selectUnit(by: -($1 ?? 1))
        },
        follow([.character("J")], "follow the next step's loss back, in the pairwise map and the x-ray", by: 1),
        follow([.character("K")], "follow the loss of the step before", by: -1),
        KeyBinding([.character("!")], "the step that cost the gradient of the x-ray most", group: .look) { session in
            session.panelContext.obstacleToCostliestStep
        } action: { session, _ in
            .seekStep(session.panelContext.costliestStep ?? session.view.playhead.step)
        },
        KeyBinding(
            [.character("x")], "proof of the selected unit's gradient by two other ways; again: close",
            hint: KeyHint(word: "proof", rank: 7), group: .look
        ) { _, _ in .toggleProof },
        layer([.character(")")], "the next layer or direction, up to the readout", by: 1),
        layer([.character("(")], "the layer or direction before, down to the input", by: -1),
        KeyBinding([.character("s")], "the next signal", hint: KeyHint(word: "signal", rank: 7), group: .look) {
            .selectSignal(by: $1 ?? 1)
        },
        KeyBinding([.alt("s")], "the signal before", group: .look) { .selectSignal(by: -($1 ?? 1)) },
        KeyBinding([.character("v")], "its value, its gradient, or the direct part of the gradient", group: .look) {
            session, _ in .command("show \(session.nextQuantity)")
        },
        KeyBinding([.character("y")], "compare beginnings: identity, orthogonal, Glorot, …; again: none", group: .look)
        {
            _, _ in .compareBeginnings
        },
        KeyBinding(
            [.character("m")], "compare: three activations, three cells, before and after an edit, or none",
            hint: KeyHint(word: "compare", rank: 4), group: .look
        ) {
            session, _ in .command("lanes \(session.nextLanes.rawValue)")
        },
    ]

    private static func follow(_ keys: [Key], _ help: String, by difference: Int) -> KeyBinding {
        KeyBinding(keys, help, group: .look) { session in
            session.panelContext.lossSteps.count > 1 ? nil : "one step alone has a loss"
        } action: { session, count in
            .command(session.followCommand(by: (count ?? 1).clampedProduct(difference)))
        }
    }

    private static func layer(_ keys: [Key], _ help: String, by difference: Int) -> KeyBinding {
        KeyBinding(keys, help, hint: KeyHint(word: "layer", rank: 3), group: .look) { session in
            session.run.layers.count > 1 ? nil : "there is one layer alone"
        } action: { session, count in
            .command(session.layerCommand(by: (count ?? 1).clampedProduct(difference)))
        }
    }
}

extension Session {
    /// Why a zoom would change nothing; nil where it does.
    fileprivate var obstacleToZoom: String? {
        var other = self
        other.isZoomed.toggle()
        guard let present = layout(on: size), present == other.layout(on: size) else { return nil }
        return "the panel stands alone already"
    }

    /// The quantity after the present one, as commands call it.
    fileprivate var nextQuantity: String {
        switch view.quantity {
        case .value, .preActivation: "gradient"
        case .gradient, .preActivationGradient: "direct"
        case .directGradient: "value"
        }
    }
}
