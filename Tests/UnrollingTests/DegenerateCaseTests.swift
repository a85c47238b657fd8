import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// Where one cell becomes another: a gate pinned by an equation, a clock that always ticks.
@Suite struct DegenerateCaseTests {
    private let sizes = Sizes(input: 4, hidden: 4, output: 3)

    /// The source of a catalogue cell with some of its lines replaced.
    private func cell(_ name: String, replacing equations: [String: String]) throws -> Cell {
        let text = try #require(Cell.named(name)).text
        let lines = text.equations.map { equations[$0.signal] ?? $0.text(.unicode) }
        return Cell(try CellText.parse(lines.joined(separator: "\n")))
    }

    /// Runs a cell with the parameters of another, renamed.
    private func trace(_ cell: Cell, like model: RandomCase, names: [String: String]) throws -> Trace {
        let program = try Program(cell, sizes: sizes, activation: .tanh)
        var parameters = ParameterSet(zeros: program.parameters)
        for shape in program.parameters {
            let name = names[shape.name] ?? shape.name
            if model.walk.parameters.contains(name) { parameters[shape.name] = model.walk.parameters[name] }
        }
        let sequence = InputSequence(
            stepCount: model.sequence.stepCount, inputs: model.sequence.inputs, targets: model.sequence.targets)
        return Unroller(program, PackedParameters(parameters, for: program)).trace(sequence)
    }

    private func expectEqual(_ left: Trace, _ right: Trace, signal: String) throws {
        for t in 1...left.stepCount {
            for quantity in [Trace.Quantity.value, .gradient] {
                let numbers = try [left, right].map { try #require($0.numbers(quantity, of: signal, at: t)) }
                #expect(relativeError(numbers[0], numbers[1]) < 1e-13)
            }
        }
        #expect(relativeError([left.totalLoss], [right.totalLoss]) < 1e-13)
    }

    private func randomCase(_ name: String) throws -> RandomCase {
        try RandomCase(try #require(Cell.named(name)), sizes: sizes, steps: 8, seed: 41)
    }

    @Test(arguments: ["gru", "gru-cho"])
    func aGRUThatResetsNothingAndUpdatesAllIsTheTanhNetwork(name: String) throws {
        let model = try randomCase("rnn")
        let plain = try trace(try #require(Cell.named("rnn")), like: model, names: [:])
        let gru = try cell(name, replacing: ["r": "r[t] = 1", "z": "z[t] = 0"])
        let names = ["W_xn": "W_xh", "W_hn": "W_hh", "b_n": "b_h"]
        try expectEqual(try trace(gru, like: model, names: names), plain, signal: "h")
    }

    @Test func anLSTMThatForgetsAllIsATanhNetworkUnderOneMoreTanh() throws {
        let model = try randomCase("rnn")
        let lstm = try cell("lstm", replacing: ["i": "i[t] = 1", "f": "f[t] = 0", "o": "o[t] = 1"])
        let names = ["W_xg": "W_xh", "W_hg": "W_hh", "b_g": "b_h"]
        let twice = Cell(try CellText.parse("h[t] = tanh(tanh(W_xh x[t] + W_hh h[t-1] + b_h))"))
        try expectEqual(
            try trace(lstm, like: model, names: names), try trace(twice, like: model, names: [:]), signal: "h")
    }

    @Test func aClockworkNetworkWhoseModulesAlwaysTickIsTheTanhNetwork() throws {
        let model = try randomCase("rnn")
        let plain = try trace(try #require(Cell.named("rnn")), like: model, names: [:])
        let always = try cell(
            "cw-rnn",
            replacing: [
                "k": "k[t] = clock(1, 1, 1, 1)",
                "h": "h[t] = k[t] ⊙ tanh(W_xh x[t] + W_hh h[t-1] + b_h) + (1 - k[t]) ⊙ h[t-1]",
            ])
        try expectEqual(try trace(always, like: model, names: [:]), plain, signal: "h")
    }

    @Test func coupledGatesAreAnLSTMWhoseForgetGateIsPinned() throws {
        let model = try randomCase("lstm-coupled")
        let coupled = try trace(try #require(Cell.named("lstm-coupled")), like: model, names: [:])
        let pinned = try trace(try cell("lstm", replacing: ["f": "f[t] = 1 - i[t]"]), like: model, names: [:])
        try expectEqual(pinned, coupled, signal: "h")
        try expectEqual(pinned, coupled, signal: "c")
    }

    @Test func theFourthStageOfTheLSTMIsTheLSTM() throws {
        let model = try randomCase("lstm")
        let stage = try trace(try #require(Cell.named("lstm-4")), like: model, names: [:])
        let lstm = try trace(try #require(Cell.named("lstm")), like: model, names: [:])
        try expectEqual(stage, lstm, signal: "c")
    }
}
