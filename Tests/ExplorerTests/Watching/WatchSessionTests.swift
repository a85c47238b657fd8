import Curves
import Screen
import Testing

@testable import Explorer

struct WatchSessionTests {
    @Test func theLossTheChosenCurveTheWaterfallAndAllCurvesAreShown() {
        let picture = WatchSession.watching(.training(updates: 200)).picture
        for part in [
            "loss = ", "grad_norm = ", "updates × steps", "Curves", "params.W_hh", "log.jsonl", "updates 1–200",
        ] {
            #expect(picture.contains(part), "\(part)")
        }
    }

    @Test func aLogWithoutNormsOfStepsHasNoWaterfall() {
        let session = WatchSession.watching(WatchReading(["{\"update\":1,\"loss\":2}", "{\"lr\":1,\"loss\":1}"]))
        #expect(!session.picture.contains("updates × steps"))
        #expect(session.panels == [.loss, .chosen, .curves])
    }

    @Test func oneCurveHasOnePlot() {
        let session = WatchSession.watching(WatchReading(["{\"loss\":2}"]))
        #expect(session.panels == [.loss, .curves])
        #expect(session.picture.split(separator: "loss = 2.000").count == 2)
    }

    @Test func keysChooseACurve() {
        var session = WatchSession.watching(.training(updates: 20))
        #expect(session.chosenName == "grad_norm")
        session.press(.down)
        #expect(session.chosenName == "params.W_xh")
        session.type("2j")
        #expect(session.chosenName == "weights.W_xh")
        session.type("99k")
        #expect(session.chosenName == "loss")
        session.type("99j")
        #expect(session.chosenName == "ratio.W_hh")
        #expect(session.picture.contains("▸ratio.W_hh"))
    }

    @Test func theCursorReadsTheNumberOut() {
        var session = WatchSession.watching(WatchReading((1...9).map { "{\"update\":\($0),\"loss\":\($0 * 10)}" }))
        session.type("4g")
        #expect(session.view.cursor == 4)
        #expect(session.picture.contains("update 4   40"))
        session.press(.right)
        #expect(session.view.cursor == 5)
        session.press(.left, .left)
        #expect(session.view.cursor == 3)
        session.type("10l")
        #expect(session.view.cursor == nil)
    }

    @Test(arguments: [1, 3, 17]) func backIsTheInverseOfForward(count: Int) {
        var session = WatchSession.watching(.training(updates: 3000))
        session.type("1500g")
        session.type("\(count)l")
        session.type("\(count)h")
        #expect(session.view.cursor == 1500)
    }

    @Test func zoomingHalvesTheUpdatesAroundTheCursorAndBack() {
        var session = WatchSession.watching(.training(updates: 400))
        session.type("100g++")
        #expect(session.shownUpdates.map { $0.count } == 100)
        #expect(session.shownUpdates?.contains(100) == true)
        session.type("--")
        #expect(session.shownUpdates == 1...400)
        session.type("+++++++++++++++")
        #expect(session.shownUpdates.map { $0.count } == 4)
        session.type("a")
        #expect(session.shownUpdates == 1...400)
    }

    @Test func aWindowFollowsTheLatestUpdateUntilItIsMoved() {
        var session = WatchSession.watching(.training(updates: 400))
        session.type("++")
        #expect(session.shownUpdates == 301...400)
        _ = session.update(.read(.training(updates: 500)))
        #expect(session.shownUpdates == 401...500)
        session.press(.pageUp)
        #expect(session.shownUpdates == 301...400)
        _ = session.update(.read(.training(updates: 600)))
        #expect(session.shownUpdates == 301...400)
        session.type("f")
        #expect(session.shownUpdates == 501...600)
        session.press(.pageUp, .pageDown)
        #expect(session.view.window.isFollowing)
    }

