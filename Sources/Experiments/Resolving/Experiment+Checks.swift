extension Experiment {
    /// - Throws: `ExperimentError` for a knob at a number that no matrix can be turned to.
    func checkKnobs() throws(ExperimentError) {
        let knobs = [
            ("recurrent_gain", recurrentGain), ("input_scale", inputScale), ("forget_bias", forgetBias ?? 0),
            ("spectral_radius", spectralRadius ?? 0),
        ]
        for (key, value) in knobs where !value.isFinite {
            throw ExperimentError(
                .unsuitableNumber(key, value: value, expected: "a finite number"), at: .key(key))
        }
        if let spectralRadius, spectralRadius < 0 {
            throw ExperimentError(
                .unsuitableNumber("spectral_radius", value: spectralRadius, expected: "0 or more"),
                at: .key("spectral_radius"))
        }
    }

    /// - Throws: `ExperimentError` for an initial state that the cell does not have, or not in this size.
    func checkInitialStates(_ states: Set<String>, sizes: [String: Int]) throws(ExperimentError) {
        for (name, values) in initial.sorted(by: { $0.key < $1.key }) {
            guard states.contains(name), let needed = sizes[name] else {
                throw ExperimentError(
                    .unknownName(name, what: "state", known: states.sorted()), at: .initial(name))
            }
            guard values.count == needed else {
                throw ExperimentError(
                    .wrongStateSize(state: name, given: values.count, needed: needed), at: .initial(name))
            }
        }
    }
}
