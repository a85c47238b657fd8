import Experiments

extension CommandTable {
    /// The command that chooses how a network goes on with a text.
    static let sampleEntry = CommandEntry(
        "sample", [.init("greedy|TEMPERATURE", .words(["greedy"])), .init("[TOP-K]")], .view,
        help: "Shows how the network would go on: the likeliest, or drawn at a temperature.",
        example: "sample 0.8 5"
    ) { reader throws(CommandError) in
        if reader.skip("greedy") { return .view(.sample(.greedy)) }
        let temperature = try reader.number(above: 0)
        let topK = reader.isAtEnd ? nil : try reader.wholeNumber()
        do throws(SamplingError) {
            return .view(.sample(try SamplingRule(temperature: temperature, topK: topK)))
        } catch {
            throw CommandError(.notApplicable(error.description), column: 1)
        }
    }
}
