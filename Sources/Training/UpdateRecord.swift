import JSONText

/// What is told about an update; all of it is of the parameters before the update.
public struct UpdateRecord: Sendable, Equatable {
    /// Which update it was, from 1.
    public let update: Int
    /// L, the sum over the steps of a sequence; the mean over the batch. Penalties are no part of it.
    public let loss: Double
    /// The mean over all steps of the batch that have a loss, to be held against a baseline.
    public let stepLoss: Double
    /// The norm of the gradient of all parameters before clipping.
    public let gradientNorm: Double
    /// The norm of the gradient that was used.
    public let clippedNorm: Double
    /// The learning rate that was used.
    public let rate: Double
    /// ‖∂L/∂s[t]‖ of the main state s of the top layer for the batch's first sequence, step 1 first.
    public let perStep: [Double]
    /// The norm of each parameter's gradient before clipping.
    public let parameters: [ParameterNorm]

    /// The norm of a parameter's gradient.
    public struct ParameterNorm: Sendable, Equatable {
        /// The name in the network.
        public let name: String
        /// The Frobenius norm.
        public let norm: Double
    }

    /// The record as a line of JSON, without the line end.
    public var json: String {
        JSONWriter(layout: .compact).text(
            .object([
                WritableMember("update", .whole(update)), WritableMember("loss", .number(loss)),
                WritableMember("step_loss", .number(stepLoss)), WritableMember("grad_norm", .number(gradientNorm)),
                WritableMember("grad_norm_clipped", .number(clippedNorm)), WritableMember("rate", .number(rate)),
                WritableMember("per_step", .numbers(perStep)),
                WritableMember("params", .object(parameters.map { WritableMember($0.name, .number($0.norm)) })),
            ]))
    }
}
