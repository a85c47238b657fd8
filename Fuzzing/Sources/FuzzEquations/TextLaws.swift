import Equations

/// What holds for every text: it is refused with places and reasons, or it is a cell that prints and reads back.
enum TextLaws {
    /// Reads a text of any number of cells, and as a formula.
    static func hold(forAll text: String) {
        _ = try? Formula.parse(text)
        do {
            for cell in try CellText.parseAll(text) {
                require((try? CellText.parse(cell.source)) == cell, "a cell is not its own source: \(cell.source)")
            }
        } catch {
            hold(for: error)
        }
    }

    /// The cell of a text that is one; it prints and reads back in both spellings.
    static func accepted(_ text: String) -> CellText? {
        do {
            let cell = try CellText.parse(text)
            for spelling in Spelling.allCases { holdForPrinting(cell, spelling) }
            for warning in cell.warnings { require(!warning.description.isEmpty, "a warning without words") }
            holdForReadout(of: cell)
            return cell
        } catch {
            hold(for: error)
            return nil
        }
    }

    /// Every fault has a place inside the text, and words.
    static func hold(for errors: EquationErrors) {
        require(!errors.errors.isEmpty, "refused without a reason")
        for error in errors.errors {
            require(
                error.span.line > 0 && error.span.column > 0 && error.span.length > 0, "no place: \(error.message)")
            require(!error.description.isEmpty, "an error without words")
        }
    }

    private static func holdForPrinting(_ cell: CellText, _ spelling: Spelling) {
        let printed = cell.text(spelling)
        guard let again = try? CellText.parse(printed) else { return fail("does not read back:\n\(printed)") }
        require(again.name == cell.name && again.title == cell.title, "another heading:\n\(printed)")
        require(again.citation == cell.citation && again.note == cell.note, "another note:\n\(printed)")
        require(again.equations.map(\.signal) == cell.equations.map(\.signal), "other signals:\n\(printed)")
        require(again.equations.map(\.comment) == cell.equations.map(\.comment), "other comments:\n\(printed)")
        require(
            again.equations.map(\.formula.withoutSpans) == cell.equations.map(\.formula.withoutSpans),
            "other formulas:\n\(printed)")
        require(again.text(spelling) == printed, "prints in two ways:\n\(printed)")
    }

    private static func holdForReadout(of cell: CellText) {
        guard let whole = try? cell.withReadout() else { return }
        // Only with its readout can a cell that reads y[t] be seen to depend on itself.
        guard let again = try? CellText.parse(whole.source) else {
            let shapes = try? whole.shapes(Sizes(input: 3, hidden: 3, output: 3))
            return require(shapes == nil, "the readout does not read back:\n\(whole.source)")
        }
        require(again.equations == whole.equations, "the readout has other places:\n\(whole.source)")
    }
}

/// Ends the program with the law that was broken.
func fail(_ message: String) { fatalError(message) }

/// Ends the program unless a law holds.
func require(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fail(message()) }
}
