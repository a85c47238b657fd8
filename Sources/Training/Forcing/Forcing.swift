import Glibc

/// What a network reads in training behind a step whose answer it could read itself: the truth, always (teacher forcing; Williams &
/// Zipser 1989), its own answer (free running), or the truth with a share that falls (scheduled sampling; Bengio et al. 2015).
public struct Forcing: Sendable, Hashable {
    /// The form.
    public let form: Form
    /// k of ε = max(floor, k − c·i): the share of the first update.
    public var from = 1.0
    /// c, by which the share falls from one update to the next: `linear`.
    public var slope = 0.001
    /// The least share: `linear`.
    public var floor = 0.0
    /// k of ε = k^i, or of ε = k/(k + exp(i/k)).
    public var base: Double

    /// The forms.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// The truth at every step.
        case teacher
        /// Its own answer at every step.
        case free
        /// A share of truth that falls in a straight line.
        case linear
        /// A share of truth that falls as a power.
        case exponential
        /// A share of truth that falls as an inverse sigmoid.
        case sigmoid

        /// Whether the share of truth changes.
        var isScheduled: Bool { self != .teacher && self != .free }
    }

    /// A form with its standard numbers.
    public init(_ form: Form = .teacher) {
        self.form = form
        base = form == .sigmoid ? 100 : 0.999
    }

    private static let scheduled = "scheduled"

    /// Reads a form and its numbers: `teacher`, `free`, `scheduled linear from=1 slope=0.001 floor=0.2`, `scheduled sigmoid k=100`.
    ///
    /// - Throws: `TrainingError` for an unknown form or setting, and for a number out of range.
    public init(_ text: String) throws(TrainingError) {
        var words = text.split(separator: " ")
        let isScheduled = words.first.map(String.init) == Self.scheduled
        if isScheduled { words.removeFirst() }
        let parts = NamedSettings(words.joined(separator: " "))
        guard let form = Form(rawValue: parts.name), form.isScheduled == isScheduled else {
            if isScheduled {
                let known = Form.allCases.filter(\.isScheduled).map(\.rawValue)
                throw .unknownName(parts.name, what: "schedule of the sampling", known: known)
            }
            throw .unknownName(parts.name, what: "forcing", known: ["teacher", "free", Self.scheduled])
        }
        self.init(form)
        try parts.read(into: &self, form.settings)
    }

    /// The form and those of its numbers that are not the standard ones, as it is read.
    public var description: String {
        let text = NamedSettings.text(form.rawValue, self, besides: Forcing(form), form.settings)
        return form.isScheduled ? "\(Self.scheduled) \(text)" : text
    }

    /// ε, the probability of reading the truth at a step of an update; i counts the updates that were made before.
    ///
    /// - Precondition: updates are counted from 1.
    public func share(atUpdate update: Int) -> Double {
        precondition(update >= 1, "update \(update)")
        let done = Double(update - 1)
        return switch form {
        case .teacher: 1
        case .free: 0
        case .linear: min(1, max(floor, from - slope * done))
        case .exponential: power(base, update - 1)
        case .sigmoid: base / (base + exp(done / base))
        }
    }
}

extension Forcing.Form {
    /// What can be set.
    fileprivate var settings: [TextSetting<Forcing>] {
        switch self {
        case .teacher, .free: []
        case .linear:
            [
                TextSetting(key: "from", place: .fromZero(\.from)),
                TextSetting(key: "slope", place: .fromZero(\.slope)),
                TextSetting(key: "floor", place: .fraction(\.floor)),
            ]
        case .exponential: [TextSetting(key: "k", place: .fraction(\.base))]
        case .sigmoid: [TextSetting(key: "k", place: .aboveZero(\.base))]
        }
    }
}
