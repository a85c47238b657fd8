/// How much memory an experiment takes, and whether there is as much.
///
/// The counting is done in Float64, because sizes from a file can be so large that their products overflow an Int.
public struct MemoryEstimate {
    /// Numbers in all parameters.
    var parameters = 0.0
    /// Numbers that one step records: every signal and the input.
    var numbersPerStep = 0.0
    /// The number of steps.
    var steps = 0.0
    /// Numbers that are recorded for what equations look back at from the first step.
    var numbersBefore = 0.0
    /// Numbers in the step Jacobians and in what they are read from, as long as they are being computed.
    var jacobians = 0.0

    /// The bytes: of a parameter its value, its gradient and both packed for the kernels; of a step its values, its total and
    /// its direct gradients, each with as much again for the pre-activations; and what stands beside the steps.
    public var bytes: Double {
        8 * (4 * parameters + 6 * numbersPerStep * steps + numbersBefore + jacobians)
    }

    /// - Throws: `ExperimentError` if the experiment needs more memory than there is.
    func check(limit: Double = memoryLimit()) throws(ExperimentError) {
        guard bytes <= limit else { throw ExperimentError(.tooMuchMemory(bytes: bytes, limit: limit)) }
    }
}

/// A number of bytes for people: "64 MB", "1.5 TB".
public func inWords(bytes: Double) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB", "PB"]
    var value = bytes
    var unit = 0
    while value >= 1000, unit < units.count - 1 {
        value /= 1000
        unit += 1
    }
    let rounded = (value * 10).rounded() / 10
    let text = rounded == rounded.rounded() && rounded < 1e15 ? String(Int(rounded)) : String(rounded)
    return "\(text) \(units[unit])"
}
