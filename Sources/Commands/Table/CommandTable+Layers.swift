import Experiments

extension CommandTable {
    /// The commands that change how many layers the network has and which, and how all of it begins.
    static let layerSettings: [CommandEntry] = [
        .edit(
            "layers", [.init("COUNT|CELL:UNITS…", .cells, isRepeated: true)],
            help: "Stacks so many layers of the cell, or these; cell X makes as many of X again.",
            example: "layers lstm:8 gru:4"
        ) { reader throws(CommandError) in .layers(try RequestedLayers.read(&reader)) },
        .edit(
            "bidirectional", [.init("on|off", .words(["on", "off"]))],
            help: "Lets every layer also run from the last step to the first.", example: "bidirectional on"
        ) { reader throws(CommandError) in
            .bidirectional(try reader.choice("choice", of: [("on", true), ("off", false)]))
        },
        .edit(
            "recipe", [.init("NAME", .words(InitializationRecipe.allCases.map(\.rawValue)))],
            help: "Initializes by a recipe: irnn is W_hh = identity, b = 0, the rest small, φ = relu.",
            example: "recipe irnn"
        ) { reader throws(CommandError) in .recipe(try reader.choice("recipe", of: InitializationRecipe.self)) },
    ]
}
