import Analysis
import Cells
import Commands
import Experiments
import Figures
import Screen
import Testing
import Training
import Unrolling

@testable import Explorer

struct NormalisationPanelTests {
    private static let sizes = [
        Size(width: 1, height: 1), Size(width: 9, height: 3), Size(width: 34, height: 9), Size(width: 42, height: 14),
        Size(width: 57, height: 12), Size(width: 60, height: 50), Size(width: 91, height: 14),
        Size(width: 118, height: 24), Size(width: 198, height: 48),
    ]

    /// A session on a task with batches, at its first update.
    private func session(
        _ cell: String = "lstm-batchnorm", updates: Int = 3, edit: (inout Experiment) -> Void = { _ in }
    ) throws -> Session {
        let task = try TaskInput("recall", ["length": 5, "delay": 1, "kinds": 4])
        var experiment = Experiment(cell: .catalogue(cell), input: .task(task))
        experiment.sizes.hidden = 4
        edit(&experiment)
        var session = try Session(experiment)
        session.enterAll("batch 4", "panel normalisation")
        if updates > 0 { session.enterAll("train \(updates)") }
        session.settle()
        return session
    }

    private func lines(_ session: Session, width: Int = 91, height: Int = 14, glyphs: Glyphs = .unicode) -> [String] {
        var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
        NormalisationPanel.draw(session.panelContext, on: &canvas, in: canvas.bounds)
        return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func recorded(_ session: Session, _ gain: String) throws -> RecordedNormalisation {
        try #require(RecordedNormalisation.all(of: session.run.trace).first { $0.gain == gain })
    }

    @Test(arguments: sizes) func nothingIsDrawnOutsideWhateverTheSize(size: Size) throws {
        for updates in [0, 2] {
            let session = try session(updates: updates)
            for glyphs in [Glyphs.unicode, .ascii] {
                let area = Rectangle(x: 2, y: 1, width: size.width, height: size.height)
                var canvas = Canvas(size: Size(width: size.width + 4, height: size.height + 3), glyphs: glyphs)
                canvas.fill(canvas.bounds, with: "@")
                let untouched = canvas
                NormalisationPanel.draw(session.panelContext, on: &canvas, in: area)
                #expect(canvas != untouched)
                #expect(glyphs == .unicode || canvas.text.allSatisfy { $0.isASCII })
                canvas.fill(area, with: "@")
                #expect(canvas == untouched)
            }
        }
    }

    @Test func theNumbersAtThePlayheadAreThoseOfTheAnalysis() throws {
        var session = try session()
        session.enterAll("normalisation γ_hf", "go 4", "unit 2")
        let own = try recorded(session, "γ_hf")
        let effect = own.effects[3]
        let text = lines(session, width: 120)
        #expect(
            text[0].contains("step 4") && text[0].contains("\(effect.before.text) before, \(effect.after.text) after"))
        let number = own.number(ofUnit: 1, at: 4)
        func short(_ value: Double) -> String { NumberText.compact(value, digits: 3) }
        #expect(text[1].hasPrefix("unit 2[4]: (\(short(number.before)) "))
        #expect(text[1].contains("/ \(short(number.deviation)) = \(short(number.normalized))"))
        #expect(text[1].contains(" = \(short(number.after))"))
        #expect(text[2].hasPrefix("running statistics of each step, 1 to 5"))
        #expect(NormalisationPanel.title(session.panelContext) == "Before and after BN(W_hf h[t-1], γ_hf)")
    }

    @Test func everyNormalisationHasARow() throws {
        let session = try session()
        let text = lines(session)
        for own in RecordedNormalisation.all(of: session.run.trace) {
            let effect = own.effects[session.panelContext.step - 1]
            let deviation = NumberText.compact(effect.before.deviation, digits: 3)
            #expect(text.contains { $0.hasPrefix("\(own.gain) ") && $0.contains(deviation) })
        }
    }

    @Test func aClickOnARowLooksAtIt() throws {
        let session = try session()
        let area = Rectangle(x: 3, y: 2, width: 91, height: 14)
        let commands = (area.y..<area.bottom).flatMap {
            NormalisationPanel.commands(at: Point(x: 5, y: $0), session.panelContext, in: area)
        }
        let gains = session.run.trace.program.batchNormalizations.map(\.gain)
        #expect(Set(commands) == Set(gains.map { "normalisation \($0)" }) && commands.count == gains.count)
        for command in commands {
            var other = session
            other.enterAll(command)
            #expect(NormalisationPanel.title(other.panelContext).contains(command.split(separator: " ")[1]))
        }
    }

