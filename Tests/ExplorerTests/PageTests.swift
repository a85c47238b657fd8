import Commands
import Screen
import Testing

@testable import Explorer

struct PageTests {
    private static let sizes = [
        Size(width: 40, height: 10), Size(width: 60, height: 40), Size(width: 80, height: 24),
        Size(width: 80, height: 60), Size(width: 120, height: 36), Size(width: 200, height: 60),
    ]

    @Test func everyPanelHasAPageAndEveryPageItsMainPanel() {
        for panel in PanelName.allCases { #expect(panel.home.page.panels.contains(panel)) }
        for name in PageName.allCases {
            let page = name.page
            #expect(page.panels.contains(name.mainPanel))
            #expect(Set(page.panels).count == page.panels.count)
            for panel in page.panels {
                let companion = page.companion(of: panel)
                #expect(companion.map { $0 != panel && page.panels.contains($0) } ?? (page.panels.count == 1))
            }
        }
    }

    @Test(arguments: sizes) func aPageShowsItsOwnPanelsWithoutOverlap(size: Size) throws {
        for page in PageName.allCases {
            for focus in page.page.panels {
                let layout = try #require(ScreenLayout(size, focus: focus, page: page))
                let names = layout.panels.map(\.name)
                #expect(names.contains(focus))
                #expect(Set(names).isSubset(of: page.page.panels) && Set(names).count == names.count)
                for (index, place) in layout.panels.enumerated() {
                    #expect(place.area.width >= 30 && place.area.height >= 4)
                    for other in layout.panels[..<index] { #expect(place.area.intersection(other.area).isEmpty) }
                }
            }
        }
    }

    @Test func largeScreensShowSixPanelsAndSmallOnesTwo() throws {
        for page in PageName.allCases {
            let panels = page.page.panels
            let large = try #require(ScreenLayout(Size(width: 200, height: 60), focus: panels[0], page: page))
            #expect(Set(large.panels.map(\.name)) == Set(panels.prefix(6)))
            let last = try #require(panels.last)
            let other = try #require(ScreenLayout(Size(width: 200, height: 60), focus: last, page: page))
            #expect(other.panels.map(\.name).contains(last) && other.panels.count == min(6, panels.count))
            let small = try #require(ScreenLayout(Size(width: 80, height: 24), focus: panels[0], page: page))
            #expect(small.panels.count == min(2, panels.count))
        }
    }

    @Test func keysTurnPagesInACircle() throws {
        var session = try makeSession()
        var seen: [PageName] = []
        for _ in PageName.allCases {
            seen.append(session.view.page)
            session.press("p")
            #expect(session.view.page.page.panels.contains(session.view.focus))
        }
        #expect(seen == PageName.allCases)
        #expect(session.view.page == .network)
        session.press("P")
        #expect(session.view.page == PageName.allCases.last)
        session.press("999999p")
        #expect(session.view.page.page.panels.contains(session.view.focus))
    }

    @Test func aPanelBringsItsPageAndTheNextPanelStaysOnIt() throws {
        var session = try makeSession()
        session.type("panel bound")
        #expect(session.view.page == .gradients)
        for _ in 0..<5 {
            session.press(.tab)
            #expect(session.view.page == .gradients && PageName.gradients.page.panels.contains(session.view.focus))
        }
        session.type("panel cell")
        #expect(session.view.page == .network)
        session.type("page nowhere")
        #expect(session.view.page == .network)
    }

    @Test func theFirstLineSaysWhichPageItIs() throws {
        var session = try makeSession()
        #expect(session.lines()[0].hasPrefix("Unroll  rnn"))
        session.type("page gradients")
        for (width, height) in [(40, 10), (60, 20), (80, 24), (120, 36), (200, 60)] {
            #expect(session.lines(width, height)[0].contains("gradients"))
        }
        #expect(PageName.allCases.allSatisfy { "\(session.lines(200, 60)[0]) ".contains(" \($0.rawValue) ") })
    }

    @Test func aClickOnAPageTurnsToIt() throws {
        var session = try makeSession(size: Size(width: 200, height: 60))
        for page in PageName.allCases.reversed() {
            let line = session.lines(200, 60)[0] + " "
            let range = try #require(line.ranges(of: " \(page.rawValue) ").last)
            let x = line.distance(from: line.startIndex, to: range.lowerBound) + 1
            _ = session.update(.input(.mouse(.click, at: Point(x: x, y: 0))))
            #expect(session.view.page == page)
        }
    }
}
