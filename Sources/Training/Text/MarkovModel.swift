import Glibc

/// How well a Markov model of some order tells the next characters of a text's validation part.
///
/// A model of order k holds a character c behind the k characters z for probable as (n(zc) + 1)/(n(z) + V): n counts in the training
/// part, V is the size of the vocabulary, and the 1 is Laplace's add-one smoothing.
public struct MarkovModel: Sendable, Equatable {
    /// k, how many characters it looks back.
    public let order: Int
    /// The mean over the characters that are told.
    public let perplexity: Perplexity

    /// The orders that a recurrent network is held against.
    public static let orders = 0...5

    /// The models of these orders, from the shortest on.
    ///
    /// The characters that are told are those that a network tells: all of the validation part but its first. What stands before them is
    /// looked at wherever it stands, in the training part too.
    /// - Complexity: `O(n)` for n characters and each order.
    public static func all(of classes: [Int32], vocabulary: Int, _ split: TextSplit) -> [MarkovModel] {
        // The number of the context at each place: that of the order 0 is the same everywhere.
        var contexts = [Int32](repeating: 0, count: classes.count)
        var occurrences = [Int32(clamping: split.training.count)]
        var models: [MarkovModel] = []
        for order in orders {
            var table = ContextTable()
            var next = [Int32](repeating: unknown, count: classes.count)
            for place in split.training where place >= order {
                let number = table.add(contexts[place], classes[place])
                if place + 1 < next.count { next[place + 1] = number }
            }
            var sum = 0.0
            for place in split.validation {
                let context = contexts[place]
                let pair = context == unknown ? nil : table.entry(context, classes[place])
                if place + 1 < next.count { next[place + 1] = pair?.number ?? unknown }
                guard place > split.validation.lowerBound else { continue }
                let all = context == unknown ? 0 : occurrences[Int(context)]
                sum -= log((Double(pair?.count ?? 0) + 1) / (Double(all) + Double(vocabulary)))
            }
            models.append(
                MarkovModel(order: order, perplexity: Perplexity(nats: sum / Double(max(1, split.scored.count)))))
            contexts = next
            occurrences = Self.followed(table, training: split.training, contexts: next)
        }
        return models
    }

    private static let unknown: Int32 = -1

    /// How often each context stands in the training part with a character behind it.
    private static func followed(_ table: ContextTable, training: Range<Int>, contexts: [Int32]) -> [Int32] {
        var counts = table.counts
        // The last one has none.
        if let last = contexts.indices.contains(training.upperBound) ? contexts[training.upperBound] : nil, last >= 0 {
            counts[Int(last)] -= 1
        }
        return counts
    }
}
