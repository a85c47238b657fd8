import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct SameBitsTests {
    /// Made by this program on x86-64 with the kernels compiled for x86-64, x86-64-v3 and x86-64-v4, which agree in every bit. They
    /// change with the order of a sum and with the formula of a function.
    private static let known: [String: UInt64] = [
        "lstm": 0x1f8a_6219_4ab3_eacc, "gru": 0xf58f_3348_db4e_cace, "rnn": 0xb051_47ed_8a93_d13b,
        "sru": 0x518d_c50c_a444_220e, "cw-rnn": 0xabd9_4271_69e2_4050,
        "lstm-peephole": 0xc9b7_cb7b_8b7d_a5c4,
    ]

    /// A whole class on different machines sees one set of numbers.
    @Test(arguments: known.keys.sorted())
    func aTraceHasTheSameBitsOnEveryMachine(name: String) throws {
        let cell = try #require(Cell.named(name))
        let sizes = Sizes(input: 7, hidden: name == "sru" ? 7 : 40, output: 11)
        let trace = try RandomCase(cell, sizes: sizes, steps: 37, seed: 41).trace()
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ numbers: [Double]) {
            for number in numbers { hash = (hash ^ number.bitPattern) &* 0x100_0000_01b3 }
        }
        add(trace.losses.compactMap { $0 })
        for signal in trace.program.signals {
            for t in 1...trace.stepCount { add(trace.numbers(.value, of: signal.name, at: t) ?? []) }
            add(trace.norms(.gradient, of: signal.name) ?? [])
        }
        for parameter in trace.program.parameters {
            add(trace.gradient(ofParameter: parameter.name)?.entries ?? [])
            add(trace.contributionNorms(ofParameter: parameter.name) ?? [])
        }
        let jacobians = StepJacobians(of: trace)
        add(jacobians.stepNorms + jacobians.productNorms)
        #expect(hash == Self.known[name], "\(name): 0x\(String(hash, radix: 16))")
    }
}
