import Cells
import Equations
import Matrices

extension NetworkTrace {
    /// The derivative of a weighted sum of the logits at a step, `Σ weights[i] · y_i[t]`, with respect to the inputs of all steps,
    /// `[steps × input]`: one reverse pass without any loss. One-hot weights give the derivative of one logit.
    ///
    /// - Precondition: as many weights as there are logits, and `t` lies in `1...stepCount`.
    public func inputDerivatives(ofLogits weights: [Double], at t: Int) -> Matrix {
        precondition((1...stepCount).contains(t), "step \(t) of \(stepCount)")
        var above = [CotangentPass(of: readout)]
        above[0].seed("y", weights, at: t)
        above[0].run()
        // The last layer has the readout in its own program, unless that is a program of its own.
        let below = network.readout == nil ? network.depth - 1 : network.depth
        for number in stride(from: below, to: 0, by: -1) {
            var column = 0
            above = zip(network.layers, layers).filter { $0.0.number == number }.map { _, trace in
                let pass = CotangentPass(of: trace)
                pass.seedOutput(from: above, column: column)
                column += trace.program.signal("h")?.size ?? 0
                pass.run()
                return pass
            }
        }
        return above.dropFirst().reduce(above[0].inputs) { $0 + $1.inputs }
    }
}

/// A reverse pass over a recording with cotangents of one's own, in memory of its own.
private struct CotangentPass {
    let trace: Trace
    private let adjoints: AlignedBuffer

    init(of trace: Trace) {
        self.trace = trace
        let program = trace.program
        adjoints = AlignedBuffer(count: (trace.stepCount + program.longestLag) * program.frameSize)
    }

    /// Sets the cotangent of a signal at one step.
    func seed(_ signal: String, _ weights: [Double], at t: Int) {
        guard let description = trace.program.signal(signal) else { preconditionFailure("a network without \(signal)") }
        precondition(weights.count == description.size, "\(weights.count) weights for \(description.size) logits")
        (frame(t) + description.frameOffset).update(from: weights, count: weights.count)
    }

    /// Sets the cotangents of the hidden state to what the passes above, which read it from `column` on, sent to their inputs.
    func seedOutput(from above: [CotangentPass], column: Int) {
        guard let output = trace.program.signal("h") else { preconditionFailure("a layer without h") }
        for t in 1...trace.stepCount {
            for pass in above {
                let sent = pass.frame(t) + pass.trace.program.input.frameOffset + column
                for unit in 0..<output.size {
                    (frame(t) + output.frameOffset)[unit] +=
                        (trace.above?.factor(ofUnit: unit, at: t) ?? 1) * sent[unit]
                }
            }
        }
    }

    func run() {
        let program = trace.program
        let first = program.longestLag * program.frameSize
        ProgramRunner(
            trace.packed, values: trace.values.start + first, adjoints: adjoints.start + first, steps: trace.stepCount
        ).reverse(.total, inputs: true)
    }

    /// The cotangents of the inputs, `[steps × input]`.
    var inputs: Matrix {
        let input = trace.program.input
        let rows = (1...trace.stepCount).flatMap { t in
            UnsafeBufferPointer(start: frame(t) + input.frameOffset, count: input.size)
        }
        return Matrix(rows: trace.stepCount, columns: input.size, entries: rows)
    }

    private func frame(_ t: Int) -> UnsafeMutablePointer<Double> {
        let program = trace.program
        let frame = program.longestLag + trace.direction.frame(ofStep: t, steps: trace.stepCount)
        return adjoints.start + frame * program.frameSize
    }
}