    @Test func whatIsReadWhilePausedIsShownAfterwards() {
        var session = WatchSession.watching(WatchReading(["{\"loss\":2}"]))
        session.type(" ")
        let before = session.picture
        _ = session.update(.read(WatchReading(["{\"loss\":2}", "{\"loss\":1}", "{\"loss\":0.5}"])))
        #expect(session.picture.contains("paused, 2 records behind"))
        #expect(session.picture.contains("loss = 2.000"))
        #expect(before.contains("paused"))
        session.type(" ")
        #expect(session.picture.contains("loss = 0.5000"))
    }

    @Test func theAxisOfThePanelsCurveIsChanged() {
        var session = WatchSession.watching(.training(updates: 50))
        #expect(session.axis(of: "loss") == .linear)
        session.type("y")
        #expect(session.axis(of: "loss") == .logarithmic)
        #expect(session.picture.contains("│log "))
        session.press(.tab)
        let before = session.axis(of: "grad_norm")
        session.type("y")
        #expect(session.axis(of: "grad_norm") != before)
        #expect(session.axis(of: "loss") == .logarithmic)
    }

    @Test func runsAreDrawnBesideEachOther() {
        let lines = [3, 4, 5, 1, 2].map { "{\"update\":\($0),\"loss\":\($0)}" }
        var session = WatchSession.watching(WatchReading(lines))
        #expect(session.picture.contains("run 1") && session.picture.contains("run 2"))
        #expect(session.shownUpdates == 1...5)
        session.type("r")
        #expect(session.shownUpdates == 1...2)
        #expect(!session.picture.contains("run 1"))
    }

    @Test func theFirstBrokenLineIsQuoted() {
        let session = WatchSession.watching(WatchReading(["{\"loss\":1}", "{\"loss\" 2}", "x"]))
        #expect(session.picture.contains("2 broken lines"))
        #expect(session.picture.contains("The first broken line 2: Expected ':', found '2'."))
    }

    @Test func aNotANumberIsMarkedWhereItCameFirst() {
        let session = WatchSession.watching(WatchReading(["{\"loss\":1}", "{\"loss\":NaN}", "{\"loss\":NaN}"]))
        #expect(session.picture.contains("loss = nan"))
        #expect(session.picture.contains("!"))
    }

    @Test func aKeyThatDoesNothingSaysWhy() {
        var session = WatchSession.watching(WatchReading(["{\"loss\":1}"]))
        for (key, reason) in [("w", "per_step"), ("p", "params"), ("r", "one run alone")] as [(Character, String)] {
            #expect(session.press(.character(key)) == [.ring])
            #expect(session.picture.contains("\(key) does nothing here") && session.picture.contains(reason))
        }
        session.press(.character("j"))
        #expect(session.notice == nil)
    }

    @Test func panelsAreZoomedAndFocused() {
        var session = WatchSession.watching(.training(updates: 50))
        session.press(.tab, .tab)
        #expect(session.view.focus == .waterfall)
        session.type("z")
        #expect(!session.picture.contains("Curves"))
        #expect(session.picture.contains("reaches back"))
        session.press(.escape)
        #expect(session.picture.contains("Curves"))
        session.press(.backTab)
        #expect(session.view.focus == .chosen)
    }

    @Test func effectsAreAskedForByKeys() {
        var session = WatchSession(source: "log")
        #expect(session.press(.character("q")) == [.quit])
        #expect(session.press(.control("z")) == [.suspend])
        #expect(session.press(.control("l")) == [.repaint])
        #expect(session.update(.input(.paste("q"))) == [])
    }

    @Test func clicksChooseCurvesAndUpdates() {
        var session = WatchSession.watching(.training(updates: 100))
        let rows = session.picture.split(separator: "\n", omittingEmptySubsequences: false)
        let row = rows.firstIndex { $0.contains("weights.W_hh") } ?? 0
        _ = session.update(.input(.mouse(.click, at: Point(x: 90, y: row))))
        #expect(session.chosenName == "weights.W_hh")
        _ = session.update(.input(.mouse(.click, at: Point(x: 36, y: 5))))
        #expect(session.view.cursor.map { (30...70).contains($0) } == true)
        #expect(session.view.focus == .loss)
    }
}
