import Commands
import Experiments
import Screen
import Unrolling

extension KeyTable {
    /// The keys that choose what is looked at.
    static let look: [KeyBinding] = [
        KeyBinding([.tab], "the next panel", hint: KeyHint(word: "panel", rank: 3), group: .look) {
            .focus(by: $1 ?? 1)
        },
        KeyBinding([.backTab], "the panel before", group: .look) { .focus(by: -($1 ?? 1)) },
        KeyBinding(
            [.character("z")], "the panel alone, or all again", hint: KeyHint(word: "zoom", rank: 6), group: .look
        ) { _, _ in .toggleZoom },
        KeyBinding([.character("]"), .character("j"), .down], "the next unit", group: .look) {
            .selectUnit(by: $1 ?? 1)
        },
        KeyBinding([.character("["), .character("k"), .up], "the unit before", group: .look) {
            .selectUnit(by: -($1 ?? 1))
        },
        layer([.character(")")], "the next layer or direction, up to the readout", by: 1),
        layer([.character("(")], "the layer or direction before, down to the input", by: -1),
        KeyBinding([.character("s")], "the next signal", hint: KeyHint(word: "signal", rank: 7), group: .look) {
            .selectSignal(by: $1 ?? 1)
        },
        KeyBinding([.alt("s"), .character("w")], "the signal before", group: .look) { .selectSignal(by: -($1 ?? 1)) },
        KeyBinding([.character("v")], "its value, its gradient, or the direct part of the gradient", group: .look) {
            session, _ in .command("show \(session.nextQuantity)")
        },
        KeyBinding(
            [.character("m")], "compare: three activations, three cells, before and after an edit, or none",
            hint: KeyHint(word: "compare", rank: 4), group: .look
        ) {
            session, _ in .command("lanes \(session.view.lanes.next(hasEdit: session.hasEdit).rawValue)")
        },
    ]

    private static func layer(_ keys: [Key], _ help: String, by difference: Int) -> KeyBinding {
        KeyBinding(keys, help, hint: KeyHint(word: "layer", rank: 3), group: .look) { session in
            session.run.layers.count > 1 ? nil : "there is one layer alone"
        } action: { session, count in
            .command(session.layerCommand(by: (count ?? 1).clampedProduct(difference)))
        }
    }
}

extension Session {
    /// The quantity after the present one, as commands call it.
    fileprivate var nextQuantity: String {
        switch view.quantity {
        case .value, .preActivation: "gradient"
        case .gradient, .preActivationGradient: "direct"
        case .directGradient: "value"
        }
    }
}

extension Lanes {
    /// The comparison after this one.
    fileprivate func next(hasEdit: Bool) -> Lanes {
        switch self {
        case .none: .activations
        case .activations: .cells
        case .cells: .initializers
        case .initializers: .cures
        case .cures: hasEdit ? .edit : .none
        case .edit: .none
        }
    }
}
