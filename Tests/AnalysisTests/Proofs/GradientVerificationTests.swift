import Cells
import Equations
import Testing
import Unrolling

@testable import Analysis

/// Both paths agree with backpropagation for every number of every cell; and they would not if it were wrong.
@Suite struct GradientVerificationTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func everyNumberOfEveryCellIsProved(name: String) throws {
        let cell = try #require(Cell.named(name))
        let hasActivation = cell.text.equations.contains { equation in
            var isThere = false
            equation.formula.forEachFormula { if case .applied(.activation, _) = $0.kind { isThere = true } }
            return isThere
        }
        for activation in hasActivation ? Activation.allCases : [.tanh] {
            let network = try ProofCase.network([LayerPlan(cell, hidden: 3, activation: activation)], steps: 3)
            expectAllProved(network, "\(name) \(activation)")
        }
    }

    @Test(arguments: [
        "h[t] = tanh(W_xh x[t] + W_hh h[t-1] + 0.5 h[t-3] + b_h)",
        "h[t] = tanh(W_xh x[t] + W_hh h[t-1] + b_h)\ny[t] = W_hy h[t] + V_hy h[t-1] + W_xy x[t] + b_y",
        "h[t] = tanh(W h[t-1] + W tanh(W h[t-1]) + U x[t])",
        "a[t] = softmax(W_a h[t-1] + U_a x[t])\nh[t] = tanh(a[t] ⊙ (W x[t]) + W_hh h[t-1])",
        "h[t] = tanh(LN(W_xh x[t], γ_x, β_x) + LN(W_hh h[t-1], γ_h, β_h) + b)",
        "a[t] = σ(W h[t-1])\nb[t] = tanh(W h[t-1])\nh[t] = a[t] ⊙ b[t] + W_xh x[t]",
        "h[t] = softplus(W_xh x[t]) ⊙ exp(-σ(W_hh h[t-1] + q ⊙ h[t-1] + q))",
        "m[t] = clock(1, 2)\nh[t] = m[t] ⊙ tanh(upper(W) h[t-1] + U x[t]) + (1 - m[t]) ⊙ h[t-1]",
        "h[t] = tanh(W_xh x[t] + W_ph p[t-1] + W_hh h[t-1])",
    ])
    func anyEquationsAreProved(equations: String) throws {
        expectAllProved(try ProofCase.network(equations), equations)
    }

    @Test func deepAndBidirectionalNetworksAreProved() throws {
        let lstm = try #require(Cell.named("lstm"))
        let rnn = try #require(Cell.named("rnn"))
        let both: [Direction] = [.forward, .backward]
        let deep = [LayerPlan(lstm, hidden: 2), LayerPlan(rnn, hidden: 3)]
        let wide = [LayerPlan(rnn, hidden: 2, directions: both), LayerPlan(lstm, hidden: 2, directions: both)]
        let jordan = [LayerPlan(try #require(Cell.named("jordan")), hidden: 2), LayerPlan(rnn, hidden: 2)]
        for plans in [deep, wide, jordan] {
            expectAllProved(try ProofCase.network(plans, steps: 3), "\(plans.map(\.cell.name))")
        }
    }

    @Test func everythingWithAGradientHasARow() throws {
        let network = try ProofCase.network([LayerPlan(try #require(Cell.named("lstm")), hidden: 3)])
        let names = GradientVerification(network).rows.map(\.name)
        for signal in ["i", "f", "o", "g"] {
            #expect(names.contains(signal) && names.contains("pre-activation of \(signal)"))
        }
        for name in network.network.parameters.map(\.name) + ["c", "h", "y", "p", "initial h", "initial c", "input x"] {
            #expect(names.contains(name))
        }
    }

    @Test func aSingleWrongNumberIsFoundAnywhere() throws {
        let plans = [LayerPlan(try #require(Cell.named("mgu")), hidden: 2)]
        let replay = NetworkReplay(try ProofCase.network(plans, input: 2, output: 2, steps: 3))
        let sound = GradientVerification(replay)
        for name in sound.rows.map(\.name) where name != "p" {
            var isChanged = false
            let wrong = GradientVerification(replay) { group in
                guard group.name == name, !isChanged else { return }
                isChanged = true
                let index = group.gradients.count - 1
                group.gradients[index] *= 1.0001
            }
            #expect(isChanged && !wrong.isAccepted)
            #expect(wrong.rows.filter { !$0.isAccepted }.map(\.name) == [name])
            let row = try #require(wrong.rows.first { $0.name == name })
            #expect(abs(row.forwardMode.worstError - 1e-4) < 1e-6)
            #expect(abs(row.differences.worstError - 1e-4) < 1e-6)
            #expect(row.forwardMode.worstPlace?.hasPrefix(name) == true)
        }
    }

    @Test func aNetworkTooLargeForEveryNumberIsProvedAlongDirections() throws {
        let plans = [LayerPlan(try #require(Cell.named("rnn")), hidden: 40)]
        let replay = NetworkReplay(try ProofCase.network(plans, input: 30, steps: 40, scale: 0.15))
        let plan = VerificationPlan(replay)
        #expect(plan.differences == .directions(1))
        #expect(
            plan.sentences(stepCount: 40)[1]
                == "Finite differences: each parameter, and each signal at a step, along 1 random direction (seed 1).")
        let huge = VerificationPlan(NetworkReplay(try ProofCase.network(plans, input: 30, steps: 600, scale: 0.1)))
        #expect(huge.forwardMode == .directions(8))
        #expect(huge.steps.count < 600 && huge.steps.first == 1 && huge.steps.last == 600)
    }

    @Test func directionsFindASingleWrongNumberToo() throws {
        let plans = [LayerPlan(try #require(Cell.named("lstm")), hidden: 3)]
        let replay = NetworkReplay(try ProofCase.network(plans))
        let plan = VerificationPlan(forwardMode: .directions(8), differences: .directions(1), steps: [1, 3, 5])
        let sound = GradientVerification(replay, plan: plan)
        #expect(sound.isAccepted)
        #expect(sound.rows.first { $0.name == "W_hi" }?.forwardMode.compared == 8)
        #expect(sound.rows.first { $0.name == "h" }?.forwardMode.compared == 24)
        for name in ["W_hi", "b_f", "c", "h", "initial c", "input x"] {
            let wrong = GradientVerification(replay, plan: plan) { group in
                if group.name == name { group.gradients[1] *= 1.1 }
            }
            #expect(wrong.rows.filter { !$0.isAccepted }.map(\.name) == [name])
        }
        let half = VerificationPlan(forwardMode: .everyNumber, differences: .directions(1), steps: [2])
        let mixed = GradientVerification(replay, plan: half)
        #expect(mixed.isAccepted)
        #expect(mixed.rows.first { $0.name == "W_hi" }?.forwardMode.compared == 9)
        #expect(mixed.rows.first { $0.name == "W_hi" }?.differences.compared == 1)
    }

    @Test func aKinkIsCountedAndNotHeldAgainstTheGradient() throws {
        let network = try ProofCase.unit("h[t] = relu(W_hh h[t-1] + b_h)", weight: 1, initial: 0, steps: 1)
        let verification = GradientVerification(network)
        #expect(verification.isAccepted)
        let row = try #require(verification.rows.first { $0.name == "b_h" })
        #expect(row.differences.kinks == 1)
        #expect(row.verdict.hasSuffix("1 at a kink"))
    }

    @Test func aChaoticRunIsProvedByForwardModeAlone() throws {
        let logisticMap = "h[t] = W_hh (h[t-1] ⊙ (1 - h[t-1]))"
        let tame = NetworkReplay(try ProofCase.unit(logisticMap, weight: 2, initial: 0.3, steps: 80))
        #expect(!tame.isChaotic)
        let replay = NetworkReplay(try ProofCase.unit(logisticMap, weight: 3.99, initial: 0.3, steps: 80))
        let isChaotic = replay.isChaotic
        #expect(isChaotic)
        let plan = VerificationPlan(forwardMode: .everyNumber, differences: .everyNumber, steps: [1, 40, 80])
        let verification = GradientVerification(replay, plan: plan)
        #expect(verification.isAccepted, "\(verification.sentence)")
        #expect(verification.rows.contains { $0.differences.chaotic > 0 })
        let wrong = GradientVerification(replay, plan: plan) { group in
            if group.name == "W_hh" { group.gradients[0] *= 1.001 }
        }
        #expect(wrong.rows.filter { !$0.isAccepted }.map(\.name) == ["W_hh"])
    }

    @Test func overflowElsewhereDoesNotReachWhatDependsOnNothingOfIt() throws {
        let relu = LayerPlan(try #require(Cell.named("rnn")), hidden: 3, activation: .relu)
        let network = try ProofCase.network([relu], steps: 6, scale: 1e100)
        #expect(!network.totalLoss.isFinite)
        let verification = GradientVerification(network)
        #expect(verification.isAccepted, "\(verification.sentence)")
        #expect(verification.rows.contains { $0.forwardMode.notFinite > 0 })
    }

    private func expectAllProved(_ network: NetworkTrace, _ label: String) {
        let verification = GradientVerification(network)
        #expect(verification.plan.forwardMode == .everyNumber && verification.plan.differences == .everyNumber)
        for row in verification.rows {
            #expect(row.forwardMode.worstError < 1e-9, "\(label) \(row.name) \(row.forwardMode.worstPlace ?? "")")
            #expect(row.differences.worstError < 1e-6, "\(label) \(row.name) \(row.differences.worstPlace ?? "")")
            #expect(row.forwardMode.compared > 0 && row.differences.compared > row.forwardMode.compared / 2)
            #expect(row.forwardMode.notFinite + row.differences.notFinite == 0)
        }
    }
}
