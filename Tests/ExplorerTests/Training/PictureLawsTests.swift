import Curves
import Screen
import Testing

@testable import Explorer

struct PictureLawsTests {
    private static let shelves = [
        CurveShelf(), PictureFixtures.shelf(updates: 1, steps: 1), PictureFixtures.shelf(),
        PictureFixtures.uglyShelf(),
    ]
    private static let cursors: [Int?] = [nil, .min, 0, 17, .max]

    @Test(arguments: shelves.indices) func noPictureDrawsOutsideItsArea(number: Int) {
        for (turn, cursor) in Self.cursors.enumerated() {
            let pictures = PictureFixtures.pictures(of: Self.shelves[number], cursor: cursor)
            for (index, picture) in pictures.enumerated() {
                for (column, width) in [-1, 0, 1, 2, 5, 11, 12, 30, 60].enumerated() {
                    for (row, height) in [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 20].enumerated()
                    where (index + column + row + turn) % 8 == 0 {
                        let area = Rectangle(x: 2, y: 1, width: width, height: height)
                        var canvas = Canvas(size: Size(width: 64, height: 23))
                        canvas.fill(canvas.bounds, with: "@")
                        let untouched = canvas
                        picture(&canvas, area)
                        canvas.fill(area, with: "@")
                        let isUntouched = canvas == untouched
                        #expect(isUntouched, "picture \(index) at \(width)x\(height)")
                    }
                }
            }
        }
    }

    @Test(arguments: shelves.indices) func picturesAreAsciiWhereOnlyAsciiMayBeDrawn(number: Int) {
        for picture in PictureFixtures.pictures(of: Self.shelves[number], cursor: 5) {
            var canvas = Canvas(size: Size(width: 100, height: 24), glyphs: .ascii)
            picture(&canvas, canvas.bounds)
            #expect(canvas.text.unicodeScalars.allSatisfy { $0.isASCII })
        }
    }

    @Test func aTrainingThatToldNothingIsSaidToHaveToldNothing() {
        for picture in PictureFixtures.pictures(of: CurveShelf(), cursor: nil).dropFirst(2) {
            var canvas = Canvas(size: Size(width: 80, height: 10))
            picture(&canvas, canvas.bounds)
            #expect(canvas.text.contains("were told"))
        }
    }
}
