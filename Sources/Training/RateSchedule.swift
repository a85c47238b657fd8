import Glibc

/// How the learning rate changes over the updates: a form, and a warm-up before or within it.
public struct RateSchedule: Sendable, Hashable {
    /// The form.
    public let form: Form
    /// After how many updates a step comes: `step`.
    public var interval = 1000
    /// What the rate is multiplied by, at each step or at each update: `step`, `exponential`.
    public var factor: Double
    /// After how many updates the rate is 0: `cosine`; nil is the length of the run.
    public var length: Int?
    /// Over how many updates the rate rises to its value, by equal steps; nil is none.
    public var warmUp: Int?

    /// The forms.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// The rate stays.
        case constant
        /// The rate is multiplied by a factor every so many updates.
        case step
        /// The rate is multiplied by a factor at every update.
        case exponential
        /// The rate falls to 0 along half a wave of a cosine (Loshchilov & Hutter 2017).
        case cosine
    }

    /// A form with its standard numbers.
    public init(_ form: Form = .constant) {
        self.form = form
        factor = form == .exponential ? 0.999 : 0.5
    }

    /// Reads a form and its numbers: `step every=100 factor=0.5`, `cosine over=1000 warm-up=50`.
    ///
    /// - Throws: `TrainingError` for an unknown form or setting, and for a number out of range.
    public init(_ text: String) throws(TrainingError) {
        let parts = NamedSettings(text)
        guard let form = Form(rawValue: parts.name) else {
            throw .unknownName(parts.name, what: "schedule", known: Form.allCases.map(\.rawValue))
        }
        self.init(form)
        try parts.read(into: &self, form.settings)
    }

    /// The form and those of its numbers that are not the standard ones, as it is read.
    public var description: String {
        NamedSettings.text(form.rawValue, self, besides: RateSchedule(form), form.settings)
    }

    /// The same schedule, with the length of a run where it has none of its own.
    public func spanning(_ updates: Int) -> RateSchedule {
        var other = self
        if form == .cosine, length == nil { other.length = max(1, updates) }
        return other
    }

    /// What the rate is multiplied by at an update.
    ///
    /// - Precondition: updates are counted from 1.
    public func factor(atUpdate update: Int) -> Double {
        precondition(update >= 1, "update \(update)")
        let done = update - 1
        let rise = warmUp.map { done < $0 ? Double(update) / Double($0) : 1 } ?? 1
        return rise * shape(after: done)
    }

    private func shape(after done: Int) -> Double {
        switch form {
        case .constant: return 1
        case .step: return power(factor, done / interval)
        case .exponential: return power(factor, done)
        case .cosine:
            guard let length else { return 1 }
            return done < length ? (1 + cos(.pi * Double(done) / Double(length))) / 2 : 0
        }
    }
}

extension RateSchedule.Form {
    /// What can be set.
    fileprivate var settings: [TextSetting<RateSchedule>] {
        let own: [TextSetting<RateSchedule>] =
            switch self {
            case .constant: []
            case .step:
                [
                    TextSetting(key: "every", place: .count(\.interval)),
                    TextSetting(key: "factor", place: .aboveZero(\.factor)),
                ]
            case .exponential: [TextSetting(key: "factor", place: .aboveZero(\.factor))]
            case .cosine: [TextSetting(key: "over", place: .optionalCount(\.length))]
            }
        return own + [TextSetting(key: "warm-up", place: .optionalCount(\.warmUp))]
    }
}
