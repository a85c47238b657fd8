import Matrices
import Unrolling

/// How a class is chosen from the logits of a step.
public struct SamplingRule: Sendable, Hashable {
    /// What the logits are divided by before the softmax: below 1 the likely becomes likelier; nil always takes the likeliest.
    public let temperature: Double?
    /// How many of the likeliest classes may be chosen (A. Fan, M. Lewis, Y. Dauphin: Hierarchical neural story generation, 2018);
    /// nil is all.
    public let topK: Int?

    /// The likeliest class every time; of equally likely ones the first.
    public static let greedy = SamplingRule(unchecked: nil, topK: nil)

    /// A class drawn with the probabilities of the network.
    public static let plain = SamplingRule(unchecked: 1, topK: nil)

    /// A class drawn from the likeliest at a temperature.
    ///
    /// - Throws: `SamplingError` for a temperature that is not above 0, and for no classes to choose from.
    public init(temperature: Double, topK: Int? = nil) throws(SamplingError) {
        guard temperature > 0, temperature.isFinite else { throw .temperature(temperature) }
        if let topK, topK < 1 { throw .topK(topK) }
        self.init(unchecked: temperature, topK: topK)
    }

    private init(unchecked temperature: Double?, topK: Int?) {
        self.temperature = temperature
        self.topK = topK
    }

    /// The probability with which each class is chosen, `[output]`; nil where a logit is NaN or infinite.
    public func probabilities(_ logits: [Double]) -> [Double]? {
        guard !logits.isEmpty, logits.allSatisfy(\.isFinite) else { return nil }
        guard let temperature else {
            let likeliest = logits.indices.max { (logits[$0], $1) < (logits[$1], $0) }
            return logits.indices.map { $0 == likeliest ? 1 : 0 }
        }
        var probabilities = softmax(logits, temperature: temperature)
        guard let topK, topK < logits.count else { return probabilities }
        let order = logits.indices.sorted { (logits[$1], $0) < (logits[$0], $1) }
        for number in order.dropFirst(topK) { probabilities[number] = 0 }
        let kept = probabilities.reduce(0, +)
        return probabilities.map { $0 / kept }
    }

    /// A class; nil where a logit is NaN or infinite. The likeliest class takes nothing from the generator.
    public func choice(_ logits: [Double], _ generator: inout SeededGenerator) -> Int? {
        choice(logits, at: temperature == nil ? 0 : generator.nextUniform())
    }

    /// The class that a number from 0 to below 1 chooses; nil where a logit is NaN or infinite.
    public func choice(_ logits: [Double], at place: Double) -> Int? {
        probabilities(logits).flatMap { Self.drawn(from: $0, place) }
    }

    /// The class whose share of the stretch from 0 to 1 a number falls into.
    private static func drawn(from probabilities: [Double], _ place: Double) -> Int? {
        var end = 0.0
        for (number, probability) in probabilities.enumerated() where probability > 0 {
            end += probability
            if place < end { return number }
        }
        // Rounded shares may end just below 1.
        return probabilities.lastIndex { $0 > 0 }
    }
}

extension SamplingRule: CustomStringConvertible {
    /// The rule as commands have it: `greedy`, `0.8`, `0.8 5`.
    public var description: String {
        guard let temperature else { return "greedy" }
        return "\(temperature)" + (topK.map { " \($0)" } ?? "")
    }
}
