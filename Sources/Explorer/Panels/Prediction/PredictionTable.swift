import Analysis
import Experiments
import Screen

/// The most probable classes of a step, each with its probability as a number and a bar; the target is among them.
struct PredictionTable {
    private struct Row {
        let rank: Int
        let token: String
        let probability: Double
        let isTarget: Bool
    }

    private let rows: [Row]
    private let tokenWidth: Int
    private let isKnown: Bool

    private static let widestToken = 12
    private static let numberWidth = 7
    private static let markWidth = 8
    private static let smallestBar = 6

    init(_ prediction: Prediction, _ context: PanelContext) {
        isKnown = prediction.mostProbableClass != nil
        rows = prediction.ranking(prediction.probabilities.count).enumerated().map { place, number in
            Row(
                rank: place + 1, token: context.run.resolved.classToken(number),
                probability: prediction.probabilities[number], isTarget: number == prediction.target)
        }
        tokenWidth = min(rows.map(\.token.count).max() ?? 1, Self.widestToken)
    }

    /// The rows that it takes.
    func height(in area: Rectangle) -> Int { min(rows.count, area.height) }

    /// Draws as many classes as have room, from the top of an area on.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard isKnown else {
            canvas.draw("p is nan: nothing can be told", in: area, style: Style(role: .error))
            return
        }
        for (index, row) in shown(in: area).enumerated() { draw(row, on: &canvas, in: area.row(index)) }
    }

    /// The rows that have room, the target in the place of the last where it is farther down.
    private func shown(in area: Rectangle) -> [Row] {
        guard area.height < rows.count else { return rows }
        let first = Array(rows.prefix(area.height))
        guard area.height > 1, !first.contains(where: \.isTarget), let target = rows.first(where: \.isTarget) else {
            return first
        }
        return first.dropLast() + [target]
    }

    private func draw(_ row: Row, on canvas: inout Canvas, in line: Rectangle) {
        let ranks = String(rows.count).count + 1
        let style = row.isTarget ? Style(role: .strong) : .plain
        var rest = line
        func next(_ width: Int) -> Rectangle {
            let place = Rectangle(x: rest.x, y: rest.y, width: width, height: 1).intersection(rest)
            rest = rest.removingLeft(width + 1)
            return place
        }
        if line.width >= ranks + tokenWidth + Self.numberWidth + Self.smallestBar + Self.markWidth + 4 {
            canvas.draw("\(row.rank).", in: next(ranks), style: Style(role: .faint), alignment: .right)
        }
        var tokenStyle = style
        // What is right is underlined in the timeline too: it must be seen without colour.
        tokenStyle.underline = row.isTarget
        canvas.draw(row.token, in: next(tokenWidth), style: tokenStyle)
        canvas.draw(Self.text(row.probability), in: next(Self.numberWidth), style: style, alignment: .right)
        if row.isTarget, rest.width > Self.markWidth {
            let mark = canvas.glyphs.choose("◂ target", ascii: "< target")
            let place = rest.removingLeft(rest.width - Self.markWidth)
            canvas.draw(mark, in: place, style: Style(role: row.rank == 1 ? .positive : .strong))
        }
        rest = rest.removingRight(Self.markWidth + 1)
        canvas.drawBar(row.probability, on: .sequential(from: 0, to: 1), in: rest, style: barStyle(row))
    }

    private func barStyle(_ row: Row) -> Style {
        row.isTarget ? Style(role: .positive) : Style(role: .forward)
    }

    /// A probability to four places; what would be 0.0000 but is not, to its first digit.
    private static func text(_ probability: Double) -> String {
        probability > 0 && probability < 0.00005
            ? NumberText.compact(probability, digits: 1) : NumberText.fixed(probability, decimals: 4)
    }
}
