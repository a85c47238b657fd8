import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct SameBitsTests {
    /// Made by this program on x86-64 with the kernels compiled for x86-64, x86-64-v3 and x86-64-v4, which agree in every bit. They
    /// change with the order of a sum.
    private static let known: [String: UInt64] = [
        "lstm": 0xa7ff_3692_2515_13c0, "gru": 0x7f53_aed2_eab8_3128, "rnn": 0xdd37_23d5_93ed_91aa,
        "sru": 0x8e92_a4d8_2b51_7317, "cw-rnn": 0x468f_e585_e641_a560,
        "lstm-peephole": 0x3bb4_935d_35b3_3899,
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
