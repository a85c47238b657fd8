import Analysis
import Cells
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct SeedsPanelTests {
    private func context(
        _ run: Run, seeds: Int = 5, change: (inout ViewState) -> Void = { _ in }
    ) -> PanelContext {
        PanelFixtures.settled(
            PanelFixtures.context(run, .backward, 3) {
                $0.seedCount = seeds
                change(&$0)
            })
    }

    @Test func anElmanNetworkHasABandForEachActivation() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world") { $0.lossPlacement = .lastStep }
        let bands = try #require(context(run).seedBands)
        #expect(bands.lanes.map(\.label) == Activation.allCases.map(\.rawValue))
        #expect(bands.seedCount == 5)
        let sweep = try #require(try SeedSweep(SeedSweepRequest(run.experiment, seedCount: 5)))
        for (lane, curves) in zip(bands.lanes, sweep.results) {
            #expect(lane.band == GradientBand(norms: curves.norms))
        }
        let text = PanelFixtures.picture(SeedsPanel.self, context(run), width: 60, height: 20)
        for name in ["sigmoid", "tanh", "relu"] { #expect(text.contains(name)) }
        #expect(SeedsPanel.title(context(run)) == "log10 ‖∂L/∂h[t]‖ of 5 networks: median, quartiles")
    }

    @Test func aCellWithoutAChoiceHasOneBandOfItsOwnName() throws {
        let bands = try #require(context(try PanelFixtures.run("lstm")).seedBands)
        #expect(bands.lanes.map(\.label) == ["lstm"])
    }

    @Test func stepsWithoutALossBehindThemAreNoUnderflow() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world") { $0.lossPlacement = .lastStep }
        let bands = try #require(context(run).seedBands)
        #expect(bands.lanes.allSatisfy { $0.band.startStep == 10 })
        #expect(!PanelFixtures.picture(SeedsPanel.self, context(run), width: 60, height: 20).contains("-inf"))
    }

    @Test func theSpreadSaysMedianQuartilesAndExtremes() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world") { $0.lossPlacement = .lastStep }
        let context = context(run)
        let text = PanelFixtures.picture(SpreadPanel.self, context, width: 76, height: 24)
        for lane in try #require(context.seedBands).lanes {
            let ratio = lane.band.ratio
            func number(_ value: Double?) -> String { NumberText.fixed(value ?? .nan, decimals: 2) }
            #expect(text.contains("\(lane.label) \(number(ratio.median))"))
            #expect(text.contains("half from \(number(ratio.lowerQuartile)) to \(number(ratio.upperQuartile))"))
            #expect(text.contains("all from \(number(ratio.minimum)) to \(number(ratio.maximum))"))
            #expect(text.contains("█"))
        }
        #expect(SpreadPanel.title(context) == "log10 ‖∂L/∂h[1]‖/‖∂L/∂h[10]‖ of 5 networks")
    }

    @Test func withoutAGradientThereIsNoBandButASentence() throws {
        let run = try Run(Experiment(cell: .catalogue("gru"), input: .pulse(length: 6)))
        for panel in [SeedsPanel.self, SpreadPanel.self] as [any Panel.Type] {
            let text = PanelFixtures.picture(panel, context(run), width: 60, height: 12)
            #expect(text.contains("gru: 5 runs: no gradient reaches any step"))
        }
    }

    @Test func gradientsThatUnderflowHaveASpreadAllTheSame() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world") { $0.recurrentGain = 0 }
        for panel in [SeedsPanel.self, SpreadPanel.self] as [any Panel.Type] {
            for (width, height) in [(76, 24), (30, 8), (12, 3)] {
                #expect(!PanelFixtures.picture(panel, context(run), width: width, height: height).isEmpty)
            }
        }
    }

    @Test func aCellOfOnesOwnMayCallItsStateOtherwise() throws {
        let cell = CellChoice.equations("s[t] = tanh(A x[t] + B s[t-1])\ny[t] = C s[t]\np[t] = softmax(y[t])")
        let run = try Run(Experiment(cell: cell, input: .text("hello", vocabulary: nil)))
        #expect(context(run).seedBands?.signal == "s")
        #expect(SeedsPanel.title(context(run)).contains("∂L/∂s[t]"))
    }
}
