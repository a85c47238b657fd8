import JSONText
import Unrolling

extension Cures {
    /// The cures as an experiment file has them; what is as if it were not given is left out.
    var json: WritableJSON {
        var members: [WritableMember] = []
        if let clipping { members.append(WritableMember("clip", .object([clipping.json]))) }
        if let truncation { members.append(WritableMember("truncate", truncation.json)) }
        if penalties != .none { members.append(WritableMember("penalties", penalties.json)) }
        return .object(members)
    }
}

extension ClippingRule {
    fileprivate var json: WritableMember {
        switch self {
        case .norm(let threshold): WritableMember("norm", .number(threshold))
        case .pytorchNorm(let threshold): WritableMember("pytorch-norm", .number(threshold))
        case .value(let bound): WritableMember("value", .number(bound))
        }
    }
}

extension Truncation {
    fileprivate var json: WritableJSON {
        .object([WritableMember("window", .whole(window)), WritableMember("form", .string(form.rawValue))])
    }
}

extension Penalties {
    fileprivate var json: WritableJSON {
        let given = Kind.allCases.filter { self[$0] != 0 }
        return .object(given.map { WritableMember($0.rawValue, .number(self[$0])) })
    }
}
