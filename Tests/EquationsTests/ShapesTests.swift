import Equations
import Testing

@Suite struct ShapesTests {
    @Test(arguments: ExampleCells.all)
    func everyCellHasShapes(source: String) throws {
        let cell = try CellText.parse(source).withReadout()
        let isHighway = cell.name == "sru"
        let sizes = Sizes(input: isHighway ? 4 : 3, hidden: 4, output: 5)
        let shapes = try cell.shapes(sizes)
        #expect(shapes.signals["x"] == sizes.input)
        for equation in cell.equations {
            #expect(shapes.signals[equation.signal] == (["y", "p"].contains(equation.signal) ? 5 : 4))
        }
        for parameter in shapes.parameters {
            let isMatrix = parameter.name.hasPrefix("W") || parameter.name.hasPrefix("V")
            #expect(parameter.kind == (isMatrix ? .matrix : .vector))
            #expect(parameter.rows == (["W_hy", "b_y"].contains(parameter.name) ? 5 : 4))
            if !isMatrix { #expect(parameter.columns == 1) }
        }
    }

    @Test func theParametersComeInTheOrderOfFirstUse() throws {
        let shapes = try CellText.parse(ExampleCells.gru).withReadout().shapes(Sizes(input: 3, hidden: 4, output: 5))
        #expect(
            shapes.parameters.map(\.name) == [
                "W_xr", "W_hr", "b_r", "W_xz", "W_hz", "b_z", "W_xn", "b_n", "W_hn", "b_hn", "W_hy", "b_y",
            ])
        #expect(shapes.parameter(named: "W_xn")?.columns == 3)
        #expect(shapes.parameter(named: "W_hy")?.columns == 4)
        #expect(shapes.parameter(named: "W_no") == nil)
    }

    @Test func aJordanNetworkReadsItsOutput() throws {
        let shapes = try CellText.parse(ExampleCells.jordan).withReadout().shapes(Sizes(input: 3, hidden: 4, output: 5))
        #expect(shapes.parameter(named: "W_yh")?.columns == 5)
    }

    @Test func aSignalMayHaveTheSizeOfTheInputOrTheOutput() throws {
        let cell = try CellText.parse("d[t] = x[t] - x[t-1]\nm[t] = σ(V d[t]) ⊙ y[t-1]\nh[t] = W m[t]").withReadout()
        let shapes = try cell.shapes(Sizes(input: 3, hidden: 4, output: 5))
        #expect(shapes.signals == ["x": 3, "d": 3, "m": 5, "h": 4, "y": 5, "p": 5])
    }

    @Test func aClockInsideAnExpressionHasTheSizeOfItsPartner() throws {
        let cell = try CellText.parse("h[t] = W (clock(1,2) ⊙ x[t]) + V (1 - clock(1,2))").withReadout()
        let shapes = try cell.shapes(Sizes(input: 3, hidden: 4, output: 5))
        #expect(shapes.parameter(named: "W")?.columns == 3)
        #expect(shapes.parameter(named: "V")?.columns == 4)
    }

    @Test(arguments: [
        ("h[t] = x[t]", 1, 1, "x has 3 numbers and h has 4, but this equation makes them the same size"),
        ("a[t] = x[t]\nh[t] = W h[t-1] + a[t]", 2, 8, "x has 3 numbers and h has 4, but they are added here"),
        ("h[t] = W x[t] + W h[t-1]", 1, 17, "x has 3 numbers and h has 4, but 'W' multiplies both"),
        (
            "h[t] = W x[t]\ny[t] = h[t] - W x[t]", 2, 1,
            "y has 5 numbers and h has 4, but this equation makes them the same size"
        ),
        ("h[t] = LN(x[t], s, b)", 1, 1, "x has 3 numbers and h has 4, but this equation makes them the same size"),
    ])
    func sizesThatDoNotFitAreNamedWithTheirPlace(source: String, line: Int, column: Int, message: String) throws {
        let cell = try CellText.parse(source).withReadout()
        let errors = try #require(throws: EquationErrors.self) {
            try cell.shapes(Sizes(input: 3, hidden: 4, output: 5))
        }.errors
        #expect(errors.map(\.message) == ["sizes do not fit: \(message)"])
        #expect(errors.map(\.span.line) == [line])
        #expect(errors.map(\.span.column) == [column])
        #expect(throws: Never.self) { try cell.shapes(Sizes(input: 4, hidden: 4, output: 4)) }
    }

    @Test func aReadoutThatNobodyWroteIsMissedHere() throws {
        let cell = try CellText.parse(ExampleCells.jordan)
        let errors = #expect(throws: EquationErrors.self) { try cell.shapes(Sizes(input: 3, hidden: 4, output: 5)) }
        #expect(errors?.errors.map(\.message) == ["y[t-1] is read but no equation defines it"])
    }
}
