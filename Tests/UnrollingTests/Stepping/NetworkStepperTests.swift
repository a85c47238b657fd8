import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// What goes on step by step computes what a recording has.
@Suite struct NetworkStepperTests {
    private func expectSameBits(_ random: NetworkCase, _ label: String) throws {
        let trace = random.trace()
        let unroller = NetworkUnroller(random.network, random.parameters)
        var stepper = try unroller.stepper(from: random.sequence.initial)
        for t in 1...trace.stepCount {
            stepper.step(input(random, t))
            try expectSameBits(stepper, trace, at: t, label)
        }
        #expect(stepper.stepCount == trace.stepCount)
    }

    private func expectSameBits(_ stepper: NetworkStepper, _ trace: NetworkTrace, at t: Int, _ label: String) throws {
        for (number, recording) in trace.layers.enumerated() {
            for signal in recording.program.signals.map(\.name) {
                let found = try #require(stepper.numbers(of: signal, layer: number + 1))
                let expected = try #require(recording.numbers(.value, of: signal, at: t))
                #expect(
                    found.map(\.bitPattern) == expected.map(\.bitPattern),
                    "\(label): \(signal)[\(t)] of layer \(number + 1)")
            }
        }
        #expect(stepper.readout == trace.readout.numbers(.value, of: "y", at: t))
        #expect(stepper.probabilities == trace.readout.numbers(.value, of: "p", at: t))
    }

    private func input(_ random: NetworkCase, _ t: Int) -> [Double] {
        let width = random.sequence.inputs.count / random.sequence.stepCount
        return Array(random.sequence.inputs[((t - 1) * width)..<(t * width)])
    }

    @Test(arguments: Cell.catalogue)
    func everyCellGoesOnAsItIsRecorded(cell: Cell) throws {
        for (hidden, input) in [(5, 5), (19, 19)] {
            let random = try NetworkCase(
                [LayerPlan(cell, hidden: hidden)], input: input, output: 4, steps: 11, seed: 3)
            try expectSameBits(random, cell.name)
        }
    }

    @Test func aLargeMatrixIsMultipliedInTheSameOrder() throws {
        let plan = LayerPlan(try #require(Cell.named("lstm")), hidden: 140)
        try expectSameBits(try NetworkCase([plan], input: 150, output: 9, steps: 4, seed: 2), "lstm")
    }

    @Test func cellsThatLookBackFurtherOrTellTheTimeGoOnAsTheyAreRecorded() throws {
        for cell in try OddCells.cells() {
            let random = try NetworkCase([LayerPlan(cell, hidden: 4)], input: 4, output: 3, steps: 9, seed: 5)
            try expectSameBits(random, cell.text.source)
        }
    }

    @Test(arguments: [["lstm", "gru"], ["qrnn", "cw-rnn", "jordan"], ["sru", "rnn"]])
    func layersGoOnAsTheyAreRecorded(names: [String]) throws {
        let plans = try names.map { LayerPlan(try #require(Cell.named($0)), hidden: 6) }
        try expectSameBits(
            try NetworkCase(plans, input: 6, output: 3, steps: 10, seed: 8), names.joined(separator: " "))
    }

    @Test(arguments: ["cw-rnn", "jordan", "qrnn", "lstm"])
    func aNetworkGoesOnBehindAnyStepOfItsRecording(name: String) throws {
        let plans = [
            LayerPlan(try #require(Cell.named("gru")), hidden: 4), LayerPlan(try #require(Cell.named(name)), hidden: 4),
        ]
        let random = try NetworkCase(plans, input: 4, output: 3, steps: 7, seed: 9)
        let trace = random.trace()
        for begin in 0...trace.stepCount {
            var stepper = try trace.stepper(after: begin)
            if begin > 0 { try expectSameBits(stepper, trace, at: begin, name) }
            for t in (begin + 1)..<(trace.stepCount + 1) {
                stepper.step(input(random, t))
                try expectSameBits(stepper, trace, at: t, "\(name) behind step \(begin)")
            }
        }
    }

    @Test func aCellThatLooksBackThreeStepsGoesOnBehindTheFirstOnes() throws {
        let cell = Cell(try CellText.parse("h[t] = tanh(W x[t] + U h[t-1] + V h[t-3] + Q x[t-2])"))
        let random = try NetworkCase([LayerPlan(cell, hidden: 3)], input: 2, output: 3, steps: 6, seed: 4)
        let trace = random.trace()
        for begin in 0..<trace.stepCount {
            var stepper = try trace.stepper(after: begin)
            for t in (begin + 1)...trace.stepCount { stepper.step(input(random, t)) }
            try expectSameBits(stepper, trace, at: trace.stepCount, "behind step \(begin)")
        }
    }

    @Test func aCopyGoesItsOwnWay() throws {
        let random = try NetworkCase(
            [LayerPlan(try #require(Cell.named("lstm")), hidden: 4)], input: 3, output: 3, steps: 4, seed: 6)
        let trace = random.trace()
        var stepper = try trace.stepper(after: 2)
        var other = stepper
        other.step([9, -9, 9])
        stepper.step(input(random, 3))
        #expect(stepper.readout == trace.readout.numbers(.value, of: "y", at: 3))
        #expect(other.readout != stepper.readout)
    }

    @Test func aBidirectionalNetworkIsRefusedInASentence() throws {
        let plan = LayerPlan(try #require(Cell.named("lstm")), hidden: 3, directions: Direction.allCases)
        let random = try NetworkCase([plan], input: 2, output: 2, steps: 3, seed: 1)
        #expect(throws: SteppingError.bidirectional) { try random.trace().stepper(after: 1) }
        #expect(throws: SteppingError.bidirectional) {
            try NetworkUnroller(random.network, random.parameters).stepper()
        }
        #expect(SteppingError.bidirectional.description.contains("bidirectional"))
    }
}
