import Commands
import Screen
import Testing

@testable import Explorer

struct ScreenLayoutTests {
    private static let sizes = [
        (40, 10), (41, 11), (60, 15), (76, 20), (80, 24), (80, 50), (100, 30), (120, 36), (200, 60), (300, 20),
    ]

    @Test(arguments: sizes)
    func thePartsFillTheScreenWithoutOverlapping(width: Int, height: Int) throws {
        for focus in PanelName.allCases {
            for isZoomed in [false, true] {
                let size = Size(width: width, height: height)
                let layout = try #require(ScreenLayout(size, focus: focus, isZoomed: isZoomed))
                let parts =
                    [layout.header, layout.timeline, layout.readout, layout.knobs, layout.hints]
                    + layout.panels.map(\.area)
                var cells = 0
                for (index, part) in parts.enumerated() {
                    cells += part.width * part.height
                    #expect(part.right <= width && part.bottom <= height)
                    for other in parts[..<index] { #expect(part.intersection(other).isEmpty) }
                }
                #expect(cells == width * height)
            }
        }
    }

    @Test(arguments: sizes)
    func theFocusedPanelIsAlwaysSeenAndNoneTwice(width: Int, height: Int) throws {
        for focus in PanelName.allCases {
            let layout = try #require(ScreenLayout(Size(width: width, height: height), focus: focus))
            let names = layout.panels.map(\.name)
            #expect(names.contains(focus))
            #expect(Set(names).count == names.count)
            #expect(layout.panels.allSatisfy { $0.area.height >= 4 && $0.area.width >= 30 })
        }
    }

    @Test func largerScreensShowMorePanels() throws {
        let counts = try [(40, 10), (80, 24), (120, 36), (200, 60)].map { width, height in
            try #require(ScreenLayout(Size(width: width, height: height), focus: .gradients)).panels.count
        }
        #expect(counts == [1, 2, 4, 6])
    }

    @Test func aScreenThatIsTooSmallSaysInOneLineWhatItNeeds() throws {
        let session = try makeSession()
        for width in 0...50 {
            for height in 0...12 where width < 40 || height < 10 {
                let lines = session.lines(width, height).filter { !$0.isEmpty }
                #expect(lines.count == (width > 0 && height > 0 ? 1 : 0))
                #expect(lines.allSatisfy { $0.count <= width })
            }
        }
        #expect(session.picture(20, 1) == " Unroll needs 40x10")
        #expect(session.picture(1, 1) == "+")
    }
}
