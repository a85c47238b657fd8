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
        change: (inout ViewState) -> Void = { _ in }
    ) -> PanelContext {
        var view = ViewState()
        view.playhead = Playhead(pass: pass, step: step)
        change(&view)
        return PanelContext(run: run, lanes: lanes, view: view, hasColor: hasColor)
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