    @Test func theSelectedSignalChoosesUnlessOneWasAskedFor() throws {
        var session = try session()
        #expect(NormalisationPanel.title(session.panelContext).contains("γ_c"))
        session.enterAll("signal f")
        #expect(NormalisationPanel.title(session.panelContext).contains("γ_xf"))
        session.enterAll("normalisation γ_hg")
        #expect(NormalisationPanel.title(session.panelContext).contains("γ_hg"))
        session.enterAll("signal o")
        #expect(NormalisationPanel.title(session.panelContext).contains("γ_xo"))
    }

    @Test func anUnknownGainIsReportedWithTheNearest() throws {
        var session = try session(updates: 0)
        session.enterAll("normalisation γ_hj")
        #expect(session.notice?.text.contains("There is no batch normalisation 'γ_hj'") == true)
        #expect(session.notice?.text.contains("Did you mean 'γ_h") == true)
    }

    @Test func aNetworkThatWasNotTrainedSaysSoAndHow() throws {
        var session = try session(updates: 0)
        #expect(
            lines(session, width: 120)[0].hasPrefix(
                "Not trained yet: a mean of 0 and a deviation of 1 serve. T trains it"))
        session = try Session(Experiment(cell: .catalogue("lstm-batchnorm"), input: .text("hello", vocabulary: nil)))
        session.enterAll("panel normalisation")
        session.settle()
        #expect(lines(session, width: 120)[0].contains(":task recall, :batch 8, then T trains it"))
    }

    @Test func aCellWithoutOneNamesOneThatHas() throws {
        var session = try session("lstm", updates: 0)
        #expect(session.requests.isEmpty || !session.requests.contains(.normalisations))
        let text = lines(session).joined(separator: " ")
        #expect(
            text.contains("No equation of this cell has a batch normalisation") && text.contains(":cell lstm-batchnorm")
        )
        session.enterAll("cell lstm-batchnorm", "train 2")
        session.settle()
        #expect(lines(session)[0].contains("over the batch"))
    }

    @Test func aLayerWithoutOneNamesTheLayerThatHas() throws {
        var session = try session(updates: 0)
        session.enterAll("layers lstm-batchnorm:4 lstm:4")
        let text = lines(session).joined(separator: " ")
        #expect(text.contains("This layer has no batch normalisation") && text.contains(":layer 1"))
        session.enterAll("layer 1")
        session.settle()
        #expect(lines(session)[0].hasPrefix("Not trained yet"))
    }

    @Test func itFollowsTheWeightsOfTheMoment() throws {
        var session = try session(updates: 1)
        var pictures: Set<[String]> = [lines(session)]
        for _ in 0..<3 {
            session.enterAll("train 2")
            session.settle()
            pictures.insert(lines(session))
        }
        #expect(pictures.count == 4)
        session.enterAll("rewind 1")
        session.settle()
        #expect(pictures.contains(lines(session)))
    }

    @Test func stepsThatNoBatchHadSayWhoseStatisticsServe() throws {
        var session = try session()
        session.enterAll("task recall length=8 delay=1 kinds=4")
        session.settle()
        var experiment = session.run.experiment
        experiment.statistics = try self.session().run.experiment.statistics
        session = try Session(experiment)
        session.enterAll("panel normalisation", "go 7")
        session.settle()
        #expect(
            lines(session)[2].hasPrefix("No batch had this step: the running statistics of step 5 serve, the last."))
        session.enterAll("go 5")
        #expect(lines(session)[2].hasPrefix("running statistics of each step"))
    }

    @Test func sharedStatisticsAreChosenByACommandAndSaySo() throws {
        var session = try session(updates: 0)
        session.enterAll("statistics shared", "train 3")
        session.settle()
        #expect(session.run.experiment.statistics.values.allSatisfy { $0.stepCount == 1 })
        #expect(lines(session)[2].hasPrefix("one running mean and deviation for all steps"))
        session.enterAll("page training")
        #expect(session.lines(200, 60)[58].contains(":statistics shared"))
        // Another way to keep them is another training.
        session.enterAll("statistics per-step", "train 2")
        #expect(session.live?.history.branches.count == 2)
        session.settle()
        #expect(session.run.experiment.statistics.values.allSatisfy { $0.stepCount == 5 })
    }

    @Test func theFigureHasMeanAndDeviationBeforeAndAfter() throws {
        var session = try session()
        let figure = try NormalisationPanel.figure(session.panelContext)
        let own = RecordedNormalisation.all(of: session.run.trace)
        #expect(
            !own.isEmpty
                && figure.charts.map(\.title) == [
                    "mean before", "deviation before", "mean after", "deviation after",
                ])
        #expect(figure.caption.contains("3 updates"))
        let numbers = own.map { $0.effects.map(\.before.deviation).map(Optional.some) }
        let lines = figure.charts[1].layers.compactMap { if case .line(let line) = $0 { line.heights } else { nil } }
        #expect(lines == numbers)
        #expect(session.obstacleToFigure == nil)
        session.enterAll("cell rnn", "panel normalisation")
        #expect(session.obstacleToFigure == "the layer has no batch normalisation")
    }
}
