import Curves
import Screen
import Testing

@testable import Explorer

struct CurvePictureTests {
    private func shelf(_ numbers: [Double]) -> CurveShelf {
        var shelf = CurveShelf()
        for (place, number) in numbers.enumerated() {
            shelf.append(ProgressRecord(update: place + 1, values: [.init("loss", number)]))
        }
        return shelf
    }

    private func picture(_ numbers: [Double], label: String = "clip 1") -> CurvePicture {
        let lines = shelf(numbers).curves.map { CurvePicture.Line(label: label, curve: $0) }
        return CurvePicture(lines: lines, unit: "loss")
    }

    private func text(_ picture: CurvePicture, width: Int = 60, height: Int = 12) -> String {
        var canvas = Canvas(size: Size(width: width, height: height))
        picture.draw(on: &canvas, in: canvas.bounds)
        return canvas.text
    }

    @Test func aFewUpdatesAreDrawnOneByOneAndManyAreSaidToBeMerged() {
        #expect(!text(picture((1...40).map(Double.init))).contains("updates"))
        #expect(text(picture((1...1000).map(Double.init))).contains("updates: mean, range"))
        let plot = picture((1...1000).map(Double.init)).plot(columns: 50, glyphs: .unicode)
        #expect(plot.curves[0].values.count == 50)
        #expect(plot.curves[0].band?.lower.first == 1 && plot.curves[0].band?.upper.last == 1000)
    }

    @Test func whatIsNoNumberIsNotHiddenByItsNeighbours() {
        var numbers = [Double](repeating: 1, count: 1000)
        numbers[500] = .nan
        numbers[700] = .infinity
        let values = picture(numbers).plot(columns: 50, glyphs: .unicode).curves[0].values
        #expect(values.count { $0?.isNaN == true } == 1)
        #expect(values.count { $0 == .infinity } == 1)
        #expect(text(picture(numbers)).contains("!") && text(picture(numbers)).contains("^"))
    }

    @Test func theReferencesTheMarksAndTheCursorAreNamed() {
        var drawn = picture((1...40).map { 40 / Double($0) })
        drawn.references = [Reference("θ = 8", at: 8)]
        drawn.marks = [PlotMark("◆", at: 20)]
        drawn.cursor = 10
        let text = text(drawn)
        for part in ["θ = 8", "◆", "update 10   clip 1 4.000", "loss"] { #expect(text.contains(part), "\(part)") }
        drawn.cursor = 99
        #expect(self.text(drawn).contains("clip 1 1.000 at update 40"))
        drawn.cursor = 0
        #expect(self.text(drawn).contains("clip 1 –"))
    }

    @Test func numbersAreLeftOutWholeWhereThereIsNoRoom() {
        var drawn = picture((1...200).map { 1000 / Double($0) }, label: "training")
        drawn.lines.append(CurvePicture.Line(label: "validation", short: "valid", curve: drawn.lines[0].curve))
        drawn.lines[0].short = "train"
        drawn.cursor = 150
        let pieces: Set<String> = ["update 150", "train 6.667", "training 6.667", "valid 6.667", "validation 6.667"]
        var counts: [Int] = []
        for width in 10...60 {
            let text = drawn.reading(glyphs: .unicode, width: width).text
            let parts = text.split(separator: "  ").map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
            #expect(text.count <= width && parts.allSatisfy(pieces.contains), "\(text)")
            counts.append(parts.count)
        }
        #expect(Set(counts) == [1, 2, 3])
    }

    @Test func oneOutlierDoesNotPressTheOthersFlat() {
        #expect(Plot.Axis(fitting: shelf([1, 2, 30]).curves) == .linear)
        #expect(Plot.Axis(fitting: shelf([1, 2, 300]).curves) == .logarithmic)
        #expect(Plot.Axis(fitting: shelf([0, 2, 300]).curves) == .linear)
        #expect(Plot.Axis(fitting: shelf([0, 2, 3e84]).curves) == .logarithmic)
        #expect(Plot.Axis(fitting: shelf([-1, 2, 3e84]).curves) == .linear)
    }

    @Test func onlyUpdatesOfTheRangeAreShown() {
        var drawn = picture((1...100).map(Double.init))
        drawn.updates = 31...60
        let plot = drawn.plot(columns: 50, glyphs: .unicode)
        #expect(plot.curves[0].values.compactMap { $0 } == (31...60).map(Double.init))
        #expect(plot.span == 31...60)
    }
}
