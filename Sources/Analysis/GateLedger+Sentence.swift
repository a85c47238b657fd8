extension GateLedger {
    /// The run in words: `of what later steps send back to c, 83 % came from c[t] directly (f[t] ⊙ c[t-1]), 12 % through g[t]; -3 %
    /// through o[t], against the rest`; the largest shares first.
    public var sentence: String {
        guard !paths.isEmpty else { return "no equation carries \(signal) to a later step" }
        let entries = zip(paths, run).compactMap { path, share in
            share.signedShare.map { Entry(name: path.nameInSentence, share: $0) }
        }
        guard !entries.isEmpty else { return "later steps send nothing back to \(signal)" }
        guard entries.allSatisfy(\.share.isFinite) else {
            return "what later steps send back to \(signal) is no number, so that it has no shares"
        }
        let sorted = entries.sorted { $0.share > $1.share }
        let helping = sorted.filter { $0.share >= 0 }.map(\.text).joined(separator: ", ")
        let opposing = sorted.filter { $0.share < 0 }.map(\.text).joined(separator: ", ")
        return "of what later steps send back to \(signal), \(helping)"
            + (opposing.isEmpty ? "" : "; \(opposing), against the rest")
    }

    private struct Entry {
        let name: String
        let share: Double

        var text: String { "\(percentText(share)) \(name)" }
    }
}

extension StatePath {
    fileprivate var nameInSentence: String { kind == .direct ? "from \(name)" : name }
}

/// A share in a sentence: `83 %`, `0.4 %`, `-3 %`.
func percentText(_ share: Double) -> String {
    let percent = 100 * share
    if percent == 0 { return "0 %" }
    // A large share, one of parts that nearly cancel, does not fit into an Int.
    let isShort = abs(percent) < 1 || abs(percent) > 1e6
    return (isShort ? rounded(percent, digits: 1) : String(Int(percent.rounded()))) + " %"
}
