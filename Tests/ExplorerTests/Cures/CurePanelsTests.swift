import Analysis
import Cells
import Commands
import Equations
import Experiments
import Matrices
import Screen
import Testing
import Unrolling

@testable import Explorer

/// What the panels of clipping, truncation and penalties say.
struct CurePanelsTests {
    private func context(
        _ cell: String = "rnn", step: Int = 3, cures: Cures = .none, last: Bool = false
    ) throws -> PanelContext {
        let run = try PanelFixtures.run(cell, text: "hello world") {
            $0.cures = cures
            if last { $0.lossPlacement = .lastStep }
        }
        return PanelFixtures.settled(PanelFixtures.context(run, .backward, step))
    }

    private func picture(_ panel: any Panel.Type, _ context: PanelContext) -> String {
        PanelFixtures.picture(panel, context, width: 110, height: 30)
    }

    private func text(_ value: Double) -> String { NumberText.significant(value, digits: 3) }

    @Test(arguments: PanelFixtures.cells) func clippingSaysTheNormsOfTheWholeAndOfTheStep(cell: String) throws {
        let context = try context(cell, cures: Cures(clipping: .norm(0.25)))
        let network = context.run.network
        let norm = euclideanNorm(network.parameterGradient.entries)
        let picture = picture(ClippingPanel.self, context)
        #expect(ClippingPanel.title(context) == "Clipping: clip norm 0.25")
        #expect(picture.contains("whole gradient ‖g‖ \(text(norm)) → 0.250 (×\(text(0.25 / norm)))"))
        #expect(picture.contains("direction kept (cosine 1)"))
        let part = euclideanNorm(network.contribution(at: 3).entries)
        #expect(picture.contains("step 3 alone: its part of g \(text(part)) → \(text(min(part, 0.25)))"))
        let state = try #require(context.trace.norms(.gradient, of: context.followedState))[2]
        #expect(picture.contains("∂L/∂\(context.followedState)[3] \(text(state)) → \(text(min(state, 0.25)))"))
        #expect(picture.contains("θ = 0.250") || picture.contains("‖g‖ = \(text(norm))"))
    }

    @Test func clippingByValueBendsTheDirection() throws {
        let context = try context(cures: Cures(clipping: .value(0.01)))
        let change = ClippedGradient(context.run.network, by: .value(0.01)).whole
        let cosine = try #require(change.cosine)
        let picture = picture(ClippingPanel.self, context)
        #expect(picture.contains("bent: cosine \(text(cosine))"))
        #expect(!picture.contains("θ"))
    }

    @Test func whatIsShortEnoughIsLeftAsItIs() throws {
        let context = try context(cures: Cures(clipping: .norm(1e6)))
        #expect(picture(ClippingPanel.self, context).contains("short enough, left as it is"))
    }

    @Test func whatIsNotSetIsTriedAndTheCommandNamed() throws {
        let context = try context()
        for (panel, name) in [
            (ClippingPanel.self as any Panel.Type, "clip norm "), (TruncationPanel.self, "truncate "),
        ] {
            let title = panel.title(context)
            #expect(title.contains("not set: what :\(name)") && title.hasSuffix(" would do"))
            let command = String(title.split(separator: ":").last ?? "").replacing(" would do", with: "")
            guard case .experiment = try Command.parse(command) else {
                Issue.record("\(command) changes nothing")
                continue
            }
        }
        let penalties = picture(PenaltiesPanel.self, context)
        for kind in Penalties.Kind.allCases { #expect(penalties.contains(":penalty \(kind.rawValue) ")) }
    }

    @Test(arguments: Truncation.Form.allCases) func truncationSaysWhatItCutsOff(form: Truncation.Form) throws {
        let truncation = Truncation(window: 4, form: form)
        let context = try context("lstm", step: 6, cures: Cures(truncation: truncation))
        let full = context.run.network
        let short = full.truncated(truncation)
        let before = full.parameterGradient.entries
        let difference = euclideanNorm(zip(before, short.parameterGradient.entries).map { $0 - $1 })
        let picture = picture(TruncationPanel.self, context)
        let norms = "\(text(euclideanNorm(before))) → \(text(euclideanNorm(short.parameterGradient.entries)))"
        #expect(picture.contains("‖g‖ \(norms) · cuts off \(text(100 * difference / euclideanNorm(before))) %"))
        let steps = [full, short].map { euclideanNorm($0.layers[0].numbers(.gradient, of: "h", at: 6) ?? []) }
        #expect(picture.contains("∂L/∂h[6] \(text(steps[0])) → \(text(steps[1]))"))
        #expect(picture.contains("the loss of step 6 reaches steps \(form == .sliding ? 3 : 5)–6"))
    }

    @Test func windowsThatHoldEverythingCutOffNothing() throws {
        let context = try context(cures: Cures(truncation: Truncation(window: 40)))
        #expect(picture(TruncationPanel.self, context).contains("The windows hold all 11 steps: nothing is cut off."))
    }

    @Test func theOnlyLossIsFollowedBack() throws {
        let context = try context(cures: Cures(truncation: Truncation(window: 4)), last: true)
        #expect(picture(TruncationPanel.self, context).contains("the loss of step 10 reaches steps 7–10"))
    }

    @Test func penaltiesSayTheirValues() throws {
        let context = try context("gru", cures: Cures(penalties: Penalties(l1: 0.5, omega: 0.25)))
        let network = context.run.network
        let weights = network.parameters.shapes.filter { $0.kind == .matrix }
            .flatMap { network.parameters[$0.name].entries }
        let sum = weights.reduce(0) { $0 + abs($1) }
        let omega = VanishingRegulariser(network)
        let picture = picture(PenaltiesPanel.self, context)
        #expect(PenaltiesPanel.title(context) == "Penalties: L1 0.5, Ω 0.25")
        #expect(picture.contains("Σ|w| = \(text(sum)) · × 0.5 adds \(text(sum / 2))"))
        #expect(picture.contains("= \(text(omega.value)) · × 0.25 adds \(text(omega.value / 4))"))
        #expect(picture.contains("½Σw² = ") && picture.contains(":penalty l2 "))
        let layer = omega.layers[0]
        let (ratio, term) = (try #require(layer.ratios[2]), try #require(layer.terms[2]))
        #expect(picture.contains("gets ×\(text(ratio)) as long: Ω's summand \(text(term))"))
        #expect(picture.contains("1: length kept"))
    }

    @Test func aCellWithoutStatesHasNoOmega() throws {
        let equations = "h[t] = tanh(W_xh x[t] + b_h)\ny[t] = W_hy h[t]\np[t] = softmax(y[t])"
        let run = try PanelFixtures.run("rnn") { $0.cell = .equations(equations) }
        let context = PanelFixtures.settled(PanelFixtures.context(run, .backward, 2))
        #expect(picture(PenaltiesPanel.self, context).contains("Ω has no summand"))
    }

    @Test func aClickGoesToTheStepUnderIt() throws {
        let context = try context()
        let area = Rectangle(x: 3, y: 2, width: 100, height: 20)
        for panel in [ClippingPanel.self as any Panel.Type, TruncationPanel.self, PenaltiesPanel.self] {
            let steps = (area.x..<area.right).compactMap { panel.step(at: Point(x: $0, y: 14), context, in: area) }
            #expect(steps == steps.sorted() && Set(steps) == Set(1...11))
            #expect(panel.step(at: Point(x: 0, y: 14), context, in: area) == nil)
        }
    }
}
