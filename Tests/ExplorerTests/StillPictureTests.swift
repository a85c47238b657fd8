import Commands
import Experiments
import Screen
import Testing

@testable import Explorer

struct StillPictureTests {
    private static let sizes = [
        Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
    ]

    @Test(arguments: sizes)
    func thePictureFillsItsSizeAndNamesTheMainKeys(size: Size) throws {
        let session = try OpeningExperiment.session()
        let lines = StillPicture(of: session, size: size).canvas.text.split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == size.height)
        #expect(lines[0].hasPrefix("Unroll  rnn"))
        #expect(lines.last?.contains("? help  q quit") == true)
        #expect(lines.last?.contains("step") == true)
        #expect(lines[1].contains("backward pass, step 15 of 22"))
        #expect(lines.contains { $0.contains("‖∂L/∂h[t]‖ vanishing") })
    }

    @Test func onlyASCIIIsDrawnWhereOnlyASCIIMayBe() throws {
        var session = try OpeningExperiment.session()
        for keys in ["", "?", "?:", "m", "v", ":x", "\r"] {
            session.press(keys)
            if keys == "?" || keys == "\r" { session.press(.enter) }
            for size in Self.sizes + [Size(width: 40, height: 10), Size(width: 5, height: 5)] {
                let text = StillPicture(of: session, size: size, glyphs: .ascii).canvas.text
                #expect(text.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
            }
            session.press(.escape)
        }
    }

    @Test func aPanelAloneHasTheWholeRoom() throws {
        var session = try OpeningExperiment.session()
        for name in PanelName.allCases {
            _ = session.update(.entered("panel \(name.rawValue)"))
            let alone = StillPicture(of: session, size: Self.sizes[0], hasColor: true, isAlone: true).canvas.text
            #expect(alone.split(separator: "\n").count { $0.hasPrefix("╭") && $0.hasSuffix("╮") } == 1)
            session.press("z")
            session.settle()
            #expect(session.picture() == alone)
            session.press("z")
        }
    }

    @Test func oneStepAndOneUnitAreDrawn() throws {
        var session = try makeSession("x", hidden: 1)
        for key in ["", "b", "m", "m", "v"] {
            session.press(key)
            for size in Self.sizes {
                #expect(StillPicture(of: session, size: size).canvas.text.contains("step 1 of 1"))
            }
        }
    }

    @Test func aThousandStepsAreDrawnAndTheTimelineSaysWhichItShows() throws {
        var session = try makeSession(String(repeating: "abcde", count: 200), hidden: 2)
        session.press("500G")
        for size in Self.sizes {
            let text = StillPicture(of: session, size: size).canvas.text
            #expect(text.contains("step 500 of 1000"))
            #expect(text.contains("of 1000\n"))
        }
    }

    @Test func withoutColourTheSameWordsAreThere() throws {
        let session = try OpeningExperiment.session()
        let plain = StillPicture(of: session, size: Self.sizes[2], hasColor: false).canvas.text
        let coloured = StillPicture(of: session, size: Self.sizes[2], hasColor: true).canvas.text
        let words = { (text: String) in Set(text.split { !$0.isLetter }.filter { $0.count > 4 }) }
        #expect(words(plain).isSuperset(of: words(coloured)))
    }
}
