import Cells
import JSONText
import Matrices
import Unrolling

/// Turns JSON into an experiment and notes where each part stands.
struct ExperimentReader {
    private(set) var positions: [ExperimentPlace: FilePosition] = [:]

    mutating func readExperiment(_ value: JSONValue) throws(ExperimentError) -> Experiment {
        guard value.members != nil else {
            throw ExperimentError(
                .wrongKind("experiment", expected: "an object", found: value.noun), position: value.position)
        }
        let members = try members(of: value, key: nil, known: ExperimentKeys.experiment)
        var experiment = Experiment(cell: try readCell(value), input: try readInput(value))
        for member in members {
            try read(member.value, of: member.name, into: &experiment)
        }
        return experiment
    }

    private mutating func read(
        _ value: JSONValue, of key: String, into experiment: inout Experiment
    ) throws(ExperimentError) {
        switch key {
        case "layers": experiment.layers = try readLayers(value)
        case "bidirectional": experiment.isBidirectional = try boolean(value, key: key)
        case "activation":
            experiment.activation = try choice(value, key: key, what: "activation", of: Activation.allCases)
        case "sizes": experiment.sizes = try readSizes(value)
        case "parameters": experiment.parameters = try readParameters(value)
        case "statistics": experiment.statistics = try readStatistics(value)
        case "initializers": experiment.initializers = try readInitializers(value)
        case "seed": experiment.seed = try readSeed(value)
        case "initial": experiment.initial = try readInitialStates(value)
        case "targets": experiment.targets = try readTargets(value)
        case "loss": experiment.loss = try choice(value, key: key, what: "loss", of: Loss.allCases)
        case "loss_placement":
            experiment.lossPlacement = try choice(value, key: key, what: "loss placement", of: LossPlacement.allCases)
        case "recurrent_gain": experiment.recurrentGain = try number(value, key: key)
        case "spectral_radius": experiment.spectralRadius = try number(value, key: key)
        case "input_scale": experiment.inputScale = try number(value, key: key)
        case "forget_bias": experiment.forgetBias = try number(value, key: key)
        case "chrono": experiment.chrono = try count(value, key: key)
        case "cures": experiment.cures = try readCures(value)
        case "notes": experiment.notes = try strings(value, key: key)
        default: break  // `cell`, `equations` and `inputs`, without which there is no experiment, were read before.
        }
    }

    /// The cell; where every layer has one of its own, it is that of the last layer.
    private mutating func readCell(_ value: JSONValue) throws(ExperimentError) -> CellChoice {
        if let cell = try readCellChoice(value, key: nil) { return cell }
        var cell: CellChoice?
        for (index, layer) in (value["layers"]?.elements ?? []).enumerated() {
            cell = try readCellChoice(layer, key: "layers[\(index)]")
            guard cell != nil else {
                throw ExperimentError(.missingKey(["cell", "equations"]), position: layer.position)
            }
        }
        guard let cell else { throw ExperimentError(.missingKey(["cell", "equations"]), position: value.position) }
        return cell
    }

    private func readSeed(_ value: JSONValue) throws(ExperimentError) -> UInt64 {
        guard case .whole(let seed) = value.kind else {
            throw wrongKind(value, key: "seed", expected: "a whole number from 0 to 18446744073709551615")
        }
        return seed
    }

    private mutating func readSizes(_ value: JSONValue) throws(ExperimentError) -> RequestedSizes {
        var sizes = RequestedSizes()
        for member in try members(of: value, key: "sizes", known: ExperimentKeys.sizes) {
            let size = try count(member.value, key: "sizes.\(member.name)")
            switch member.name {
            case "input": sizes.input = size
            case "hidden": sizes.hidden = size
            case "usual_hidden": sizes.usualHidden = size
            default: sizes.output = size
            }
        }
        return sizes
    }

    /// The members of an object; each is one of the known keys, and its value's position is noted.
    mutating func members(
        of value: JSONValue, key: String?, known: [String]
    ) throws(ExperimentError) -> [JSONMember] {
        guard let members = value.members else { throw wrongKind(value, key: key ?? "", expected: "an object") }
        for member in members {
            guard known.contains(member.name) else {
                throw ExperimentError(
                    .unknownKey(member.name, inside: key, known: known), position: member.position)
            }
            note(.key((key.map { $0 + "." } ?? "") + member.name), at: member.value.position)
        }
        return members
    }

    mutating func note(_ place: ExperimentPlace, at position: FilePosition) {
        positions[place] = position
    }
}
