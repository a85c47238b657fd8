import Unrolling

/// The keys of an experiment file and of its parts, in the order in which they are written.
enum ExperimentKeys {
    static let experiment = [
        "cell", "equations", "layers", "bidirectional", "activation", "sizes", "parameters", "statistics",
        "initializers",
        "seed", "initial", "inputs",
        "targets",
        "loss", "loss_placement", "recurrent_gain", "spectral_radius", "input_scale", "forget_bias", "chrono", "cures",
        "notes",
    ]
    static let statistics = ["means", "variances"]
    static let layer = ["cell", "equations", "hidden", "activation"]
    static let sizes = ["input", "hidden", "usual_hidden", "output"]
    static let text = ["text", "vocabulary", "embedding", "window", "from"]
    static let pulse = ["pulse"]
    static let task = ["task"]
    static let cures = ["clip", "truncate", "penalties"]
    static let clip = ["norm", "pytorch-norm", "value"]
    static let truncate = ["window", "form"]
    static let penalties = Penalties.Kind.allCases.map(\.rawValue)
}

/// How targets are written that are no list of classes.
enum TargetWords {
    static let nextCharacter = "next-character"
    static let none = "none"
    static let task = "task"
}
