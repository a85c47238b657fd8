import CKernels
import Cells

/// The probabilities that softmax makes of logits divided by a temperature, `[output]`: the same bits as a readout's `p` where the
/// temperature is 1.
///
/// - Precondition: the temperature is above 0.
public func softmax(_ logits: [Double], temperature: Double = 1) -> [Double] {
    precondition(temperature > 0, "a temperature of \(temperature)")
    guard let largest = logits.max() else { return [] }
    let padded = RecordLayout.padded(logits.count)
    // Below the largest logit no quotient overflows upward, however low the temperature is.
    var values = logits.map { temperature == 1 ? $0 : ($0 - largest) / temperature }
    values += [Double](repeating: 0, count: 2 * padded - logits.count + 8)
    values.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        var operation = kernel_operation()
        operation.kind = Int32(KERNEL_SOFTMAX)
        operation.count = logits.count
        operation.p = kernel_place(offset: 0, space: Int32(KERNEL_VALUES))
        operation.d = kernel_place(offset: padded, space: Int32(KERNEL_VALUES))
        var memory = kernel_memory(values: base, adjoints: base, constants: base, stride: 0)
        kernel_run(&operation, 1, &memory, 0, 1, 1)
    }
    return Array(values[padded..<(padded + logits.count)])
}
