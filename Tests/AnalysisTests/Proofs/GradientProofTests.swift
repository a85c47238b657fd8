import Cells
import Equations
import Matrices
import Testing
import Unrolling

@testable import Analysis

@Suite struct GradientProofTests {
    @Test func everyKindOfNumberHasAProof() throws {
        let network = try ProofCase.network([LayerPlan(try #require(Cell.named("lstm")), hidden: 3)])
        let places: [GradientPlace] = [
            .parameter("W_hi", row: 2, column: 1, layer: 0), .parameter("b_f", row: 1, column: 0, layer: 0),
            .signal("c", unit: 1, step: 2, layer: 0), .preActivation("g", unit: 0, step: 3, layer: 0),
            .initialState("h", unit: 2, layer: 0), .input(1, step: 4),
        ]
        let names = [
            "W_hi[3, 2]", "b_f[2]", "c at step 2, unit 2", "pre-activation of g at step 3, unit 1",
            "initial h, unit 3", "input x at step 4, unit 2",
        ]
        for (place, name) in zip(places, names) {
            let proof = try #require(GradientProof(network, of: place))
            #expect(proof.name == name)
            #expect(proof.forwardModeError < 1e-9)
            #expect(try #require(proof.differenceError) < 1e-6)
            guard case .agree(let digits) = proof.verdict else {
                Issue.record("\(name): \(proof.verdict.sentence)")
                continue
            }
            #expect(digits >= 6)
            #expect(proof.sentences.count == 4)
            #expect(proof.sentences[0].hasPrefix("∂L/∂\(name) = \(proof.backpropagated) "))
        }
    }

    @Test func whatIsNotThereHasNoProof() throws {
        let network = try ProofCase.network([LayerPlan(try #require(Cell.named("rnn")), hidden: 3)])
        #expect(GradientProof(network, of: .parameter("W_hi", row: 0, column: 0, layer: 0)) == nil)
        #expect(GradientProof(network, of: .parameter("W_hh", row: 0, column: 3, layer: 0)) == nil)
        #expect(GradientProof(network, of: .signal("h", unit: 0, step: 6, layer: 0)) == nil)
        #expect(GradientProof(network, of: .signal("h", unit: 0, step: 0, layer: 0)) == nil)
        #expect(GradientProof(network, of: .preActivation("y", unit: 0, step: 1, layer: 0)) == nil)
        #expect(GradientProof(network, of: .initialState("y", unit: 0, layer: 0)) == nil)
        #expect(GradientProof(network, of: .input(3, step: 1)) == nil)
    }

    @Test func theReadoutIsKnownToTheLayersBelowIt() throws {
        let rnn = try #require(Cell.named("rnn"))
        let network = try ProofCase.network([
            LayerPlan(rnn, hidden: 2, directions: [.forward, .backward]), LayerPlan(rnn, hidden: 2),
        ])
        let proof = try #require(GradientProof(network, of: .parameter("W_hy", row: 3, column: 1, layer: 0)))
        #expect(proof.name == "W_hy[4, 2]")
        let backward = try #require(GradientProof(network, of: .signal("h", unit: 1, step: 1, layer: 1)))
        #expect(backward.name == "layer1.reverse.h at step 1, unit 2")
        #expect(backward.verdict.isAccepted && backward.backpropagated != 0)
    }

    @Test(arguments: [1.00001, -1, 0, 1e5])
    func aWrongGradientIsFound(factor: Double) throws {
        let network = try ProofCase.network([LayerPlan(try #require(Cell.named("gru")), hidden: 3)])
        let place = GradientPlace.signal("h", unit: 1, step: 3, layer: 0)
        let sound = try #require(GradientProof(network, of: place))
        let proof = try #require(
            GradientProof(NetworkReplay(network), of: place, claimed: factor * sound.backpropagated))
        #expect(proof.verdict == .forwardModeDisagrees)
        #expect(!proof.verdict.isAccepted)
        #expect(proof.sentences.last?.hasSuffix("the gradient is wrong.") == true)
    }

    @Test func aReLUAtItsKinkExplainsTheDifference() throws {
        let network = try ProofCase.unit("h[t] = relu(W_hh h[t-1] + b_h)", weight: 1, initial: 0, steps: 1)
        let proof = try #require(GradientProof(network, of: .parameter("b_h", row: 0, column: 0, layer: 0)))
        #expect(proof.backpropagated == 0 && proof.forwardMode == 0)
        guard case .kink(let place, let left, let right) = proof.verdict else {
            Issue.record("\(proof.verdict)")
            return
        }
        #expect(place == "h at step 1, unit 1")
        #expect(left == 0)
        // ∂L/∂h is W_hyᵀ(p - target), with p of 1/2 each.
        #expect(abs(right + 0.75) < 1e-5)
        #expect(proof.verdict.isAccepted)
    }

    @Test func aKinkNearbyIsKeptClearOf() throws {
        let network = try ProofCase.unit("h[t] = relu(W_hh h[t-1] + b_h)", weight: 1, initial: 1e-5, steps: 1)
        let proof = try #require(GradientProof(network, of: .parameter("b_h", row: 0, column: 0, layer: 0)))
        guard case .agree = proof.verdict else {
            Issue.record("\(proof.verdict)")
            return
        }
        #expect(try #require(proof.difference).widestStep < 1e-5)
    }

    @Test func aZeroHasItsReason() throws {
        let initial = GradientPlace.initialState("h", unit: 0, layer: 0)
        let relu = "h[t] = relu(W_hh h[t-1] + b_h)"
        let dead = try ProofCase.unit(relu, weight: 1, initial: 0.5, bias: -2, steps: 3)
        #expect(GradientProof(dead, of: initial)?.verdict == .zero(.dead(at: "h at step 1, unit 1")))
        let saturated = try ProofCase.unit("h[t] = tanh(W_hh h[t-1])", weight: 100, initial: 1, steps: 2)
        #expect(GradientProof(saturated, of: initial)?.verdict == .zero(.saturated(at: "h at step 1, unit 1")))
        let shrinking = try ProofCase.unit("h[t] = W_hh h[t-1]", weight: 1e-4, initial: 1, steps: 100)
        #expect(GradientProof(shrinking, of: initial)?.verdict == .zero(.underflow))
        let last = try ProofCase.network([LayerPlan(try #require(Cell.named("rnn")), hidden: 3)], steps: 2)
        #expect(
            GradientProof(last, of: .signal("h", unit: 0, step: 2, layer: 0))?.verdict == .zero(.noPath),
            "the second step has no target")
    }

    @Test func numbersWithoutDigitsAreCalledUnderflow() throws {
        let tiny = Double.leastNonzeroMagnitude
        let network = try ProofCase.network("h[t] = W_hh h[t-1] + W_xh x[t]", steps: 1) { parameters in
            parameters["W_xh"] = Matrix(rows: 3, columns: 3, repeating: 9 * tiny)
        }
        let place = GradientPlace.input(0, step: 1)
        let proof = try #require(GradientProof(NetworkReplay(network), of: place, claimed: 2000 * tiny))
        #expect(proof.forwardMode != 0)
        #expect(proof.verdict == .underflow)
    }

    @Test func aGradientBelowTheRoundingOfTheLossIsSeenByForwardModeAlone() throws {
        let network = try ProofCase.unit("h[t] = W_hh h[t-1]", weight: 0.1, initial: 1, steps: 20)
        let proof = try #require(GradientProof(network, of: .initialState("h", unit: 0, layer: 0)))
        #expect(abs(proof.backpropagated) < 1e-19 && proof.backpropagated != 0)
        guard case .unseen(let digits) = proof.verdict else {
            Issue.record("\(proof.verdict)")
            return
        }
        #expect(digits > 9)
        let wrong = GradientProof(
            NetworkReplay(network), of: .initialState("h", unit: 0, layer: 0), claimed: 2 * proof.backpropagated)
        #expect(wrong?.verdict == .forwardModeDisagrees)
    }

    @Test func overflowIsNamed() throws {
        let network = try ProofCase.unit("h[t] = W_hh h[t-1]", weight: 1e200, initial: 1, steps: 3)
        let proof = try #require(GradientProof(network, of: .initialState("h", unit: 0, layer: 0)))
        #expect(!proof.backpropagated.isFinite)
        #expect(proof.verdict == .notFinite)
        #expect(proof.sentences.last?.contains("overflow") == true)
    }
}
