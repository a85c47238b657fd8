import Analysis
import Cells
import Equations
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

@Suite struct PanelContentTests {
    @Test func theTitlesSayWhereOneIs() throws {
        let run = try PanelFixtures.run("rnn")
        let context = PanelFixtures.context(run, .backward, 3) { $0.selectedUnit = 1 }
        let norm = try #require(run.trace.norms(.gradient, of: "h"))[2]
        #expect(NetworkPanel.title(context) == "Unrolled network, step 3 of 5")
        #expect(CellPanel.title(context) == "Elman network: unit 2 of 4, step 3")
        #expect(HeatMapPanel.title(context) == "h[t]: hidden state")
        let text = NumberText.significant(norm, digits: 3)
        #expect(GradientsPanel.title(context) == "Gradient norms: ‖∂L/∂h[3]‖ = \(text)")
    }

    @Test func theHeatMapSaysTheNumberUnderTheCursor() throws {
        let run = try PanelFixtures.run("lstm")
        let context = PanelFixtures.context(run, .backward, 3) {
            $0.selectedSignal = "c"
            $0.selectedUnit = 2
            $0.quantity = .gradient
        }
        let number = try #require(run.trace.numbers(.gradient, of: "c", at: 3))[2]
        let text = PanelFixtures.picture(HeatMapPanel.self, context, width: 60, height: 10)
        #expect(text.hasPrefix("∂L/∂c[3], unit 3 = \(NumberText.significant(number))\n"))
    }

    @Test func theHeatMapHasNoGradientBeforeTheBackwardPass() throws {
        let run = try PanelFixtures.run("lstm")
        let context = PanelFixtures.context(run, .forward, 5) { $0.quantity = .gradient }
        let text = PanelFixtures.picture(HeatMapPanel.self, context, width: 60, height: 10)
        #expect(text.hasPrefix("∂L/∂h[5], unit 1: the backward pass has not come here\n"))
    }

    @Test func aStateWithoutAPreActivationSaysSo() throws {
        let context = PanelFixtures.context(try PanelFixtures.run("lstm"), .forward, 2) {
            $0.selectedSignal = "c"
            $0.quantity = .preActivation
        }
        let text = PanelFixtures.picture(HeatMapPanel.self, context, width: 80, height: 10)
        #expect(text.hasPrefix("c has no pre-activation"))
    }

    @Test func theNetworkShowsTheNormsThatHaveArrived() throws {
        let run = try PanelFixtures.run("rnn")
        let norms = try #require(run.trace.norms(.gradient, of: "h")).map { NumberText.compact($0, digits: 2) }
        let forward = PanelFixtures.picture(
            NetworkPanel.self, PanelFixtures.context(run, .forward, 5), width: 80, height: 12)
        #expect(!forward.contains("◀"))
        let backward = PanelFixtures.picture(
            NetworkPanel.self, PanelFixtures.context(run, .backward, 3), width: 80, height: 12)
        for t in 3...5 { #expect(backward.contains(norms[t - 1])) }
        #expect(backward.filter { $0 == "◀" }.count == 3)
    }

    @Test func theEquationsSplitTheGradientIntoItsParts() throws {
        let run = try PanelFixtures.run("gru")
        let forward = PanelFixtures.picture(
            CellPanel.self, PanelFixtures.context(run, .forward, 2), width: 110, height: 24)
        #expect(!forward.contains("direct"))
        let backward = PanelFixtures.picture(
            CellPanel.self, PanelFixtures.context(run, .backward, 2), width: 110, height: 24)
        for equation in run.resolved.cell.text.equations {
            #expect(backward.contains("∂L/∂\(equation.signal)[2] = "))
        }
        #expect(backward.contains("  through "))
    }

    @Test func theLossPassesByTheProbabilities() throws {
        let run = try PanelFixtures.run("rnn")
        let context = PanelFixtures.context(run, .backward, 2) { $0.selectedSignal = "p" }
        let text = PanelFixtures.picture(CellPanel.self, context, width: 110, height: 24)
        #expect(!text.contains("∂L/∂p[2] = "))
        #expect(text.contains("the loss is computed from the logits"))
        #expect(run.trace.isPassedByLoss("p") && !run.trace.isPassedByLoss("y"))
        let reading = try PanelFixtures.run("rnn") { $0.cell = .equations("h[t] = tanh(W_xh x[t] + W_ph p[t-1])") }
        #expect(!reading.trace.isPassedByLoss("p"))
        let other = PanelFixtures.context(reading, .backward, 2) { $0.selectedSignal = "p" }
        #expect(PanelFixtures.picture(CellPanel.self, other, width: 110, height: 24).contains("∂L/∂p[2] = "))
    }

    @Test func thePlotSaysTheRegimeInWords() throws {
        let weak = try PanelFixtures.run("rnn", text: "hello world") {
            $0.recurrentGain = 0.5
            $0.lossPlacement = .lastStep
        }
        let text = PanelFixtures.picture(
            GradientsPanel.self, PanelFixtures.context(weak, .backward, 1), width: 78, height: 16)
        #expect(text.contains("∂L/∂h       vanishing ×0."))
        #expect(text.contains("half-life"))
        #expect(text.contains("σ_max(W_hh)"))
        #expect(text.contains("ρ(W_hh)"))
        #expect(text.contains("(σ_max·γ)^(T−t)"))
    }

    @Test func aGradientThatIsCutOffIsNamed() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world") {
            $0.recurrentGain = 0
            $0.lossPlacement = .lastStep
        }
        let flow = GradientFlow(norms: try #require(run.trace.norms(.gradient, of: "h")))
        let text = PanelFixtures.picture(
            GradientsPanel.self, PanelFixtures.context(run, .backward, 1), width: 100, height: 16)
        #expect(text.contains(flow.sentence))
        #expect(text.contains("   0┤") || text.contains("\n0┤") || text.contains(" 0┤"))
    }

