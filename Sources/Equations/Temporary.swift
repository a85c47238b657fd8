extension Formula {
    public struct SignalRead: Sendable, Hashable { public let name: String; public let lag: Int }
    public var signalsRead: [SignalRead] {
        switch kind {
        case .number, .parameter, .clock: []
        case .signal(let n, let l): [SignalRead(name: n, lag: l)]
        case .matrixProduct(_, let f), .scaled(_, let f), .negated(let f), .applied(_, let f), .layerNormalization(let f, _, _): f.signalsRead
        case .sum(let a, let b), .difference(let a, let b), .elementwiseProduct(let a, let b): a.signalsRead + b.signalsRead
        }
    }
}
