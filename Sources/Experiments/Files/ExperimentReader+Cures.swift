import JSONText
import Unrolling

extension ExperimentReader {
    /// What is done against gradients that vanish or explode.
    mutating func readCures(_ value: JSONValue) throws(ExperimentError) -> Cures {
        var cures = Cures.none
        for member in try members(of: value, key: "cures", known: ExperimentKeys.cures) {
            switch member.name {
            case "clip": cures.clipping = try readClipping(member.value)
            case "truncate": cures.truncation = try readTruncation(member.value)
            default: cures.penalties = try readPenalties(member.value)
            }
        }
        return cures
    }

    private mutating func readClipping(_ value: JSONValue) throws(ExperimentError) -> ClippingRule {
        let members = try members(of: value, key: "cures.clip", known: ExperimentKeys.clip)
        guard let rule = members.first else {
            throw ExperimentError(
                .missingKey(ExperimentKeys.clip.map { "cures.clip.\($0)" }), position: value.position)
        }
        if members.count > 1 {
            throw ExperimentError(
                .conflictingKeys("cures.clip.\(rule.name)", "cures.clip.\(members[1].name)"),
                position: members[1].position)
        }
        let threshold = try number(rule.value, key: "cures.clip.\(rule.name)")
        switch rule.name {
        case "norm": return .norm(threshold)
        case "pytorch-norm": return .pytorchNorm(threshold)
        default: return .value(threshold)
        }
    }

    private mutating func readTruncation(_ value: JSONValue) throws(ExperimentError) -> Truncation {
        let members = try members(of: value, key: "cures.truncate", known: ExperimentKeys.truncate)
        var window: Int?
        var form = Truncation.Form.sliding
        for member in members {
            let key = "cures.truncate.\(member.name)"
            switch member.name {
            case "window":
                let count = try count(member.value, key: key)
                guard count >= 1 else {
                    throw ExperimentError(.tooSmall(key, value: count), at: .key(key), position: member.value.position)
                }
                window = count
            default: form = try choice(member.value, key: key, what: "truncation", of: Truncation.Form.allCases)
            }
        }
        guard let window else {
            throw ExperimentError(.missingKey(["cures.truncate.window"]), position: value.position)
        }
        return Truncation(window: window, form: form)
    }

    private mutating func readPenalties(_ value: JSONValue) throws(ExperimentError) -> Penalties {
        var penalties = Penalties.none
        for member in try members(of: value, key: "cures.penalties", known: ExperimentKeys.penalties) {
            guard let kind = Penalties.Kind(rawValue: member.name) else { continue }
            penalties[kind] = try number(member.value, key: "cures.penalties.\(member.name)")
        }
        return penalties
    }
}
