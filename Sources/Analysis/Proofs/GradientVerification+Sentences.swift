extension GradientVerification {
    /// The verdict on the whole network.
    public var sentence: String {
        let wrong = rows.filter { !$0.isAccepted }.map(\.name)
        let limit = rounded(tolerance, digits: 2)
        guard wrong.isEmpty else {
            return "Not proved: \(counted(wrong.count, "row")) of \(rows.count) with an error above \(limit): "
                + wrong.joined(separator: ", ") + "."
        }
        let errors = rows.flatMap { [$0.forwardMode.worstError, $0.differences.worstError] }
        return "All \(rows.count) rows are proved: no relative error above \(rounded(errors.max() ?? 0, digits: 2)),"
            + " \(limit) accepted."
    }
}

extension GradientVerification.Path {
    /// The largest relative error, to two digits.
    public var worstErrorText: String { rounded(worstError, digits: 2) }

    /// What could not be compared, and why.
    fileprivate var exceptions: [String] {
        [
            unseen > 0 ? "\(unseen) too small for differences" : nil,
            kinks > 0 ? "\(kinks) at a kink" : nil,
            chaotic > 0 ? "\(chaotic) too chaotic for differences" : nil,
            underflows > 0 ? "\(underflows) underflow" : nil,
            notFinite > 0 ? "\(notFinite) not finite" : nil,
        ].compactMap(\.self)
    }
}

extension GradientVerification.Row {
    /// The verdict in words: `agree to 9 digits`, what could not be compared, or where it is wrong.
    public var verdict: String {
        let wrong = [forwardMode, differences].filter { !($0.worstError <= tolerance) }
        if let path = wrong.first { return "WRONG at \(path.worstPlace ?? name)" }
        let error = max(forwardMode.worstError, differences.worstError)
        let isCompared = forwardMode.compared + differences.compared > 0
        let agreement = isCompared ? ["agree to \(counted(ProofComparison.digits(error), "digit"))"] : []
        let exceptions = forwardMode.exceptions + differences.exceptions.filter { !forwardMode.exceptions.contains($0) }
        return (agreement + exceptions).joined(separator: "; ")
    }
}
