import Equations
import Testing

@Suite struct EvaluationOrderTests {
    @Test(arguments: ExampleCells.all)
    func everyEquationComesBehindWhatItReads(source: String) throws {
        // Written backwards, so that the order has something to do.
        let equations = Array(try CellText.parse(source).withReadout().equations.reversed())
        let positions = try EvaluationOrder(equations).positions
        #expect(positions.sorted() == Array(equations.indices))
        var done: Set = ["x"]
        for position in positions {
            for reading in equations[position].formula.signalsRead where reading.lag == 0 {
                #expect(done.contains(reading.name))
            }
            done.insert(equations[position].signal)
        }
    }

    @Test func anOrderThatWorksIsKept() throws {
        let equations = try CellText.parse(ExampleCells.lstm).equations
        #expect(try EvaluationOrder(equations).positions == Array(equations.indices))
    }

    @Test func aSignalThatReadsItselfAtTIsRefused() throws {
        let error = try onlyError(in: "h[t] = W h[t]")
        #expect(error.message == "h[t] depends on itself in the same step: h[t] ← h[t]")
    }
}
