import Curves
import Screen
import Testing

@testable import Explorer

struct ParameterTableTests {
    private func picture(_ table: ParameterTable, width: Int, height: Int = 5) -> String {
        var canvas = Canvas(size: Size(width: width, height: height))
        table.draw(on: &canvas, in: canvas.bounds)
        return canvas.text
    }

    @Test func aRowIsAParameterAndAColumnWhatIsToldOfIt() {
        let table = ParameterTable(shelf: PictureFixtures.shelf())
        #expect(table.columns == ["params", "weights", "ratio"])
        #expect(table.rows == ["W_xh", "W_hh"])
        let lines = picture(table, width: 90).split(separator: "\n").map(String.init)
        #expect(lines[0].contains("params") && lines[0].contains("ratio"))
        #expect(lines[2].hasPrefix("W_hh") && lines[2].contains("4.000") && lines[2].contains("█"))
    }

    @Test func numbersAreThoseAtTheCursor() {
        let table = ParameterTable(shelf: PictureFixtures.shelf(updates: 400), cursor: 100)
        #expect(picture(table, width: 90).contains("3.250"))
    }

    @Test func rowsWithoutANumberInAnyShownColumnAreLeftOut() {
        var shelf = CurveShelf()
        let values = ["params.W", "weights.W", "saturated.h"].map { ProgressRecord.NamedNumber($0, 1) }
        shelf.append(ProgressRecord(update: 1, values: values))
        #expect(!picture(ParameterTable(shelf: shelf), width: 26).contains("h  "))
        #expect(picture(ParameterTable(shelf: shelf), width: 60).contains("\nh "))
    }

    @Test func moreRowsThanFitAreCounted() {
        var shelf = CurveShelf()
        let values = (1...9).map { ProgressRecord.NamedNumber("params.W\($0)", Double($0)) }
        shelf.append(ProgressRecord(update: 1, values: values))
        #expect(picture(ParameterTable(shelf: shelf), width: 60).hasPrefix("+5"))
    }
}
