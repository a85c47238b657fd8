import Analysis
import Commands
import Experiments
import Matrices
import Screen
import Testing
import Unrolling

@testable import Explorer

@Suite struct PredictionPanelTests {
    private func picture(_ context: PanelContext, width: Int = 60, height: Int = 12) -> [String] {
        PanelFixtures.picture(PredictionPanel.self, PanelFixtures.settled(context), width: width, height: height)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// A network that says the same at every step: e, h, l, o with these logits.
    private func constant(_ logits: [Double], change: (inout Experiment) -> Void = { _ in }) throws -> Run {
        try PanelFixtures.run("rnn") {
            $0.parameters["W_hy"] = .matrix(Matrix(rows: 4, columns: 4))
            $0.parameters["b_y"] = .vector(logits)
            change(&$0)
        }
    }

    @Test func theClassesStandInTheirOrderWithTheTargetMarked() throws {
        let run = try constant([0, naturalLogarithm(5), naturalLogarithm(2), naturalLogarithm(2)])
        #expect(
            PanelFixtures.picture(
                PredictionPanel.self, PanelFixtures.settled(PanelFixtures.context(run, .forward, 2)), width: 50,
                height: 9) == """
                    loss 1.609 nats = -ln p of l, 0.2
                    1. h  0.5000 ██████████████
                    2. l  0.2000 █████▋                       ◂ target
                    3. o  0.2000 █████▋
                    4. e  0.1000 ██▊

                    would go on: hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
                    hhhhhhhhhhhhhhhhhhhhhhh

                    """)
    }

    @Test func theTargetIsShownHoweverImprobableItIs() throws {
        let run = try constant([9, 5, 0, 1])
        let lines = picture(PanelFixtures.context(run, .forward, 2), height: 4)
        #expect(lines[0].hasPrefix("1. e  0.98"))
        #expect(lines[2].hasPrefix("4. l  0.0001") && lines[2].hasSuffix("◂ target"))
    }

    @Test(arguments: PanelFixtures.cells) func theNumbersAreThoseOfThePrediction(cell: String) throws {
        let run = try PanelFixtures.run(cell, text: "hello world")
        for step in 1...11 {
            let prediction = try #require(Prediction(run.trace, at: step))
            let lines = picture(PanelFixtures.context(run, .backward, step), height: 20)
            for (place, number) in prediction.ranking(8).enumerated() {
                let probability = NumberText.fixed(prediction.probabilities[number], decimals: 4)
                let line = lines[place + 1]
                #expect(line.hasPrefix("\(place + 1). \(run.resolved.classToken(number))"))
                #expect(line.contains(probability))
                #expect(line.hasSuffix("target") == (number == prediction.target))
            }
        }
    }

    @Test(arguments: PanelFixtures.cells) func itGoesOnWithWhatTheNetworkSays(cell: String) throws {
        let run = try PanelFixtures.run(cell, text: "hello world")
        for rule in [SamplingRule.greedy, try SamplingRule(temperature: 2, topK: 3)] {
            var continuation = try TextContinuation(of: run, after: 5, by: rule)
            let text = try continuation.next(30).text.replacing(" ", with: "␣")
            let context = PanelFixtures.context(run, .forward, 5) { $0.sampling = rule }
            let line = try #require(picture(context, width: 90).first { $0.contains("would go on") })
            let label = rule == .greedy ? "would go on: " : "would go on at temperature 2, top 3: "
            #expect(line.hasPrefix(label + text))
        }
    }

    @Test func whatCannotGoOnSaysWhy() throws {
        let both = try PanelFixtures.run("lstm") { $0.isBidirectional = true }
        let lines = picture(PanelFixtures.context(both, .forward, 2), width: 130)
        #expect(lines.contains { $0.hasPrefix("A bidirectional network cannot go on step by step") })
        let classes = try PanelFixtures.run("lstm") { $0.targets = .classes([0, 1, 0, 1, nil]) }
        #expect(PredictionPanel.requests(PanelFixtures.context(classes, .forward, 2)).isEmpty)
        #expect(!picture(PanelFixtures.context(classes, .forward, 2)).contains { $0.contains("go on") })
        #expect(picture(PanelFixtures.context(classes, .forward, 5))[0].hasPrefix("nothing is right or wrong"))
    }

    @Test func aReadoutThatIsNoNumberIsSaidSo() throws {
        let lines = picture(PanelFixtures.context(try constant([.nan, 0, 0, 0]), .forward, 2))
        #expect(lines.contains { $0.hasPrefix("p is nan") })
        #expect(lines.contains { $0.contains("The readout of step 2 is NaN or infinite") })
    }

    @Test func numbersGoOnAsACurveBesideTheTargets() throws {
        var experiment = Experiment(cell: .catalogue("gru"), input: .task(try TaskInput("sine", ["length": 12])))
        experiment.sizes.hidden = 3
        let run = try Run(experiment)
        let context = PanelFixtures.context(run, .forward, 4)
        let answer = try #require(NumericAnswer(run.trace, at: 4))
        let lines = picture(context, width: 80, height: 12)
        #expect(lines[0].hasPrefix("says \(ResolvedExperiment.token(ofNumbers: answer.numbers)), target "))
        #expect(lines[1].contains("goes on") && lines[1].contains("target"))
        #expect(PredictionPanel.title(context) == "What comes next: y[4]")
    }

    @Test func theCommandChoosesTheRuleAndShowsThePanel() throws {
        var session = try makeSession(size: Size(width: 120, height: 36))
        session.type("sample 0.5")
        #expect(session.view.focus == .prediction && session.view.page == .network)
        session.settle()
        #expect(session.picture(120, 36).contains("would go on at temperature 0.5: "))
    }
}
