import Experiments
import Unrolling

// This room says in sentences what the panels show, for ears: no table, no symbol, no colour. Every number comes from Analysis or
// from the trace.

/// A run in sentences.
public struct Description: Sendable, Equatable {
    /// What is said, part by part.
    public let parts: [DescriptionPart]

    /// What there is to say about a run, at a step.
    ///
    /// - Precondition: the step lies in `1...stepCount`.
    public init(_ run: Run, step: Int) {
        precondition((1...run.trace.stepCount).contains(step), "step \(step) of \(run.trace.stepCount)")
        parts = Self.topics.compactMap { $0.part(of: run, at: step) }
    }

    /// Everything that is spoken of, in order: who adds a panel adds its topic here.
    static var topics: [any DescriptionTopic.Type] {
        [
            NetworkTopic.self, StepTopic.self, SignalsTopic.self, GradientsTopic.self, BoundTopic.self,
            ActivationTopic.self, SaturationTopic.self, PairwiseTopic.self, LyapunovTopic.self, LedgerTopic.self,
            MemoryTopic.self, ConnectivityTopic.self, CuresTopic.self,
        ]
    }

    /// The parts as one text: a heading, and a sentence on each line.
    public var text: String {
        parts.map { part in ([part.heading] + part.sentences).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }
}

/// What is said about one thing.
public struct DescriptionPart: Sendable, Equatable {
    /// What it is about.
    public let heading: String
    /// What is said.
    public let sentences: [String]
}

/// Something that can be spoken of.
protocol DescriptionTopic {
    /// What there is to say; nil where there is nothing.
    static func part(of run: Run, at step: Int) -> DescriptionPart?
}
