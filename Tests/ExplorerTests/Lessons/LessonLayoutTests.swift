import Commands
import LessonScripts
import Screen
import Testing

@testable import Explorer

struct LessonLayoutTests {
    private static let sizes = [
        (40, 10), (41, 15), (80, 24), (80, 50), (99, 20), (100, 30), (120, 36), (170, 40), (200, 60), (300, 20),
    ]

    @Test(arguments: sizes)
    func thePartsFillTheScreenWithoutOverlapping(width: Int, height: Int) throws {
        for manner in [LessonArrangement.Manner.reading, .presenting] {
            for (isEditing, isZoomed) in [(false, false), (true, false), (false, true)] {
                let size = Size(width: width, height: height)
                let layout = try #require(
                    ScreenLayout(size, focus: .network, isZoomed: isZoomed, isEditing: isEditing, lesson: manner))
                let parts =
                    [layout.header, layout.timeline, layout.readout, layout.knobs, layout.hints]
                    + layout.panels.map(\.area) + [layout.editor, layout.lesson?.text].compactMap { $0 }
                var cells = 0
                for (index, part) in parts.enumerated() {
                    cells += part.width * part.height
                    for other in parts[..<index] { #expect(part.intersection(other).isEmpty) }
                }
                #expect(cells == width * height)
            }
        }
    }

    @Test func textAndThePanelThatItSpeaksOfAreBothReadable() throws {
        for (width, height) in [(80, 24), (120, 36), (200, 60)] {
            for focus in PanelName.allCases {
                let layout = try #require(
                    ScreenLayout(Size(width: width, height: height), focus: focus, lesson: .reading))
                let text = try #require(layout.lesson?.text)
                #expect(text.width >= 46 && text.height >= 8)
                let panel = try #require(layout.panels.first { $0.name == focus })
                #expect(panel.area.width >= 52 && panel.area.height >= 8, "\(width)x\(height) \(focus)")
            }
        }
    }

    /// On the smallest usual terminal the plot has its legend, three rows, and the title of the step below it.
    @Test func thePlotOfALessonOnASmallScreenHasItsLegend() throws {
        var session = try makeLessonSession(Size(width: 80, height: 24))
        session.type("panel gradients")
        session.type("go 3")
        let lines = session.lines()
        let top = try #require(lines.firstIndex { $0.hasPrefix("╭") })
        let bottom = try #require(lines.firstIndex { $0.hasPrefix("╰") && $0.contains("A sample") })
        #expect(lines[bottom].hasSuffix("1 of 5 ─╯") && bottom - top == 7)
        #expect(lines[top + 1].contains("‖∂L/∂h[t]‖"), "\(lines[top + 1])")
        #expect(
            lines[(top + 2)...(top + 4)].allSatisfy {
                $0.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) }
            })
    }

    @Test func aPageOfTextBeginsWithText() throws {
        var session = try makeSession(size: Size(width: 80, height: 24))
        let paragraphs = (1...20).map { "Paragraph \($0)." }.joined(separator: "\n\n")
        let reading = sampleReading {
            $0.replacing("The **cell** has 2<!--= hidden--> units and `W_hh`.", with: paragraphs)
        }
        session.open(reading, progress: LessonProgress(), isPresented: false)
        for first in 0..<20 {
            session.desk?.firstLine = first
            let lines = session.lines()
            let title = try #require(lines.firstIndex { $0.contains("1 of 5") })
            #expect(lines[title + 1].contains("Paragraph"), "\(first)")
        }
    }

    @Test func whatToPressIsAlwaysOnTheScreen() throws {
        for (width, height) in [(80, 24), (120, 36), (200, 60)] {
            var session = try makeLessonSession(Size(width: width, height: height))
            var seen: [String] = []
            for _ in 0..<12 {
                let last = session.lines(width, height).last { !$0.isEmpty } ?? ""
                #expect(last.contains("Enter"), "\(last)")
                #expect(last.contains("L explore") || session.keyPlace != .explorer, "\(last)")
                seen.append(session.stepID ?? "")
                if session.desk?.awaitsAnswer == true || session.desk?.awaitsGoal == true {
                    #expect(last.contains("S skip"), "\(last)")
                    session.press("S")
                }
                session.press(.enter)
            }
            #expect(Set(seen).count == 5)
        }
    }

    @Test func aZoomThatWouldChangeNothingSaysWhy() throws {
        var session = try makeLessonSession(Size(width: 80, height: 24))
        #expect(!session.lines().contains { $0.contains("z zoom") })
        session.press("z")
        #expect(session.notice?.text == "z does nothing here: the panel stands alone already.")
        #expect(!session.isZoomed)
        session.press("L")
        session.press("z")
        #expect(session.isZoomed)
        session = try makeLessonSession()
        session.press("z")
        #expect(session.isZoomed)
        session.press("z")
        #expect(!session.isZoomed)
    }

    @Test func theFlowOfTheSelectedStateIsReadBesideALesson() throws {
        var session = try makeLessonSession(Size(width: 80, height: 24))
        for state in ["h", "c"] {
            session.type("cell lstm")
            session.type("panel gradients")
            session.type("signal \(state)")
            let picture = session.picture()
            let hasGradient = session.view.playhead.hasGradient(at: 1)
            #expect(picture.contains("Gradient norms: ‖∂L/∂\(state)[1]‖ = ") == hasGradient)
            #expect(session.lines().contains { $0.contains("∂L/∂\(state) ") && $0.contains(" a step") }, "\(picture)")
        }
    }

    @Test func theEditorStandsBesideTheTextWhereThereIsRoom() throws {
        var session = try makeLessonSession()
        session.press("e")
        #expect(session.picture(120, 36).contains("Lesson: A sample"))
        #expect(session.picture(120, 36).contains("Equations"))
        #expect(!session.picture(80, 24).contains("A sample"))
        #expect(session.picture(80, 24).contains("Equations"))
    }
}
