/// The keys of an experiment file and of its parts, in the order in which they are written.
enum ExperimentKeys {
    static let experiment = [
        "cell", "equations", "layers", "bidirectional", "activation", "sizes", "parameters", "initializers", "seed",
        "initial", "inputs",
        "targets",
        "loss", "loss_placement", "recurrent_gain", "spectral_radius", "input_scale", "forget_bias", "notes",
    ]
    static let layer = ["cell", "equations", "hidden", "activation"]
    static let sizes = ["input", "hidden", "output"]
    static let text = ["text", "vocabulary", "embedding"]
    static let pulse = ["pulse"]
}

/// How targets are written that are no list of classes.
enum TargetWords {
    static let nextCharacter = "next-character"
    static let none = "none"
}
