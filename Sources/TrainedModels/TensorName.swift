/// The name of a recurrent module's tensor in a state dict, taken apart: `rnn.weight_ih_l0_reverse`.
struct TensorName: Hashable {
    /// What stands before, its last dot included.
    let prefix: String
    /// Which of the module's tensors it is.
    let role: Role
    /// The layer, from 0.
    let layer: Int
    /// Whether it is of the direction from the last step to the first.
    let isReverse: Bool

    /// The tensors that a direction of a layer has.
    enum Role: String, CaseIterable {
        case inputWeights = "weight_ih"
        case recurrentWeights = "weight_hh"
        case inputBias = "bias_ih"
        case recurrentBias = "bias_hh"
        case projection = "weight_hr"
    }

    init(prefix: String, role: Role, layer: Int, isReverse: Bool) {
        self.prefix = prefix
        self.role = role
        self.layer = layer
        self.isReverse = isReverse
    }

    /// Takes a name apart; nil if it is none of a recurrent module.
    init?(_ name: String) {
        let lastDot = name.lastIndex(of: ".")
        let start = lastDot.map { name.index(after: $0) } ?? name.startIndex
        let own = name[start...]
        guard let role = Role.allCases.first(where: { own.hasPrefix($0.rawValue + "_l") }) else { return nil }
        var rest = own.dropFirst(role.rawValue.count + 2)
        let isReverse = rest.hasSuffix("_reverse")
        if isReverse { rest = rest.dropLast("_reverse".count) }
        guard rest.allSatisfy({ $0.isASCII && $0.isNumber }), let layer = Int(rest) else { return nil }
        self.init(prefix: String(name[..<start]), role: role, layer: layer, isReverse: isReverse)
    }

    /// The name as it is written.
    var text: String { "\(prefix)\(role.rawValue)_l\(layer)\(isReverse ? "_reverse" : "")" }
}
