import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct SameBitsTests {
    /// Made by this program on x86-64 with the kernels compiled for x86-64, x86-64-v3 and x86-64-v4, which agree in every bit. They
    /// change with the order of a sum.
    private static let known: [String: UInt64] = [
        "lstm": 0xe0c6_582e_b6f7_9d07, "gru": 0x6483_5b48_bf7d_6e16, "rnn": 0x50a1_1e7d_e11a_40f3,
        "sru": 0x7b16_d345_ed3e_2244, "cw-rnn": 0x2fba_588a_0add_f9b8,
        "lstm-peephole": 0x57f9_e1ab_f8b9_465b,
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
