import Unrolling

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
        if let chrono, chrono < 2 {
            throw ExperimentError(
                .unsuitableNumber("chrono", value: Double(chrono), expected: "2 steps or more"), at: .key("chrono"))
        }
        if chrono != nil, forgetBias != nil {
            throw ExperimentError(.conflictingKeys("forget_bias", "chrono"), at: .key("chrono"))
        }
        try checkCures()
        if let spectralRadius, spectralRadius < 0 {
            throw ExperimentError(
                .unsuitableNumber("spectral_radius", value: spectralRadius, expected: "0 or more"),
                at: .key("spectral_radius"))
        }
    }

    private func checkCures() throws(ExperimentError) {
        switch cures.clipping {
        case .norm(let bound): try check(bound, key: "cures.clip.norm", isZeroAllowed: false)
        case .pytorchNorm(let bound): try check(bound, key: "cures.clip.pytorch-norm", isZeroAllowed: false)
        case .value(let bound): try check(bound, key: "cures.clip.value", isZeroAllowed: false)
        case nil: break
        }
        for kind in Penalties.Kind.allCases {
            try check(cures.penalties[kind], key: "cures.penalties.\(kind.rawValue)", isZeroAllowed: true)
        }
    }

    private func check(_ value: Double, key: String, isZeroAllowed: Bool) throws(ExperimentError) {
        guard value.isFinite, value > 0 || isZeroAllowed && value == 0 else {
            let expected = "a finite number " + (isZeroAllowed ? "from 0 on" : "above 0")
            throw ExperimentError(.unsuitableNumber(key, value: value, expected: expected), at: .key(key))
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
