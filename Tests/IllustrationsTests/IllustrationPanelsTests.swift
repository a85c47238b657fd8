import Analysis
import Cells
import Experiments
import Figures
import Illustrations
import Matrices
import Testing
import Unrolling

/// The numbers of every figure are those of Analysis.
@Suite struct IllustrationPanelsTests {
    private func figure(_ kind: IllustrationKind, of run: Run, step: Int? = nil, signal: String? = nil) throws -> Figure
    {
        try Illustration(kind, of: run, step: step, signal: signal).figure()
    }

    @Test func theBoundsAreThoseOfTheFlow() throws {
        let run = try makeRun("rnn")
        let bounds = FlowBounds(run.trace, jacobians: run.jacobians)
        let figure = try figure(.bound, of: run)
        #expect(figure.line("‖∂h[T]/∂h[k]‖, the truth")?.heights == bounds.norms.map(Optional.some))
        #expect(figure.line("‖∂h[T]/∂h[k]‖, the truth")?.places == [0, 1, 2, 3, 4, 5])
        #expect(figure.line("∏ of the step norms")?.heights == bounds.stepNormProducts.map(Optional.some))
        #expect(figure.line("(σ_max·γ)^(T−k), the bound")?.heights == bounds.sigmaPowers?.map(Optional.some))
        #expect(figure.line("ρ^(T−k)")?.heights == bounds.radiusPowers?.map(Optional.some))
        #expect(figure.subtitle?.contains(bounds.sentence) == true)
    }

    @Test func theExponentsAreThoseOfTheMethod() throws {
        let run = try makeRun("gru")
        let exponents = try #require(LyapunovExponents(run.trace))
        let figure = try figure(.lyapunov, of: run)
        #expect(figure.line("largest exponent")?.heights == exponents.convergence.map(Optional.some))
        #expect(figure.line("exponents")?.heights == exponents.exponents.map(Optional.some))
    }

    @Test func theEigenvaluesLieInThePlaneWithTheUnitCircle() throws {
        let run = try makeRun("lstm")
        let matrices = RecurrentEigenvalues.all(run.trace)
        let layers = try #require(try figure(.eigenvalues, of: run).charts.first).layers
        let points = layers.compactMap { if case .points(let points) = $0 { points } else { nil } }
        #expect(points.map(\.name) == matrices.map(\.matrixText))
        #expect(points.map(\.places) == matrices.map { $0.points.map(\.real) })
        #expect(points.map(\.heights) == matrices.map { $0.points.map(\.imaginary) })
        #expect(layers.contains(.circle(ChartCircle("unit circle", radius: 1))))
    }

