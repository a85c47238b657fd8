import Equations
import Testing

@testable import Cells

/// How equations are planned: what is computed together, and when.
@Suite struct PlanTests {
    private func program(_ name: String) throws -> Program {
        let cell = try #require(Cell.named(name))
        return try Program(cell, sizes: Sizes(input: 16, hidden: 16, output: 16), activation: .tanh)
    }

    @Test func theGatesOfAnLSTMAreOneProductAStep() throws {
        let plan = try program("lstm")
        let recurrent = plan.runs.filter { $0.phase == .recurrent }
        #expect(recurrent.map { $0.pieces.map(\.matrix) } == [["W_hi", "W_hf", "W_ho", "W_hg"]])
        let before = plan.runs.filter { $0.phase == .before }
        #expect(before.map { $0.pieces.map(\.matrix) } == [["W_xi", "W_xf", "W_xo", "W_xg"]])
        #expect(plan.runs.filter { $0.phase == .after }.map { $0.pieces.map(\.matrix) } == [["W_hy"]])
    }

    @Test func theProductsOfAGRUOverlapInOnePlace() throws {
        let plan = try program("gru")
        let runs = plan.runs.map { Set($0.pieces.map(\.matrix)) }
        #expect(runs.contains(["W_xn", "W_xr", "W_xz"]))
        #expect(runs.contains(["W_hr", "W_hz", "W_hn"]))
    }

    @Test func aJordanNetworksReadoutIsPartOfTheRecurrence() throws {
        let plan = try program("jordan")
        #expect(plan.states.map(\.label) == ["y"])
        #expect(plan.runs.first { $0.pieces[0].matrix == "W_hy" }?.phase == .recurrent)
    }

    @Test func theGatesOfAnSRUAreComputedForAllStepsAtOnce() throws {
        let plan = try program("sru")
        #expect(plan.runs.allSatisfy { $0.phase != .recurrent })
        #expect(plan.forward.recurrent.count == 1)
    }

    @Test func theOutputGateOfAnLSTMIsComputedAfterTheState() throws {
        let plan = try program("lstm")
        let written = plan.forward.recurrent.map(\.destination.offset)
        let order = try ["i", "c", "o", "h"].map { name in
            let signal = try #require(plan.signal(name))
            return try #require(written.firstIndex(of: signal.frameOffset))
        }
        #expect(order == order.sorted())
    }

    @Test func theWayBackThroughAnLSTMIsThreeOperationsAStep() throws {
        let plan = try program("lstm").reverse.joined
        #expect(plan.count == 3)
        #expect(plan.map(\.branches.count) == [2, 4, 0])
        #expect(plan.map { $0.branches.count { $0.slope != nil } } == [2, 3, 0])
    }

    @Test func thePlanDoesNotDependOnTheOrderOfTheEquations() throws {
        let cell = try #require(Cell.named("gru"))
        let reversed = CellText(
            name: nil, title: nil, citation: nil, equations: cell.text.equations.reversed(), source: cell.text.source)
        let sizes = Sizes(input: 3, hidden: 4, output: 5)
        let plan = try Program(Cell(reversed), sizes: sizes, activation: .tanh)
        let original = try Program(cell, sizes: sizes, activation: .tanh)
        #expect(plan.forward.recurrent.count == original.forward.recurrent.count)
        #expect(plan.runs.count == original.runs.count)
    }
}
