import Commands
import Cells
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

@Suite struct PanelLawsTests {
    private static let widths = [-1, 0, 1, 2, 3, 7, 11, 12, 20, 39, 40, 60]
    private static let heights = [-1, 0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 13, 15, 20]

    @Test func everyPanelHasItsName() {
        for name in PanelName.allCases {
            #expect(Panels.all[name]?.name == name)
        }
    }

    @Test(arguments: PanelFixtures.cells) func noPanelDrawsOutsideItsArea(cell: String) throws {
        let run = try PanelFixtures.run(cell)
        for playhead in [Playhead(pass: .forward, step: 2), Playhead(pass: .backward, step: 3)] {
            let context = PanelFixtures.settled(PanelFixtures.context(run, playhead.pass, playhead.step))
            for (number, name) in PanelName.allCases.enumerated() {
                let panel = try #require(Panels.all[name])
                // Every width and every height, each in a third of their pairs.
                for (column, width) in Self.widths.enumerated() {
                    for (row, height) in Self.heights.enumerated() where (number + column + row) % 3 == 0 {
                        expectInside(panel, name, context, width: width, height: height)
                    }
                }
            }
        }
    }

    private func expectInside(
        _ panel: any Panel.Type, _ name: PanelName, _ context: PanelContext, width: Int, height: Int
    ) {
        let area = Rectangle(x: 2, y: 1, width: width, height: height)
        var canvas = Canvas(size: Size(width: 64, height: 23))
        canvas.fill(canvas.bounds, with: "@")
        let untouched = canvas
        panel.draw(context, on: &canvas, in: area)
        canvas.fill(area, with: "@")
        #expect(canvas == untouched, "\(name) at \(width)x\(height)")
    }

    @Test(arguments: PanelFixtures.cells) func panelsAreAsciiWhereOnlyAsciiMayBeDrawn(cell: String) throws {
        let run = try PanelFixtures.run(cell)
        let lanes = [Lane(label: "tanh", run: run), Lane(label: "relu", run: run)]
        var known = Laboratory()
        for lanes in [[], lanes] {
            for step in 1...5 {
                let pass: Playhead.Pass = step.isMultiple(of: 2) ? .backward : .forward
                let context = PanelFixtures.settled(
                    PanelFixtures.context(run, pass, step, lanes: lanes, laboratory: known))
                known = context.laboratory
                for panel in Panels.all.values {
                    let text = PanelFixtures.picture(panel, context, width: 100, height: 24, glyphs: .ascii)
                    #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
                }
            }
        }
    }

    @Test(arguments: [0, 1e-200, 1e200], PanelFixtures.cells)
    func extremeNumbersAreDrawn(gain: Double, cell: String) throws {
        for activation in Activation.allCases {
            let run = try PanelFixtures.run(cell, text: "hello hello") {
                $0.recurrentGain = gain
                $0.inputScale = gain
                $0.activation = activation
            }
            let known = PanelFixtures.settled(PanelFixtures.context(run, .backward, 1))
            for quantity in [Trace.Quantity.value, .gradient, .directGradient, .preActivation, .preActivationGradient] {
                let view = PanelFixtures.context(run, .backward, 1) { $0.quantity = quantity }.view
                let context = PanelContext(
                    run: run, lanes: [], view: view, hasColor: false, laboratory: known.laboratory)
                for panel in Panels.all.values {
                    let text = PanelFixtures.picture(panel, context, width: 80, height: 20)
                    #expect(!text.isEmpty)
                }
            }
        }
    }

    @Test func oneUnitAndOneStepAreEnough() throws {
        for cell in PanelFixtures.cells {
            let run = try PanelFixtures.run(cell, text: "a", hidden: 1)
            for pass in [Playhead.Pass.forward, .backward] {
                let context = PanelFixtures.settled(PanelFixtures.context(run, pass, 1))
                for panel in Panels.all.values {
                    #expect(!PanelFixtures.picture(panel, context, width: 80, height: 20).isEmpty)
                }
            }
        }
    }

    @Test func aViewThatFitsAnotherNetworkIsMovedIntoThisOne() throws {
        let run = try PanelFixtures.run("rnn")
        let context = PanelFixtures.context(run, .backward, 99) {
            $0.selectedSignal = "c"
            $0.selectedUnit = 400
        }
        #expect(context.step == 5)
        #expect(context.unit(of: context.signal) == 3)
        for panel in Panels.all.values {
            #expect(!PanelFixtures.picture(panel, context, width: 80, height: 20).isEmpty)
        }
    }

    @Test func aClickMeansTheStepThatIsDrawnThere() throws {
        let run = try PanelFixtures.run("lstm", text: "hello world")
        let area = Rectangle(x: 3, y: 2, width: 100, height: 20)
        for name in [PanelName.network, .heatmap, .gradients, .pairwise, .bound] {
            let panel = try #require(Panels.all[name])
            let context = PanelFixtures.settled(PanelFixtures.context(run, .backward, 4))
            var steps: [Int] = []
            for x in area.x..<area.right {
                if let step = panel.step(at: Point(x: x, y: 10), context, in: area) { steps.append(step) }
            }
            #expect(steps == steps.sorted())
            #expect(Set(steps).isSubset(of: Set(1...11)))
            #expect(Set(steps).count == (name == .network ? 6 : 11))
            #expect(panel.step(at: Point(x: 0, y: 10), context, in: area) == nil)
        }
    }
}
