import Analysis
import Cells
import Experiments
import Figures
import Illustrations
import Testing
import Unrolling

@Suite struct IllustrationTests {
    /// Every cell has every picture, or a sentence that says why not; none traps.
    @Test(arguments: Cell.catalogue.map(\.name), IllustrationKind.allCases)
    func everyCellHasEveryPictureOrAReason(_ cell: String, _ kind: IllustrationKind) throws {
        let run = try makeRun(cell) { $0.sizes.hidden = cell == "cw-rnn" ? 8 : cell == "sru" ? 4 : 3 }
        let surface = kind == .surface ? try smallSurface(run) : nil
        do throws(IllustrationError) {
            var illustration = Illustration(kind, of: run, step: 2)
            illustration.seedCount = 3
            illustration.surface = surface
            let figure = try illustration.figure()
            #expect(figure.caption.contains(cell))
            #expect(!figure.charts.isEmpty)
            #expect(!figure.csv.split(separator: "\n").dropFirst().isEmpty)
        } catch {
            guard case .nothingToShow(let sentence) = error else { throw error }
            #expect(sentence.hasSuffix("."))
            #expect(kind != .gradients || run.trace.program.states.isEmpty)
        }
    }

    @Test func theCurvesAreTheNormsOfTheTrace() throws {
        let run = try makeRun()
        let figure = try Illustration(.gradients, of: run).figure()
        for state in ["h", "c"] {
            let norms = try #require(run.trace.norms(.gradient, of: state))
            let line = try #require(figure.line("‖∂L/∂\(state)[t]‖"))
            // The last step has no target: no gradient comes from there.
            #expect(line.heights == norms.dropLast().map(Optional.some) + [nil])
            #expect(line.places == [1, 2, 3, 4, 5])
        }
    }

    @Test func lanesAreNamedAndDescribed() throws {
        let lanes = try Activation.allCases.map { activation in
            Illustration.Lane(
                label: activation.rawValue, run: try makeRun("rnn", text: "hello hello") { $0.activation = activation })
        }
        let figure = try Illustration(.gradients, of: lanes[0].run, lanes: lanes).figure()
        for lane in lanes {
            let norms = try #require(lane.run.trace.norms(.gradient, of: "h"))
            #expect(figure.line(lane.label)?.heights.dropLast() == norms.dropLast().map(Optional.some)[...])
            #expect(figure.line(lane.label)?.note == GradientFlow(norms: norms, in: lane.run.trace).sentence)
        }
        #expect(figure.caption.contains("compared: sigmoid, tanh, relu"))
        #expect(!figure.caption.contains("φ ="))
    }

    @Test func theMapsAreTheValuesOfTheTrace() throws {
        let run = try makeRun()
        let maps = try Illustration(.states, of: run).figure().heatMaps
        #expect(maps.count == 2)
        for t in 1...5 {
            #expect(maps[0].rows.map { $0[t - 1] } == run.trace.numbers(.value, of: "h", at: t)?.map(Optional.some))
        }
        let gates = try Illustration(.gates, of: run).figure()
        #expect(gates.title == "The gates i, f, o through time")
        #expect(gates.heatMaps.allSatisfy { $0.scale == .sequential(from: 0, to: 1) })
        let mean = try #require(run.trace.numbers(.value, of: "f", at: 2)).reduce(0, +) / 3
        let drawn = try #require(gates.line("mean of f[t]")?.heights[1])
        #expect(abs(drawn - mean) < 1e-15)
    }

    @Test func thePairsAreThoseOfTheMap() throws {
        let run = try makeRun("gru")
        let map = try #require(PairwiseMap(run.trace))
        let drawn = try #require(Illustration(.pairwise, of: run).figure().heatMaps.first)
        for t in 1...5 {
            for k in 1...5 { #expect(drawn.rows[t - 1][k - 1] == map.norm(loss: t, state: k)) }
        }
        #expect(drawn.rows[0][1] == nil && drawn.rows[4][0] == nil)
    }

    @Test func theCountsOfTheHistogramAreAllUnits() throws {
        let run = try makeRun("rnn")
        for (step, count) in [(nil, 15.0), (2, 3)] as [(Int?, Double)] {
            let figure = try Illustration(.activation, of: run, step: step).figure()
            guard case .bars(let bars) = figure.charts.last?.layers.first else {
                Issue.record("no bars")
                continue
            }
            #expect(bars.heights.reduce(0, +) == count)
        }
    }

    @Test func wrongRequestsAreAnsweredWithWhatThereIs() throws {
        let run = try makeRun("rnn")
        #expect(throws: IllustrationError.noStep(6, stepCount: 5)) {
            try Illustration(.gradients, of: run, step: 6).figure()
        }
        #expect(throws: IllustrationError.noSignal("q", known: ["h", "y", "p"])) {
            try Illustration(.states, of: run, signal: "q").figure()
        }
        #expect(throws: IllustrationError.self) { try Illustration(.gates, of: run).figure() }
    }

    @Test func explodedNumbersAreDrawnToo() throws {
        let run = try makeRun("rnn", text: "hello hello hello") {
            $0.activation = .relu
            $0.recurrentGain = 1e200
        }
        for kind in IllustrationKind.allCases where kind != .gates {
            var illustration = Illustration(kind, of: run)
            illustration.seedCount = 3
            guard let figure = try? illustration.figure() else { continue }
            #expect(figure.svg.hasSuffix("</svg>\n"))
            #expect(!figure.svg.contains("nan") && !figure.svg.contains("inf\""))
        }
    }
}
