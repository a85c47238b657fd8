import Cells
import Equations
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct KnobTests {
    @Test func turningTheGainUpAndDownComesBackToTheSameNumber() throws {
        var session = try makeSession()
        for _ in 0..<24 { session.press(".") }
        #expect(session.run.experiment.recurrentGain == 4)
        for _ in 0..<36 { session.press(",") }
        #expect(session.run.experiment.recurrentGain == 0.5)
        session.press("12.")
        #expect(session.run.experiment.recurrentGain == 1)
    }

    @Test func theLargeStepOfTheGainIsThreeSmallOnes() throws {
        var large = try makeSession()
        var small = large
        large.press(">>><")
        small.press("......")
        #expect(large.run.experiment == small.run.experiment)
    }

    @Test func theGainBendsTheGradientFromVanishingToExploding() throws {
        var session = try makeSession("hello hello hello", hidden: 8)
        session.press("r")
        session.type("activation relu")
        func norm(_ session: Session) -> Double { session.run.jacobians.productNorms[0] }
        session.type("gain 0.5")
        let vanishing = norm(session)
        session.press("24.")
        #expect(session.run.experiment.recurrentGain == 2)
        #expect(norm(session) > 1000 * vanishing)
    }

    @Test func everyKnobKeyChangesItsKnob() throws {
        var session = try makeSession("hello", cell: "lstm")
        for (keys, knob) in [
            (".", Knob.gain), ("r", .radius), ("c", .cell), ("}", .steps), ("N", .hidden), ("I", .inputScale),
            ("F", .forgetBias), ("o", .loss), ("d", .seed),
        ] {
            let before = session.run.experiment
            session.press(keys)
            #expect(knob.isChanged(session.run.experiment, from: before), "\(keys)")
            session.press("u")
            #expect(session.run.experiment == before, "\(keys)")
        }
    }

    @Test func aKnobThatTheCellDoesNotHaveSaysSoAndChangesNothing() throws {
        var session = try makeSession()
        let before = session.run.experiment
        let effects = session.press("F")
        #expect(session.run.experiment == before)
        #expect(effects == [.ring])
        #expect(session.notice?.text == "F does nothing here: rnn has no forget gate.")
        session.press("l")
        #expect(session.notice == nil)
    }

    @Test func everyCellOfTheCatalogueIsReachedInACircle() throws {
        var session = try makeSession("hello", hidden: 4)
        var seen: Set<String> = []
        for _ in Cell.catalogue {
            seen.insert(session.run.resolved.cell.name)
            session.press("c")
        }
        #expect(seen.isSuperset(of: ["rnn", "jordan", "lstm", "gru", "gru-cho"]))
        session.type("cell gru")
        session.press("cC")
        #expect(session.run.resolved.cell.name == "gru")
    }

    @Test func changedKnobsAreMarkedUntilTheyAreTurnedBack() throws {
        var session = try makeSession()
        #expect(session.picture().contains("gain 1 "))
        session.press(".")
        #expect(session.picture().contains("gain 1.0595*"))
        session.press(",")
        #expect(!session.picture().contains("*"))
    }
}
