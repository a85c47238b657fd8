import ArgumentParser
import Experiments
import Training

/// The options that say how a network is trained, wherever it is.
struct LearningOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "How many sequences an update is made from; 1 without it.")
    var batch: Int?

    @Option(parsing: .unconditional, help: "The share of a text, at its end, that is not learned from; 0.1 without it.")
    var validation: Double?

    @Flag(
        inversion: .prefixedNo,
        help: "Reads the windows of a text one behind the other and carries the states on, instead of at random places."
    )
    var carry: Bool?

    @Option(
        parsing: .unconditional,
        help:
            "After how many updates the validation loss is measured; for a text, as often as it costs little without it."
    )
    var validate: Int?

    @Option(
        help: ArgumentHelp(
            "The rule with those of its numbers that are not PyTorch's, as in \"adamw decay=0.1\"; adam without it. There "
                + "are: \(optimisers)."))
    var optimiser: String?

    @Option(
        parsing: .unconditional,
        help: """
            The learning rate; 0.01 without it. The loss is the sum over the steps of a sequence and the mean over the batch: where a \
            PyTorch script takes the mean over T steps too, divide its rate for sgd by T (that for adam stays) and multiply the norm that \
            it clips at by T. Its b_ih and b_hh are one bias here, which moves half as far as their sum.
            """)
    var rate: Double?

    @Option(
        help: """
            How the rate changes: constant, "step every=100 factor=0.5", "exponential factor=0.999" or "cosine over=1000", each \
            with warm-up=50 if wanted.
            """)
    var schedule: String?

    @Option(
        parsing: .unconditional,
        help: "The share of the outputs of each layer but the last that is left out on the way up; 0 without it.")
    var dropout: Double?

    @Option(
        help: """
            What is read behind a step whose answer the network could read itself: teacher, the truth, as without it; free, its \
            own answer; or the truth with a share that falls, "scheduled linear slope=0.001 floor=0.2", "scheduled exponential \
            k=0.999" or "scheduled sigmoid k=100".
            """)
    var forcing: String?

    @Option(
        help: """
            What running statistics of batch normalisations are about: per-step, each step of a sequence or window by itself, as \
            without it; or shared, one for all steps.
            """)
    var statistics: String?

    private static var optimisers: String {
        Optimiser.Rule.allCases.map { "\($0.rawValue) (\($0.settingNames.joined(separator: ", ")))" }
            .joined(separator: ", ")
    }

    /// Refuses what an experiment has no use for.
    ///
    /// - Throws: `Failure` where a part is to be kept of what has no parts.
    func check(for experiment: Experiment) throws(Failure) {
        guard validation == nil || experiment.trainedText != nil else {
            throw Failure(
                sentence: "--validation is for a text in windows: give --text-file FILE, or --text with --window.",
                status: 64)
        }
    }

    /// Settings with what the options say in the place of what they say themselves.
    ///
    /// - Parameter updates: how many updates there will be, if that is known.
    /// - Throws: `TrainingError` for a text that is no setting.
    func settings(besides known: TrainingSettings, updates: Int?) throws(TrainingError) -> TrainingSettings {
        var settings = known
        if let optimiser { settings.optimiser = try Optimiser(optimiser) }
        if let schedule {
            let rates = try RateSchedule(schedule)
            settings.schedule = updates.map(rates.spanning) ?? rates
        }
        if let forcing { settings.forcing = try Forcing(forcing) }
        if let statistics { settings.statistics = try StatisticsScope(statistics) }
        settings.rate = rate ?? settings.rate
        settings.dropout = dropout ?? settings.dropout
        settings.batch = batch ?? settings.batch
        settings.validation = validation ?? settings.validation
        settings.measurements.validation = validate ?? settings.measurements.validation
        settings.carry = carry ?? settings.carry
        return settings
    }
}