    @Test func everyLaneHasItsLine() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world")
        let lanes = try Activation.allCases.map { activation in
            Lane(
                label: activation.rawValue,
                run: try PanelFixtures.run("rnn", text: "hello world") {
                    $0.activation = activation
                    $0.lossPlacement = .lastStep
                })
        }
        let context = PanelFixtures.context(run, .backward, 1, lanes: lanes)
        let lines = PanelFixtures.picture(GradientsPanel.self, context, width: 100, height: 20).split(separator: "\n")
        for (line, lane) in zip(lines, lanes) {
            #expect(line.hasPrefix(lane.label))
            #expect(line.contains("vanishing"))
        }
    }

    @Test func theActivationIsThatOfTheSelectedSignal() throws {
        let run = try PanelFixtures.run("lstm")
        let gate = PanelFixtures.context(run, .forward, 2) { $0.selectedSignal = "i" }
        #expect(ActivationPanel.title(gate) == "Activation of i[2]: σ")
        let state = try #require(ActivationState(run.trace, signal: "i", at: 2))
        #expect(PanelFixtures.picture(ActivationPanel.self, gate, width: 60, height: 14).hasPrefix(state.sentence))
        let product = PanelFixtures.context(run, .forward, 2) { $0.selectedSignal = "c" }
        #expect(ActivationPanel.title(product) == "Activation of i[2]: σ")
    }

    @Test func coloursAreUsedOnlyWhereThereAreColours() throws {
        let run = try PanelFixtures.run("rnn")
        for panel in Panels.all.values {
            let context = PanelFixtures.context(run, .backward, 2, hasColor: false)
            var canvas = Canvas(size: Size(width: 80, height: 20))
            panel.draw(context, on: &canvas, in: canvas.bounds)
            #expect(canvas.cells.allSatisfy { $0.style.background == .standard })
        }
    }

    @Test func whatTheBackwardPassHasNotComeToIsFaint() throws {
        let run = try PanelFixtures.run("rnn", text: "hello world")
        let curve = Style(role: .firstCurve)
        for (pass, step) in [(Playhead.Pass.forward, 11), (.backward, 11), (.backward, 6), (.backward, 1)] {
            var canvas = Canvas(size: Size(width: 80, height: 20))
            let context = PanelFixtures.context(run, pass, step)
            GradientsPanel.draw(context, on: &canvas, in: canvas.bounds)
            // The first rows have the colour in words and legend.
            let columns = (0..<80).filter { x in (8..<20).contains { y in canvas[x, y].style == curve } }
            let cursor = (0..<80).first { x in canvas[x, 17].style == Style(role: .playhead) }
            #expect(columns.isEmpty == (pass == .forward || step == 11))
            #expect(columns.allSatisfy { $0 >= cursor ?? 0 })
        }
    }

    @Test func theBoundOfATraceIsTheSameAtEveryLook() throws {
        let simple = try PanelFixtures.run("rnn").trace
        let bound = try PascanuBound(simple)
        for _ in 0..<2 { #expect(KnownBounds.bound(of: simple) == .success(bound)) }
        let gated = try PanelFixtures.run("lstm").trace
        #expect(KnownBounds.bound(of: gated) == .failure(.severalStates(["h", "c"])))
        #expect(KnownBounds.bound(of: simple) == .success(bound))
    }
}
