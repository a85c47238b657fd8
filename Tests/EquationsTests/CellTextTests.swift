import Equations
import Testing

@Suite struct CellTextTests {
    @Test func aHeadingHasNameTitleAndCitation() throws {
        let cell = try CellText.parse(
            "# a file\ncell cw-rnn.2 \"Clockwork (RNN)\" (Koutník (et al.) 2014)  # remark\n\n# It has clocks.\n#\n// And units.\nh[t] = x[t]"
        )
        #expect(cell.name == "cw-rnn.2")
        #expect(cell.title == "Clockwork (RNN)")
        #expect(cell.citation == "Koutník (et al.) 2014")
        #expect(cell.note == "It has clocks. And units.")
    }

    @Test func aHeadingIsOptional() throws {
        let cell = try CellText.parse("# A note.\nh[t] = x[t]  # state\n# no note")
        #expect([cell.name, cell.title, cell.citation] == [nil, nil, nil])
        #expect(cell.note == "A note.")
        #expect(cell.equations.map(\.comment) == ["state"])
    }

    @Test(arguments: [
        ("cell", 5, "expected the cell's name"), ("cell 3d", 6, "expected the cell's name"),
        ("cell a \"b", 10, "expected '\"' to close the title at column 8"),
        ("cell a (b(c)", 13, "expected ')' to close the citation at column 8"),
        ("cell a b", 8, "unexpected 'b' in the heading"),
    ])
    func aFaultInTheHeadingIsNamedWhereItIs(heading: String, column: Int, message: String) throws {
        let error = try onlyError(in: heading + "\nh[t] = x[t]")
        #expect(error.message == message)
        #expect(error.span.column == column)
    }

    @Test func oneTextHoldsOneCellUnlessAskedForAll() throws {
        #expect(try onlyError(in: "cell a\nh[t] = 1\ncell b\nc[t] = 1").message == "a second cell begins here")
        let cells = try CellText.parseAll("# all\n\ncell a\nh[t] = x[t]\n\ncell b\n# note\nh[t] = W x[t]")
        #expect(cells.map(\.name) == ["a", "b"])
        #expect(cells.map(\.note) == [nil, "note"])
        #expect(cells[1].equations[0].span == SourceSpan(line: 3, column: 1, length: 4))
    }

    @Test func faultsInOneOfSeveralCellsCountFromTheTop() throws {
        let source = "cell a\nh[t] = x[t]\ncell b\nh[t] = q[t]\ncell a\nh[t] = 1"
        let errors = #expect(throws: EquationErrors.self) { try CellText.parseAll(source) }
        #expect(errors?.errors.map(\.span.line) == [4, 5])
        #expect(errors?.errors.map(\.sourceLine) == ["h[t] = q[t]", "cell a"])
    }

    @Test func aTextWithoutHeadingsIsOneCell() throws {
        #expect(try CellText.parseAll("h[t] = x[t]").count == 1)
        #expect(try CellText.parseAll("h[t] = x[t]\ncell b\nh[t] = 1").map(\.name) == [nil, "b"])
        #expect(throws: EquationErrors.self) { try CellText.parseAll("# nothing") }
    }

    @Test(arguments: [
        "h[t] = x[t] +\n  c[t-1]", "h[t] = x[t]\n  + c[t-1]", "h[t] =\n\n x[t] # one\n # between\n + c[t-1]",
        "h[t] = (x[t] +\r\n c[t-1]\n)", "h[t]\n= x[t] + c[t-1]",
    ])
    func anEquationMayGoOnInTheNextLine(text: String) throws {
        let cell = try CellText.parse(text + "\nc[t] = x[t]")
        #expect(cell.equations.map { $0.text(.unicode) } == ["h[t] = x[t] + c[t-1]", "c[t] = x[t]"])
    }

    @Test func aSignalMayBeCalledCell() throws {
        #expect(try CellText.parse("cell[t] = x[t]\nh_t = cell_t").equations.map(\.signal) == ["cell", "h"])
    }

    @Test func everyEquationKnowsItsPlace() throws {
        let cell = try CellText.parse(ExampleCells.lstm)
        #expect(cell.equations.map(\.span.line) == [2, 3, 4, 5, 6, 7])
        #expect(cell.equations.map(\.comment).last == "hidden state")
    }

    @Test(arguments: ["jordan", "p and y"])
    func theReadoutIsAddedWhereItIsMissing(cell: String) throws {
        let source = cell == "jordan" ? ExampleCells.jordan : "h[t] = x[t]; y[t] = V h[t]; p[t] = σ(y[t])"
        let text = try CellText.parse(source)
        let whole = try text.withReadout()
        if cell == "jordan" {
            #expect(
                whole.equations.dropFirst().map { $0.text(.unicode) } == [
                    "y[t] = W_hy h[t] + b_y", "p[t] = softmax(y[t])",
                ])
            #expect(whole.equations.map(\.span.line) == [2, 3, 4])
            #expect(try whole.withReadout() == whole)
            #expect(try CellText.parse(whole.source) == whole)
        } else {
            #expect(whole == text)
        }
    }

    @Test func aCellWithNothingToReadOutIsAnError() throws {
        let cell = try CellText.parse("c[t] = x[t]")
        let errors = #expect(throws: EquationErrors.self) { try cell.withReadout() }
        #expect(errors?.errors.first?.message == "there is no h to read out")
    }

    /// "\r" and the "\n" behind it are one line break, not two.
    @Test(arguments: ["", "\n", "\r", "\r\n"])
    func theReadoutStandsWhereItsPlacesSay(ending: String) throws {
        let whole = try CellText.parse("h[t] = x[t]" + ending).withReadout()
        #expect(try CellText.parse(whole.source) == whole)
    }
}