    @Test func theChainOfTheXRayIsDrawn() throws {
        let run = try makeRun("lstm")
        let ray = try #require(GradientXRay(run.trace, loss: 4, state: 2))
        let figure = try figure(.xray, of: run, step: 2)
        let norms = try #require(figure.line("‖∂L_4/∂h[j]‖"))
        #expect(norms.heights == (ray.links.map(\.norm) + [ray.norm]).map(Optional.some))
        #expect(norms.places == [4, 3, 2])
        #expect(figure.line("of h")?.heights == ray.links.map(\.stretch).map(Optional.some))
        #expect(figure.line("σ_max")?.heights == ray.links.map(\.largestSingularValue))
        var other = Illustration(.xray, of: run, step: 1)
        other.loss = 3
        #expect(try other.figure().title == "X-ray: from the loss of step 3 back to h[1]")
        other.loss = 5
        #expect(throws: IllustrationError.noLoss(5, known: [1, 2, 3, 4])) { try other.figure() }
        #expect(
            IllustrationError.noLoss(5, known: [1, 2, 4]).description == "Step 5 has no loss: steps 1 to 2, 4 have one."
        )
    }

    @Test func theLedgerBeginsWithTheConveyor() throws {
        let run = try makeRun("lstm")
        let ledger = try #require(GateLedger(run.trace, signal: "c"))
        let figure = try figure(.ledger, of: run)
        let conveyor = try #require(ledger.conveyor)
        let line = try #require(figure.line("conveyor: \(ledger.paths[conveyor].name)"))
        #expect(line.heights == ledger.steps.map { $0.shares[conveyor].signedShare })
        #expect(figure.charts.first?.layers.first == .line(line))
        let names = figure.charts[0].layers.compactMap(\.name)
        #expect(names.count == ledger.paths.count)
    }

    @Test func theMemoryIsMeasuredAndImplied() throws {
        let run = try makeRun("lstm")
        let report = MemoryReport(run.trace, jacobians: run.jacobians)
        let figure = try figure(.memory, of: run)
        #expect(figure.line("measured ‖∂s[T]/∂s[k]‖")?.heights == report.measured.norms.map(Optional.some))
        let gate = try #require(report.gates.first)
        let implied = figure.line("by the mean factor of \(gate.signal) in \(gate.term)")
        #expect(implied?.heights == gate.mean.decay(over: 5).reversed().map(Optional.some))
        let connectivity = try #require(Connectivity(run.network, at: 5))
        #expect(figure.bars.map(\.heights) == [connectivity.normalized])
    }

    @Test func theInputsOfAPredictionAreThoseOfItsStep() throws {
        let run = try makeRun("gru")
        let connectivity = try #require(Connectivity(run.network, at: 3))
        let figure = try figure(.connectivity, of: run, step: 3)
        #expect(figure.line("‖∂logit[3]/∂x[k]‖")?.heights == connectivity.norms.map { $0 == 0 ? nil : $0 })
        #expect(figure.bars.map(\.heights) == [connectivity.normalized])
    }

    @Test func theHistogramHasTheClosedUnitsApart() throws {
        let run = try makeRun("rnn") { $0.recurrentGain = 40 }
        let saturation = try #require(Saturation(run.trace, signal: "h"))
        let figure = try figure(.saturation, of: run)
        #expect(figure.line("h: saturated")?.heights == saturation.shares(.saturated).map(Optional.some))
        let counts = figure.bars.map { $0.heights.reduce(0, +) }
        let closed = Double(saturation.states.flatMap(\.conditions).count { $0 == .saturated })
        #expect(closed > 0)
        #expect(counts == [closed, 15])
    }

    @Test func theSeedsHaveABandForEachActivation() throws {
        let run = try makeRun("rnn")
        var illustration = Illustration(.seeds, of: run)
        illustration.seedCount = 9
        let bands = try #require(try SeedBands(run, seedCount: 9))
        let figure = try illustration.figure()
        #expect(bands.lanes.map(\.label) == Activation.allCases.map(\.rawValue))
        for lane in bands.lanes {
            #expect(figure.line("\(lane.label): median")?.heights == lane.band.steps.prefix(4).map(\.median))
        }
        #expect(figure.caption.contains("Seeds 7 to 15"))
        #expect(!figure.caption.contains("φ ="))
        // What is known already is not run again.
        illustration.seedCount = 1_000_000
        illustration.bands = bands
        #expect(try illustration.figure() == figure)
    }

    @Test func curesAreDrawnAsTheyWork() throws {
        let run = try makeRun("rnn") {
            $0.cures.clipping = .value(0.01)
            $0.cures.truncation = Truncation(window: 1)
            $0.cures.penalties.omega = 0.5
        }
        let clipping = ClippingTrial(run.network, run.experiment.cures).effect
        let clipped = try figure(.clipping, of: run)
        #expect(
            clipped.line("‖part of g at step t‖")?.heights
                == clipping.contributions.map { $0.before == 0 ? nil : $0.before })
        #expect(clipped.line("part of g at step t")?.heights == clipping.contributions.map(\.cosine))
        let changes = try #require(
            TruncationTrial(run.network, run.experiment.cures).effect.perStep(of: "h", inLayer: 0))
        let truncated = try figure(.truncation, of: run)
        #expect(truncated.line("cut off")?.heights == changes.map { $0.lost.map { 100 * $0 } })
        let terms = PenaltyTrial(run.network, run.experiment.cures).regulariser.layers[0].terms
        #expect(try figure(.penalties, of: run).line("Ω's summand of step t")?.heights == terms)
        for part in ["clip value 0.01", "truncate 1 sliding", "penalty omega 0.5"] {
            #expect(clipped.caption.contains(part), "\(clipped.caption)")
        }
    }

    @Test func theArrowOfTheSurfacePointsDown() throws {
        let run = try Run(.errorWall)
        let choice = try #require(SurfaceChoice.usual(for: run))
        let surface = try #require(try ErrorSurface(run, choice))
        let figure = try figure(.surface, of: run)
        let map = try #require(figure.heatMaps.first)
        for row in [0, 12, 24] {
            for column in [0, 12, 24] { #expect(map.rows[row][column] == surface.losses[row, column]) }
        }
        #expect(abs(map.place(ofColumn: 24) - surface.horizontal.values[24]) < 1e-12)
        let arrows = figure.charts[0].layers.compactMap { if case .arrow(let arrow) = $0 { arrow } else { nil } }
        let arrow = try #require(arrows.first)
        #expect(arrow.start == surface.point)
        let way = zip(arrow.end, arrow.start).map { $0 - $1 }
        #expect(zip(way, surface.gradient).reduce(0) { $0 + $1.0 * $1.1 } < 0)
    }

    @Test func otherQuantitiesOfASignalAreDrawnUnderTheirNames() throws {
        let run = try makeRun("lstm")
        var illustration = Illustration(.states, of: run, signal: "f")
        illustration.quantity = .gradient
        let figure = try illustration.figure()
        #expect(figure.title == "∂L/∂f[t] through time")
        #expect(
            figure.heatMaps[0].rows.map { $0[2] } == run.trace.numbers(.gradient, of: "f", at: 3)?.map(Optional.some))
        illustration = Illustration(.states, of: run, signal: "c")
        illustration.quantity = .preActivation
        #expect(throws: IllustrationError.self) { try illustration.figure() }
    }
}

extension Figure {
    /// The bars of all charts.
    fileprivate var bars: [ChartBars] {
        charts.flatMap(\.layers).compactMap { if case .bars(let bars) = $0 { bars } else { nil } }
    }
}
