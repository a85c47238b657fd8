import Analysis

/// Watches the updates of a training for what is worth a bookmark, and knows the way back when it diverges.
///
/// It remembers the last `window` norms and no more, however long the training is.
public struct TrainingWatch: Sendable {
    /// How many norms of the gradient before an update tell what is usual.
    public static let window = 100
    /// The share of them that is no larger than what a jump is measured by. Short batches have norms that differ a hundredfold from
    /// one sequence to the next: a large one among them is no jump.
    public static let usualShare = 0.9
    /// How many times as large as that a norm is that has jumped.
    public static let jumpFactor = 10.0
    /// How many calm updates in a row end a trouble.
    public static let calm = 20

    private let branch: Int
    private var norms: [Double] = []
    private var trouble: Trouble?
    private var hasClipped = false
    private var leastValidationLoss = Double.infinity
    private var lastUpdate: Int
    private var good: GoodNetworks

    /// Updates that began with a jump and were not followed by `calm` calm ones.
    private struct Trouble {
        let firstUpdate: Int
        let factor: Double
        let usualNorm: Double
        var calmCount = 0
    }

    /// A watch over a branch of a training that goes on after so many updates.
    public init(branch: Int = 0, after lastUpdate: Int = 0) {
        self.init(branch: branch, after: lastUpdate, GoodNetworks(from: lastUpdate))
    }

    /// The same where something is known of the networks before.
    init(branch: Int, after lastUpdate: Int, _ good: GoodNetworks) {
        self.branch = branch
        self.lastUpdate = lastUpdate
        self.good = good
    }

    /// Takes the next update and says what is worth a bookmark.
    public mutating func take(_ record: UpdateRecord) -> [Bookmark] {
        lastUpdate = record.update
        good.take(record)
        return [notFinite(record), jump(record), clipping(record), validation(record)].compactMap(\.self)
    }

    /// Where to go back to after a divergence; see `WayBack.safeUpdate`.
    public func wayBack(from divergence: Divergence) -> WayBack {
        let calm = trouble.map { $0.firstUpdate - 1 } ?? .max
        let safe = min(good.last, calm)
        let place = safe == 0 ? "the start" : "update \(safe)"
        return WayBack(
            safeUpdate: safe, sentence: "Go back to \(place)\(reason(for: safe)).", usualNorm: trouble?.usualNorm)
    }

    /// Why one goes back to an update and not to a later one.
    private func reason(for safe: Int) -> String {
        if let trouble, trouble.firstUpdate - 1 == safe {
            return
                ", before the norm of the gradient jumped ×\(Self.text(trouble.factor)) at update \(trouble.firstUpdate)"
        }
        if let fault = good.fault {
            let times = fault.factor.isFinite ? "×\(Self.text(fault.factor))" : "beyond all numbers"
            let rose = fault.quantity == .loss ? "the loss rose" : "the weights grew"
            return ", before \(rose) \(times) by update \(fault.update)"
        }
        if safe == lastUpdate { return safe == 0 ? ": no update could be made" : ", the last that could be made" }
        return ", before the last update that could be made"
    }

    private func notFinite(_ record: UpdateRecord) -> Bookmark? {
        guard !record.loss.isFinite else { return nil }
        return bookmark(
            record, .notFinite, "The loss of update \(record.update) is \(rounded(record.loss, digits: 3)).")
    }

    private mutating func jump(_ record: UpdateRecord) -> Bookmark? {
        let norm = record.gradientNorm
        defer {
            if norm.isFinite { norms.append(norm) }
            if norms.count > Self.window { norms.removeFirst() }
        }
        let sorted = norms.sorted()
        let usual = sorted.isEmpty ? 0 : sorted[Int(Self.usualShare * Double(sorted.count))]
        guard usual > 0, !(norm <= Self.jumpFactor * usual) else {
            trouble?.calmCount += 1
            if trouble?.calmCount == Self.calm { trouble = nil }
            return nil
        }
        guard trouble == nil else {
            trouble?.calmCount = 0
            return nil
        }
        let factor = norm / usual
        trouble = Trouble(firstUpdate: record.update, factor: factor, usualNorm: sorted[sorted.count / 4])
        return bookmark(
            record, .normJumped(factor: factor),
            "The norm of the gradient jumped ×\(Self.text(factor)) at update \(record.update), to "
                + "\(rounded(norm, digits: 3)).")
    }

    private mutating func clipping(_ record: UpdateRecord) -> Bookmark? {
        guard !hasClipped, let clipping = record.clipping, clipping.isActive else { return nil }
        hasClipped = true
        let threshold = clipping.threshold.map { "; θ is \(rounded($0, digits: 3))" } ?? ""
        return bookmark(
            record, .clippingBegan,
            "Clipping began at update \(record.update): the norm of the gradient was "
                + "\(rounded(record.gradientNorm, digits: 3))\(threshold).")
    }

    private mutating func validation(_ record: UpdateRecord) -> Bookmark? {
        guard let loss = record.validationLoss, loss < leastValidationLoss else { return nil }
        let isFirst = leastValidationLoss == .infinity
        leastValidationLoss = loss
        // What is least because nothing else was measured is no mark.
        guard !isFirst else { return nil }
        let update = record.update - 1
        return Bookmark(
            branch: branch, update: update, .bestValidation(loss: loss),
            "The validation loss was least after update \(update): \(rounded(loss, digits: 3)) a step.")
    }

    private static func text(_ factor: Double) -> String {
        factor < 10000 ? String(Int(factor.rounded())) : rounded(factor, digits: 2)
    }

    private func bookmark(_ record: UpdateRecord, _ kind: Bookmark.Kind, _ sentence: String) -> Bookmark {
        Bookmark(branch: branch, update: record.update, kind, sentence)
    }
}
