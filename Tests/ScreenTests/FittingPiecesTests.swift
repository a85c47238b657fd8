import Screen
import Testing

struct FittingPiecesTests {
    private let line = FittingPieces([
        .init("[##--] ", importance: 0), .init("5/10", importance: 3), .init("  loss 2.51", importance: 2),
        .init("  3 s left", importance: 1),
    ])

    @Test func whatHasRoomStandsThereWhole() {
        #expect(line.text(width: 32) == "[##--] 5/10  loss 2.51  3 s left")
    }

    @Test(arguments: 0...40) func piecesGiveWayInTheOrderOfTheirImportanceAndAreNeverCut(width: Int) {
        let texts = ["", "5/10", "5/10  loss 2.51", "5/10  loss 2.51  3 s left", "[##--] 5/10  loss 2.51  3 s left"]
        #expect(line.text(width: width) == texts.last { $0.count <= width })
    }

    @Test func aLineDoesNotBeginWithTheBlanksOfAPiece() {
        #expect(FittingPieces([.init("  a", importance: 0)]).text(width: 1) == "a")
    }
}
