import Cells
import Commands
import Experiments
import Matrices
import Screen
import Testing

@testable import Explorer

struct SurfacePanelTests {
    /// The page of the cures on the error wall.
    private func wall(_ width: Int = 120, _ height: Int = 36) throws -> Session {
        var session = try Session(.errorWall, size: Size(width: width, height: height))
        session.type("page cures")
        session.settle()
        return session
    }

    @Test func theErrorWallIsShownWithItsPublishedFigures() throws {
        let session = try wall()
        let picture = session.picture(120, 36)
        #expect(picture.contains("Error surface over W_hh[1,1] → and b_h[1] ↑"))
        #expect(picture.contains("L = 0.02409 at W_hh[1,1] = 5, b_h[1] = -2.5"))
        #expect(picture.contains("∇L = (0.08631, 0.1009)"))
    }

    @Test func theArrowPointsDownTheSlope() throws {
        // Both derivatives are positive: the way down goes to the left and to smaller values below.
        let context = PanelFixtures.settled(PanelFixtures.context(try Run(.errorWall), .backward, 1, hasColor: true))
        for (glyphs, marks) in [(Glyphs.unicode, "↙←•"), (.ascii, "/<*")] {
            let picture = PanelFixtures.picture(SurfacePanel.self, context, width: 100, height: 24, glyphs: glyphs)
            let lines = picture.split(separator: "\n").map { Array($0) }
            let places = lines.indices.flatMap { row in
                lines[row].indices.filter { marks.contains(lines[row][$0]) }.map { Point(x: $0, y: row) }
            }
            let heads = places.filter { lines[$0.y][$0.x] != marks.last }
            #expect(heads.count == 1)
            let head = try #require(heads.first)
            #expect(places.count > 3)
            #expect(places.allSatisfy { $0 == head || $0.x > head.x && $0.y <= head.y })
        }
    }

    @Test func theCommandChoosesTheEntriesAndBringsThePanel() throws {
        var session = try makeSession("hello world", size: Size(width: 120, height: 36))
        session.type("surface W_xh[2,1] b_h[3] 0.5")
        session.settle()
        #expect(session.view.focus == .surface && session.view.page == .cures)
        #expect(session.picture(120, 36).contains("Error surface over W_xh[2,1] → and b_h[3] ↑"))
        let parameters = session.run.resolved.parameters
        let place = [parameters["W_xh"][1, 0], parameters["b_h"][2, 0]].map { NumberText.compact($0) }
        #expect(session.picture(120, 36).contains("W_xh[2,1] = \(place[0]), b_h[3] = \(place[1])"))
        session.type("surface none")
        session.settle()
        #expect(session.picture(120, 36).contains("Error surface over W_hh[1,1] → and b_h[1] ↑"))
    }

    @Test func anEntryThatIsNotThereIsNamedAndChangesNothing() throws {
        var session = try makeSession(size: Size(width: 120, height: 36))
        session.type("surface W_hh[9,9] b_h[1]")
        #expect(session.view.surface == nil && session.view.page == .network)
        #expect(session.picture(120, 36).contains("W_hh[9,9]"))
        session.press(.escape)
        session.type("surface W_hx[1,1] b_h[1]")
        #expect(session.picture(120, 36).contains("Did you mean"))
    }

    @Test func anotherCellFallsBackToItsUsualEntries() throws {
        var session = try makeSession("hello", size: Size(width: 120, height: 36))
        session.type("surface W_hh[1,2] b_h[1]")
        session.type("cell lstm")
        session.settle()
        #expect(session.picture(120, 36).contains("Error surface over W_hi[1,1] → and b_i[1] ↑"))
        session.type("cell rnn")
        session.settle()
        #expect(session.picture(120, 36).contains("Error surface over W_hh[1,2] → and b_h[1] ↑"))
    }

    @Test func aLargeNetworkWaitsForTheCommand() throws {
        var session = try makeSession("hello", hidden: 100, size: Size(width: 120, height: 36))
        session.type("set steps 400")
        session.type("panel surface")
        session.press("z")
        #expect(session.picture(120, 36).contains(":surface W_hh[1,1] b_h[1] asks for it."))
        #expect(SurfacePanel.requests(session.panelContext).isEmpty)
        session.type("surface W_hh[1,1] b_h[1]")
        #expect(SurfacePanel.requests(session.panelContext).count == 1)
    }

    @Test func aSurfaceIsGivenUpBetweenRowsAndSaysHowFarItIs() throws {
        let session = try makeSession()
        let choice = try #require(SurfaceChoice.usual(for: session.run))
        let task = AnalysisTask(.surface(choice), about: session.run)
        let log = ProgressLog()
        let conditions = AnalysisConditions(isCancelled: { log.count > 3 }, report: { log.take($0) })
        #expect(task.outcome(conditions) == nil)
        #expect(log.last == AnalysisProgress(done: 3, total: choice.resolution))
    }

    @Test func lossesThatAreNotFiniteAreSeen() throws {
        let run = try PanelFixtures.run("rnn", text: "hello hello hello") {
            $0.activation = .relu
            $0.recurrentGain = 1e60
        }
        let context = PanelFixtures.settled(PanelFixtures.context(run, .backward, 1))
        let picture = PanelFixtures.picture(SurfacePanel.self, context, width: 80, height: 20)
        #expect(picture.contains("no way leads down from here"))
    }
}
