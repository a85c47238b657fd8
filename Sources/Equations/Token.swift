/// The smallest unit of an equation that means something.
struct Token: Hashable {
    let kind: Kind
    let span: SourceSpan

    enum Kind: Hashable {
        case name(String)
        /// `[t]`, `[t-2]`, `_{t-2}` or `ₜ₋₂`: the lag.
        case time(lag: Int)
        case number(Double)
        case plus
        case minus
        case elementwiseProduct
        case matrixProduct
        case open
        case close
        case comma
        case equals
        case semicolon
        /// Something that is no part of the language; the parser reports it when it gets there.
        case invalid(message: String, hint: String?)
        case end
    }

    /// How an error message calls it.
    var description: String {
        switch kind {
        case .name(let name): "'\(name)'"
        case .time(let lag): lag == 0 ? "'[t]'" : "'[t-\(lag)]'"
        case .number(let value): "'\(value.shortText)'"
        case .plus: "'+'"
        case .minus: "'-'"
        case .elementwiseProduct: "'⊙'"
        case .matrixProduct: "'@'"
        case .open: "'('"
        case .close: "')'"
        case .comma: "','"
        case .equals: "'='"
        case .semicolon: "';'"
        case .invalid(let message, _): message
        case .end: "end of line"
        }
    }

    /// Whether an equation goes on in the next line after it, or goes on with it from the line before.
    var joinsLines: Bool {
        switch kind {
        case .plus, .minus, .elementwiseProduct, .matrixProduct, .comma, .equals: true
        default: false
        }
    }
}

extension Double {
    /// The shortest text that reads back to the same number, without `.0`.
    var shortText: String {
        magnitude < 1e15 && self == Double(Int(self)) ? "\(Int(self))" : "\(self)"
    }
}
