import Cells
import Equations
import Testing
import Unrolling

/// What a batch tells beside its gradient.
@Suite struct BatchRunTests {
    private func batch(_ names: [String], _ directions: [Direction] = [.forward], count: Int = 11) throws -> BatchCase {
        let plans = try names.map { LayerPlan(try #require(Cell.named($0)), hidden: 4, directions: directions) }
        return try BatchCase(plans, lengths: BatchCase.lengths(count))
    }

    @Test(arguments: [0, 4, 10]) func whatIsWatchedIsThatOfTheSequenceAlone(sequence: Int) throws {
        let batch = try batch(["lstm", "gru"], [.forward, .backward])
        for (layer, signal) in [(0, "c"), (1, "c"), (2, "h"), (3, "h")] {
            let place = BatchUnroller.Place(layer: layer, signal: signal)
            let watched = batch.run(watching: .init(sequence: sequence, norms: [place], values: [place])).watched
            let trace = batch.traces()[sequence].layers[layer]
            let expected = try #require(trace.norms(.gradient, of: signal))
            #expect(watched.norms.count == 1 && relativeError(watched.norms[0], expected) < 1e-12)
            let values = (1...trace.stepCount).flatMap { trace.numbers(.value, of: signal, at: $0) ?? [] }
            #expect(watched.values.count == 1 && relativeError(watched.values[0], values) < 1e-12)
        }
        #expect(batch.run().watched.norms.isEmpty)
    }

    @Test(arguments: ["lstm", "jordan", "gru", "qrnn"]) func everySequenceEndsWithItsOwnStates(name: String) throws {
        let batch = try batch([name])
        for (found, trace) in zip(batch.run().finalStates, batch.traces()) {
            #expect(found.keys.contains("x") == (name == "qrnn"))
            for state in trace.layers[0].initialStates {
                let expected = try #require(trace.layers[0].numbers(.value, of: state, at: trace.stepCount))
                #expect(relativeError(found[state] ?? [], expected) < 1e-12)
            }
        }
    }

    @Test func aBackwardLayerEndsWithItsFirstStep() throws {
        let batch = try batch(["gru"], [.forward, .backward])
        for (found, trace) in zip(batch.run().finalStates, batch.traces()) {
            let expected = try #require(trace.layers[1].numbers(.value, of: "h", at: 1))
            #expect(relativeError(found["layer1.reverse.h"] ?? [], expected) < 1e-12)
        }
    }

    @Test func aSequenceInPiecesGoesOnWithItsStates() throws {
        let batch = try batch(["lstm", "gru"], count: 9)
        let whole = batch.run()
        let unroller = BatchUnroller(batch.network, batch.parameters)
        func piece(_ sequence: InputSequence, _ steps: Range<Int>) -> InputSequence {
            InputSequence(
                stepCount: steps.count, inputs: Array(sequence.inputs[(4 * steps.lowerBound)..<(4 * steps.upperBound)]),
                targets: Array(sequence.targets[steps]), initial: sequence.initial)
        }
        let first = unroller.run(batch.sequences.map { piece($0, 0..<2) })
        let second = unroller.run(
            zip(batch.sequences, first.finalStates).map { sequence, states in
                piece(sequence, 2..<sequence.stepCount).beginning(with: states)
            })
        for index in batch.sequences.indices {
            #expect(relativeError([first.losses[index] + second.losses[index]], [whole.losses[index]]) < 1e-12)
            for (name, state) in whole.finalStates[index] {
                #expect(relativeError(second.finalStates[index][name] ?? [], state) < 1e-12)
            }
        }
    }
}
