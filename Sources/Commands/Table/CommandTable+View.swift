import Experiments
import Unrolling

extension CommandTable {
    /// The commands about what is looked at.
    static let viewEntries: [CommandEntry] = [
        CommandEntry(
            "go", [.init("STEP|last", .words(["last"]))], .view, help: "Goes to a step of the present pass.",
            example: "go 3"
        ) { reader throws(CommandError) in
            if reader.skip("last") { return .view(.goToLast) }
            return .view(.go(try reader.wholeNumber()))
        },
        CommandEntry(
            "pass", [.init("forward|backward", words(ViewCommand.Pass.self))], .view,
            help: "Goes to the same step of the forward or the backward pass.", example: "pass backward"
        ) { reader throws(CommandError) in .view(.pass(try reader.choice("pass", of: ViewCommand.Pass.self))) },
        CommandEntry(
            "layer", [.init("NUMBER"), .init("[back]", .words(["back"]))], .view,
            help: "Looks at a layer, counted from the input; back is its backward direction.", example: "layer 1"
        ) { reader throws(CommandError) in
            let number = try reader.wholeNumber(atMost: RequestedLayers.limit)
            return .view(.layer(number, reader.skip("back") ? .backward : .forward))
        },
        CommandEntry(
            "unit", [.init("NUMBER")], .view, help: "Selects a unit, counted from 1.", example: "unit 5"
        ) { reader throws(CommandError) in .view(.unit(try reader.wholeNumber())) },
        CommandEntry(
            "signal", [.init("NAME", .signals)], .view, help: "Selects the signal that heat map and bars show.",
            example: "signal h"
        ) { reader throws(CommandError) in .view(.signal(try reader.word().text)) },
        CommandEntry(
            "show", [.init("QUANTITY", .words(Trace.Quantity.all.map(\.commandName)))], .view,
            help: "Shows the signal's values, or its gradients.", example: "show gradient"
        ) { reader throws(CommandError) in
            .view(.show(try reader.choice("quantity", of: Trace.Quantity.all.map { ($0.commandName, $0) })))
        },
        CommandEntry(
            "panel", [.init("NAME", words(PanelName.self))], .view, help: "Brings a panel to the front.",
            example: "panel gradients"
        ) { reader throws(CommandError) in .view(.panel(try reader.choice("panel", of: PanelName.self))) },
        CommandEntry(
            "page", [.init("NAME", words(PageName.self))], .view, help: "Turns to a page of panels.",
            example: "page gradients"
        ) { reader throws(CommandError) in .view(.page(try reader.choice("page", of: PageName.self))) },
        CommandEntry(
            "lanes", [.init("NAME", words(Lanes.self))], .view,
            help:
                "Compares networks in one plot: of other activations, cells, beginnings, cures, or none.",
            example: "lanes activations"
        ) { reader throws(CommandError) in .view(.lanes(try reader.choice("comparison", of: Lanes.self))) },
        CommandEntry(
            "follow", [.init("STEP|last", .words(["last"]))], .view,
            help: "Follows the loss of a step back through time, in the pairwise map and the x-ray.",
            example: "follow 5"
        ) { reader throws(CommandError) in
            if reader.skip("last") { return .view(.follow(nil)) }
            return .view(.follow(try reader.wholeNumber()))
        },
        CommandEntry(
            "seeds", [.init("COUNT")], .view,
            help: "Runs so many networks that differ in their seed, and shows where their gradients lie.",
            example: "seeds 200"
        ) { reader throws(CommandError) in .view(.seeds(try reader.wholeNumber(atMost: 100_000))) },
        CommandEntry(
            "normalisation", [.init("GAIN", .parameters)], .view,
            help: "Looks at a batch normalisation before and after, by the name of its gain.",
            example: "normalisation γ_hi"
        ) { reader throws(CommandError) in .view(.normalisation(try reader.word().text)) },
        surfaceEntry, sampleEntry,
        CommandEntry("play", .view, help: "Goes on through the passes by itself.", example: "play", .view(.play)),
        CommandEntry("pause", .view, help: "Stops playing.", example: "pause", .view(.pause)),
        CommandEntry(
            "speed", [.init("NUMBER")], .view, help: "Sets how many positions a second are played.", example: "speed 8"
        ) { reader throws(CommandError) in .view(.speed(try reader.number(above: 0))) },
        CommandEntry(
            "print", [.init("EXPRESSION", .expression)], .view,
            help: "Says what an expression comes to; = EXPRESSION does the same.", example: "print norm(grad h[1])"
        ) { reader throws(CommandError) in .view(.print(try reader.expression())) },
    ]

    private static func words<Choice: CaseIterable & RawRepresentable<String>>(_ type: Choice.Type) -> ArgumentValues {
        .words(type.allCases.map(\.rawValue))
    }
}
