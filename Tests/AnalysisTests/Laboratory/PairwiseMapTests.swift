import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct PairwiseMapTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func whereOnlyTheLastStepHasALossItsRowIsTheRecordedGradient(name: String) throws {
        let trace = try Networks.random(name, steps: 7, lastLossOnly: true)
        let map = try #require(PairwiseMap(trace))
        #expect(map.signal == "h" && map.lossSteps == [7] && map.stepCount == 7)
        let recorded = try #require(trace.norms(.gradient, of: "h"))
        let row = map.rows[0]
        #expect(row.loss == 7)
        for (found, expected) in zip(row.norms, recorded) {
            #expect(abs(try #require(found) - expected) <= 1e-12 * expected)
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theDiagonalIsTheDirectPart(name: String) throws {
        let trace = try Networks.random(name)
        let map = try #require(PairwiseMap(trace))
        let direct = try #require(trace.norms(.directGradient, of: "h"))
        for t in 1...6 {
            let norm = try #require(map.norm(loss: t, state: t))
            #expect(abs(norm - direct[t - 1]) <= 1e-12 * norm)
        }
    }

    @Test func aLinearNetworkHasPowersOfItsMatrix() throws {
        // With one unit every step back is a factor of 0.5.
        let map = try #require(PairwiseMap(Networks.linear(Networks.diagonal([0.5]), steps: 5)))
        let last = try #require(map.norm(loss: 5, state: 5))
        for k in 1...5 { #expect(map.norm(loss: 5, state: k) == last * [0.0625, 0.125, 0.25, 0.5, 1][k - 1]) }
        #expect(map.largest?.loss == 5 && map.largest?.state == 5 && map.largest?.norm == last)
        #expect(map.smallest?.state == 1)
        #expect(map.sentence.hasPrefix("largest ‖∂L_5/∂h[5]‖ = "))
    }

    @Test func whereNothingIsReachedThereIsNoNumber() throws {
        let trace = try Networks.random("gru", steps: 4, lastLossOnly: true)
        let map = try #require(PairwiseMap(trace))
        #expect(map.norm(loss: 3, state: 1) == nil)
        let full = try #require(PairwiseMap(Networks.random("gru", steps: 4)))
        #expect(full.norm(loss: 2, state: 3) == nil && full.norm(loss: 3, state: 2) != nil)
        #expect(full.entries.count == 10)
        #expect(full.rows[1].norms.map { $0 == nil } == [false, false, true, true])
    }

    @Test func anotherSignalHasAMapOfItsOwn() throws {
        let trace = try Networks.random("lstm", lastLossOnly: true)
        #expect(PairwiseMap.signals(of: trace).prefix(2).sorted() == ["c", "h"])
        for signal in PairwiseMap.signals(of: trace) {
            let map = try #require(PairwiseMap(trace, signal: signal))
            let recorded = try #require(trace.norms(.gradient, of: signal))
            #expect(abs(try #require(map.norm(loss: 6, state: 4)) - recorded[3]) <= 1e-12 * recorded[3], "\(signal)")
        }
        #expect(PairwiseMap(trace, signal: "q") == nil)
    }

    @Test func aNetworkWithoutLossesHasNoRows() throws {
        let program = try Program(
            try #require(Cell.named("rnn")), sizes: Sizes(input: 1, hidden: 2, output: 2), activation: .tanh)
        let sequence = InputSequence(stepCount: 3, inputs: [1, 2, 3], targets: [nil, nil, nil])
        let parameters = PackedParameters(ParameterSet(zeros: program.parameters), for: program)
        let map = try #require(PairwiseMap(Unroller(program, parameters).trace(sequence)))
        #expect(map.rows.isEmpty && map.largest == nil && map.sentence == "no step has a loss")
        // With weights of zero and a loss there are gradients of 0.
        let lossy = InputSequence(stepCount: 1, inputs: [1], targets: [0])
        let single = try #require(PairwiseMap(Unroller(program, parameters).trace(lossy)))
        #expect(single.norm(loss: 1, state: 1) == 0 && single.smallest == nil)
        #expect(single.sentence == "all 0; 1 pair of 1 loss")
    }

    @Test func whatIsTooSmallOrTooLargeForItsSquareIsRight() throws {
        // 2^-10 a step: after 90 steps the norm is 2^-900 of the first, and its square is no number.
        let small = try #require(PairwiseMap(Networks.linear(Networks.diagonal([0x1p-10]), steps: 91)))
        let first = try #require(small.norm(loss: 91, state: 91))
        #expect(small.norm(loss: 91, state: 1) == first * 0x1p-900)
        let large = try #require(PairwiseMap(Networks.linear(Networks.diagonal([0x1p10]), steps: 110)))
        #expect(large.norm(loss: 110, state: 10) == first * 0x1p1000)
        #expect(large.norm(loss: 110, state: 1) == .infinity)
        #expect(large.largest?.norm == .infinity)
        let undefined = try #require(PairwiseMap(Networks.linear(Networks.diagonal([.nan]), steps: 3)))
        #expect(undefined.norm(loss: 3, state: 1)?.isNaN == true && undefined.largest?.norm.isNaN == true)
    }

    @Test func whatIsCancelledIsNotThere() throws {
        #expect(try PairwiseMap(Networks.random("lstm"), isCancelled: { true }) == nil)
    }
}
