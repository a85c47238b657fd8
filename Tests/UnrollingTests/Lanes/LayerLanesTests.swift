import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// The losses of single steps on their way through the layers of a network.
@Suite struct LayerLanesTests {
    private func random(_ cells: [String], _ directions: [[Direction]]) throws -> NetworkCase {
        let plans = try zip(cells, directions).map {
            LayerPlan(try #require(Cell.named($0)), hidden: 3, directions: $1)
        }
        return try NetworkCase(plans, input: 3, output: 4, steps: 5, seed: 61)
    }

    /// Each loss alone, by a recording of the network that has no other.
    private func expectLossesAlone(_ random: NetworkCase, _ label: String) throws {
        let network = random.trace()
        for t in [1, 3, 5] {
            let alone = random.trace(random.sequence.targets.enumerated().map { $0.offset == t - 1 ? $0.element : nil })
            for (index, trace) in network.layers.enumerated() {
                let lanes = LossLanes(trace)
                let norms = try #require(lanes.norms(of: "h"))
                let row = try #require(lanes.lossSteps.firstIndex(of: t))
                let found = try #require(lanes.gradients(of: "h", loss: t)).signalGradients
                for k in 1...trace.stepCount {
                    let expected = try #require(alone.layers[index].numbers(.gradient, of: "h", at: k))
                    #expect(relativeError(found[k - 1], expected) < 1e-12, "\(label): ∂L_\(t)/∂h[\(k)], layer \(index)")
                    #expect(relativeError([norms[row, k - 1]], [euclideanNorm(expected)]) < 1e-12)
                    #expect(lanes.reach.includes(loss: t, state: k) || expected.allSatisfy { $0 == 0 })
                }
            }
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func aLossIsThatOfANetworkWithoutOthers(name: String) throws {
        try expectLossesAlone(random([name, name], [[.forward], [.forward]]), "\(name), deep")
        try expectLossesAlone(random([name], [[.forward, .backward]]), "\(name), bidirectional")
    }

    @Test func aLossGoesThroughDeepBidirectionalNetworks() throws {
        let both: [Direction] = [.forward, .backward]
        try expectLossesAlone(random(["lstm", "gru", "qrnn"], [both, both, both]), "three")
        try expectLossesAlone(random(["rnn", "gru", "rnn"], [[.backward], both, [.forward]]), "mixed")
    }

    @Test func aLossReachesTheStepsThatTheDirectionsLet() throws {
        func reach(_ cells: [String], _ directions: [[Direction]]) throws -> [LossLanes.Reach] {
            try random(cells, directions).trace().layers.map { LossLanes($0).reach }
        }
        #expect(try reach(["rnn", "gru"], [[.forward], [.forward]]) == [.past, .past])
        #expect(try reach(["rnn"], [[.forward, .backward]]) == [.past, .future])
        #expect(try reach(["rnn", "rnn"], [[.forward], [.backward]]) == [.all, .future])
        #expect(
            try reach(["rnn", "rnn"], [[.forward, .backward], [.forward, .backward]]) == [.all, .all, .past, .future])
    }
}
