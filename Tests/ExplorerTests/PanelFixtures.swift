import Cells
import Experiments
import Screen
import Unrolling

@testable import Explorer

/// Small networks and pictures of them, for the tests of the panels.
enum PanelFixtures {
    /// A run of a cell on a short text.
    static func run(
        _ cell: String, text: String = "hello", hidden: Int = 4, change: (inout Experiment) throws -> Void = { _ in }
    ) throws -> Run {
        var experiment = Experiment(cell: .catalogue(cell), input: .text(text, vocabulary: nil))
        experiment.sizes.hidden = hidden
        try change(&experiment)
        return try Run(experiment)
    }

    /// A context of a run with the playhead at a step.
    static func context(
        _ run: Run, _ pass: Playhead.Pass, _ step: Int, lanes: [Lane] = [], hasColor: Bool = false,
        laboratory: Laboratory = Laboratory(), change: (inout ViewState) -> Void = { _ in }
    ) -> PanelContext {
        var view = ViewState()
        view.seedCount = 1
        view.surface = SurfaceChoice.usual(for: run)
        view.surface?.resolution = 5
        view.playhead = Playhead(pass: pass, step: step)
        change(&view)
        return PanelContext(run: run, lanes: lanes, view: view, hasColor: hasColor, laboratory: laboratory)
    }

    /// The same context with all that any panel asks for found out.
    static func settled(_ context: PanelContext) -> PanelContext {
        var settled = context
        for _ in 0..<4 {
            var laboratory = settled.laboratory
            laboratory.turn(to: context.run.trace)
            for request in laboratory.missing(of: Panels.all.values.flatMap { $0.requests(settled) }) {
                if let outcome = AnalysisTask(request, about: context.run).outcome() { laboratory.take(outcome) }
            }
            settled = PanelContext(
                run: context.run, lanes: context.lanes, view: context.view, hasColor: context.hasColor,
                laboratory: laboratory)
        }
        return settled
    }

    /// The text of a panel that fills a canvas.
    static func picture(
        _ panel: any Panel.Type, _ context: PanelContext, width: Int, height: Int, glyphs: Glyphs = .unicode
    ) -> String {
        var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
        panel.draw(context, on: &canvas, in: canvas.bounds)
        return canvas.text
    }

    /// The cells of the catalogue that the pictures are tested with.
    static let cells = ["rnn", "jordan", "lstm", "gru", "gru-cho"]
}
