import Cells

// What a stage reads of the layer below, and sends back to it, where some is left out.
extension BatchStage {
    /// Leaves out what the masks say of the inputs, which are the outputs of the layer below.
    func dropInputs() { multiply(values, at: layout.input, column: 0, layer: plan.layersBelow) }

    /// Leaves the same out of the gradient of the output, which the stages above read from `column` on.
    func dropOutputGradient(column: Int) {
        multiply(adjoints, at: output, column: column, layer: plan.layersBelow + 1)
    }

    private func multiply(
        _ arena: UnsafeMutablePointer<Double>, at signal: SignalDescription, column: Int, layer number: Int
    ) {
        for (lane, sequence) in sequences.sequences.enumerated() {
            guard let factors = sequence.dropout?.factors(ofLayer: number) else { continue }
            let steps = sequence.stepCount
            let width = factors.count / steps
            factors.withUnsafeBufferPointer { factors in
                for t in 1...steps {
                    let frame = arena + plan.direction.frame(ofStep: t, steps: steps) * stride
                    let vector = frame + place(signal.frameOffset) + lane
                    for i in 0..<signal.size { vector[i * lanes] *= factors[(t - 1) * width + column + i] }
                }
            }
        }
    }
}
