import Curves
import Screen

@testable import Explorer

/// Trainings whose numbers are known beforehand.
enum PictureFixtures {
    /// A training whose loss falls and whose gradient comes to reach further back.
    static func shelf(updates: Int = 400, steps: Int = 30) -> CurveShelf {
        var shelf = CurveShelf()
        for update in 1...updates { shelf.append(record(update, of: updates, steps: steps)) }
        return shelf
    }

    static func record(_ update: Int, of updates: Int, steps: Int) -> ProgressRecord {
        let part = Double(update) / Double(updates)
        let wobble = Double((update &* 7919) % 101) / 101
        let rate = 0.3 + 0.65 * part
        var norms: [Double] = []
        var norm = 1.0
        for _ in 0..<steps {
            norms.append(norm)
            norm *= rate
        }
        return ProgressRecord(
            update: update,
            values: [
                .init("loss", 3 * (1 - part) * (1 - part) + 0.1 + 0.3 * wobble), .init("grad_norm", 2 * wobble + 0.01),
                .init("params.W_xh", wobble * 0.1), .init("params.W_hh", wobble + part),
                .init("weights.W_xh", 3 + part), .init("weights.W_hh", 5 - part), .init("ratio.W_hh", 1e-3 * wobble),
            ],
            perStep: norms.reversed())
    }

    /// Numbers and norms that no sane training has.
    static let uglyNumbers: [Double] = [
        .nan, 0, -1, .infinity, 1e308, -1e308, .leastNonzeroMagnitude, -.infinity, 1, 1, .nan, -0.0, 1e-300,
    ]

    /// A training of ugly numbers at ugly updates.
    static func uglyShelf() -> CurveShelf {
        var shelf = CurveShelf(limit: 4)
        for (place, number) in uglyNumbers.enumerated() {
            let update = place == 0 ? Int.min : place == uglyNumbers.count - 1 ? .max : place * 1_000_000_007
            let norms = (0..<(place * 7 % 5)).map { uglyNumbers[($0 + place) % uglyNumbers.count] }
            shelf.append(
                ProgressRecord(
                    update: update, values: [.init("loss", number), .init("params.世界", number), .init("", number)],
                    perStep: norms))
        }
        return shelf
    }

    /// All pictures of a training, in all their forms.
    static func pictures(of shelf: CurveShelf, cursor: Int?) -> [@Sendable (inout Canvas, Rectangle) -> Void] {
        var pictures: [@Sendable (inout Canvas, Rectangle) -> Void] = []
        for axis in [Plot.Axis.linear, .logarithmic] {
            let lines = shelf.curves.prefix(4).map { CurvePicture.Line(label: $0.name, curve: $0) }
            let picture = CurvePicture(
                lines: lines, unit: "loss", axis: axis, references: [Reference("knows nothing", at: 2.3)],
                marks: [PlotMark("!", at: 30)], cursor: cursor)
            pictures.append { picture.draw(on: &$0, in: $1) }
        }
        for direction in [WaterfallPicture.Direction.down, .across] {
            for hasColor in [true, false] {
                let picture = WaterfallPicture(
                    waterfall: shelf.waterfall, direction: direction, cursor: cursor, hasColor: hasColor)
                pictures.append { picture.draw(on: &$0, in: $1) }
            }
        }
        let table = ParameterTable(shelf: shelf, cursor: cursor)
        pictures.append { table.draw(on: &$0, in: $1) }
        return pictures
    }
}
