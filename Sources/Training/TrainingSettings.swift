/// How an experiment is trained.
public struct TrainingSettings: Sendable, Hashable {
    /// How parameters are changed by their gradient.
    public var optimiser = Optimiser(.adam)
    /// η, the learning rate that the schedule multiplies.
    public var rate = 0.01
    /// How the rate changes over the updates.
    public var schedule = RateSchedule()
    /// How many sequences an update is made from; its gradient is their mean.
    public var batch = 1
    /// What a network reads that could read its own answers.
    public var forcing = Forcing()
    /// p, the probability that an output of a layer is left out on its way to the next one, for each unit, step and sequence of an update
    /// by itself; those that stay are divided by 1 − p (dropout between layers). What an update tells is of
    /// the run that it learned from.
    public var dropout = 0.0
    /// What running statistics of batch normalisations are about.
    public var statistics = StatisticsScope.perStep
    /// What is measured besides, and how often.
    public var measurements = MeasurementSettings()

    /// The share of a text, at its end, that is not learned from.
    public var validation = 0.1
    /// Whether the windows of a text follow each other, each beginning with the states that the one before ended with
    /// (truncated backpropagation through time), or begin from nothing at random places.
    public var carry = false

    /// The standard settings.
    public init() {}

    /// How many sequences a batch may have.
    public static let largestBatch = 4096

    /// - Throws: `TrainingError` for a number out of range.
    func check() throws(TrainingError) {
        try measurements.check()
        guard rate > 0, rate.isFinite else {
            throw .unsuitable("rate", text: "\(rate)", expected: "a finite number above 0")
        }
        guard validation >= 0, validation < 1 else {
            throw .unsuitable("validation", text: "\(validation)", expected: "a number from 0 to below 1")
        }
        guard dropout >= 0, dropout < 1 else {
            throw .unsuitable("dropout", text: "\(dropout)", expected: "a number from 0 to below 1")
        }
        guard (1...Self.largestBatch).contains(batch) else {
            throw .unsuitable("batch", text: "\(batch)", expected: "a whole number from 1 to \(Self.largestBatch)")
        }
    }

    /// The settings that the updates depend on by name, as text that reads back to the same.
    var texts: [String: String] {
        [
            "optimiser": optimiser.description, "rate": rate.description, "schedule": schedule.description,
            "batch": String(batch), "forcing": forcing.description, "validation": validation.description,
            "carry": carry ? "on" : "off", "dropout": dropout.description, "statistics": statistics.rawValue,
        ]
    }

    /// Reads what `texts` wrote, and the measurements where they are among it.
    ///
    /// - Throws: `TrainingError` for what is missing or cannot be used.
    init(texts: [String: String]) throws(TrainingError) {
        func text(_ name: String) throws(TrainingError) -> String {
            guard let text = texts[name] else { throw .unsuitable(name, text: "", expected: "there") }
            return text
        }
        optimiser = try Optimiser(text("optimiser"))
        schedule = try RateSchedule(text("schedule"))
        forcing = try Forcing(text("forcing"))
        // Checkpoints of before do not name it.
        if let scope = texts["statistics"] { statistics = try StatisticsScope(scope) }
        guard let rate = Double(try text("rate")) else {
            throw .unsuitable("rate", text: try text("rate"), expected: "a number")
        }
        guard let batch = Int(try text("batch")) else {
            throw .unsuitable("batch", text: try text("batch"), expected: "a whole number")
        }
        guard let validation = Double(try text("validation")) else {
            throw .unsuitable("validation", text: try text("validation"), expected: "a number")
        }
        // Trainings from before there was dropout have none.
        let dropout = texts["dropout"] ?? "0"
        guard let share = Double(dropout) else { throw .unsuitable("dropout", text: dropout, expected: "a number") }
        let carry = try text("carry")
        guard ["on", "off"].contains(carry) else { throw .unsuitable("carry", text: carry, expected: "on or off") }
        self.dropout = share
        self.validation = validation
        self.carry = carry == "on"
        self.rate = rate
        self.batch = batch
        if let text = texts["measurements"] { measurements = try MeasurementSettings(text) }
        try check()
    }
}
