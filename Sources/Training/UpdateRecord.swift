/// What is told about an update; all of it is of the parameters before the update, but for what says how far it moved them.
public struct UpdateRecord: Sendable, Equatable {
    /// Which update it was, from 1.
    public let update: Int
    /// L, the sum over the steps of a sequence; the mean over the batch. Penalties are no part of it.
    public let loss: Double
    /// The mean over all steps of the batch that have a loss, to be held against a baseline.
    public let stepLoss: Double
    /// The mean loss of a step of sequences that no update learns from; nil where it was not measured.
    public let validationLoss: Double?
    /// The norm of the gradient of all parameters before clipping.
    public let gradientNorm: Double
    /// The norm of the gradient that was used.
    public let clippedNorm: Double
    /// What clipping allowed and did; nil where gradients are not clipped.
    public let clipping: Clipping?
    /// The learning rate that was used.
    public let rate: Double
    /// ε, the probability of reading the truth; nil where it is always read.
    public var teacherShare: Double?
    /// The loss with the truth and with the network's own answers; nil where it was not measured.
    public var exposure: ExposureGap?
    /// ‖∂L/∂s[t]‖ of the main state s of the top layer for the batch's first sequence, step 1 first.
    public let perStep: [Double]
    /// What was measured of each parameter.
    public let parameters: [ParameterMeasure]
    /// ρ and σ_max of the matrices that act on earlier states; none where they were not measured.
    public let spectra: [RecurrentSpectrum]
    /// The share of saturated units of each signal that can saturate, for the batch's first sequence; none where it was not
    /// measured.
    public let saturation: [SaturatedShare]

    /// A parameter in an update.
    public struct ParameterMeasure: Sendable, Equatable {
        /// The name in the network.
        public let name: String
        /// The Frobenius norm of its gradient before clipping.
        public let norm: Double
        /// ‖θ‖, its own Frobenius norm.
        public let weightNorm: Double
        /// ‖Δθ‖/‖θ‖, Δθ being what the update added to it; nil where ‖θ‖ is 0.
        public let ratio: Double?
    }

    /// The clipping of an update.
    public struct Clipping: Sendable, Equatable {
        /// θ, the norm that is allowed; nil where each number is clipped by itself.
        public let threshold: Double?
        /// Whether it made the gradient another one.
        public let isActive: Bool
    }
}
