import Cells

extension Trace {
    /// What reads the hidden state of a layer as its input: both directions of the next layer, or the readout.
    public struct Above: Sendable {
        /// The recordings.
        public let traces: [Trace]
        /// The first of their inputs that is a unit of this layer's hidden state.
        public let firstInput: Int
        /// What those inputs are of the units, `[steps × input]`: they are multiplied by so much; nil where they are the units.
        let inputFactors: [Double]?

        /// What a unit's output at a step is multiplied by on its way up.
        public func factor(ofUnit unit: Int, at t: Int) -> Double {
            guard let inputFactors else { return 1 }
            return inputFactors[(t - 1) * (inputFactors.count / traces[0].stepCount) + firstInput + unit]
        }
    }

    /// The recording whose `y` and `p` are the network's.
    public var readout: Trace { above?.traces.first?.readout ?? self }

    /// A signal of the program, `x` among them, or the readout's `y` or `p`.
    public func signal(_ name: String) -> SignalDescription? {
        program.signal(name) ?? readoutTrace(of: name)?.program.signal(name)
    }

    /// What the layers above send to the gradient of the hidden state at a step, `[hidden]`; nil where there are none.
    public func gradientFromAbove(at t: Int) -> [Double]? {
        guard let above, let size = program.signal("h")?.size else { return nil }
        return above.traces.reduce(into: Array(repeating: 0, count: size)) { sum, trace in
            let sent = trace.numbers(.gradient, of: "x", at: t) ?? []
            for unit in 0..<size { sum[unit] += above.factor(ofUnit: unit, at: t) * sent[above.firstInput + unit] }
        }
    }

    func readoutTrace(of signal: String) -> Trace? {
        guard above != nil, signal == "y" || signal == "p", program.signal(signal) == nil else { return nil }
        return readout
    }
}
