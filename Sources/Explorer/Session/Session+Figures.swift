import Analysis
import Cells
import Commands
import Experiments
import Figures
import Illustrations
import Training
import Unrolling

extension PanelName {
    /// The figure of a run that shows what the panel shows; nil for panels that draw their own, and for those of letters.
    var illustrationKind: IllustrationKind? {
        switch self {
        case .network, .cell, .prediction, .loss, .norm, .waterfall, .parameters, .recurrence, .bookmarks,
            .normalisation:
            nil
        case .heatmap: .states
        case .spectra: .spectrum
        case .spread: .seeds
        case .gradients: .gradients
        case .activation: .activation
        case .pairwise: .pairwise
        case .xray: .xray
        case .bound: .bound
        case .lyapunov: .lyapunov
        case .eigenvalues: .eigenvalues
        case .ledger: .ledger
        case .memory: .memory
        case .saturation: .saturation
        case .connectivity: .connectivity
        case .seeds: .seeds
        case .clipping: .clipping
        case .truncation: .truncation
        case .penalties: .penalties
        case .surface: .surface
        }
    }
}

extension Session {
    /// Why the panel that has the focus cannot be written; nil where it can.
    var obstacleToFigure: String? {
        if let figuredPanel { return figuredPanel.figureObstacle(self) }
        return view.focus.illustrationKind == nil ? "the \(view.focus.rawValue) panel has no figure" : nil
    }

    /// What writes the panel that has the focus as a figure, or the numbers behind it, as the file's name says.
    mutating func writingPanel(to path: String) -> [Effect] {
        guard figuredPanel != nil || view.focus.illustrationKind != nil else {
            report("The \(view.focus.rawValue) panel has no figure; the command panel brings another to the front.")
            return []
        }
        do {
            let format = try PanelFileFormat(path: path)
            return [.writeBytes(path: path, bytes: try format.bytes(of: figure()))]
        } catch {
            report(String(describing: error))
            return []
        }
    }

    /// The panel that has the focus, if it draws its own figure.
    private var figuredPanel: (any FiguredPanel.Type)? { Panels.all[view.focus] as? any FiguredPanel.Type }

    /// The figure of the panel that has the focus.
    private func figure() throws(IllustrationError) -> Figure {
        if let panel = figuredPanel { return try panel.figure(panelContext) }
        guard let kind = view.focus.illustrationKind else {
            throw .nothingToShow("The \(view.focus.rawValue) panel has no figure.")
        }
        var figure = try illustration(kind).figure()
        // Weights that were learned are not given: how they were learned is what makes them again.
        if let training, lanes.isEmpty, kind != .seeds {
            figure.caption = training.caption(of: run, updates: training.state.updateCount)
        }
        return figure
    }

    /// What the panel that has the focus shows.
    private func illustration(_ kind: IllustrationKind) throws(IllustrationError) -> Illustration {
        let context = panelContext
        let compared = kind == .gradients ? lanes.map { Illustration.Lane(label: $0.label, run: $0.run) } : []
        var illustration = Illustration(
            kind, of: run, lanes: compared, step: context.step, signal: signal(of: kind, context))
        illustration.loss = context.followedLoss
        if kind == .states { illustration.quantity = view.quantity }
        if kind == .seeds {
            guard let request = context.seedsRequest, let finding = laboratory.finding(request),
                finding.age == .present, case .seeds(let bands) = finding.result
            else { throw .nothingToShow("The networks of the seeds have not run to the end yet.") }
            illustration.bands = bands
        }
        if kind == .surface {
            guard let request = SurfacePanel.requests(context).first, let finding = laboratory.finding(request),
                finding.age == .present, case .surface(let surface) = finding.result
            else { throw .nothingToShow("There is no error surface of this network yet.") }
            illustration.surface = surface
        }
        return illustration
    }

    /// The signal that the panel is about; nil is the usual ones.
    private func signal(of kind: IllustrationKind, _ context: PanelContext) -> String? {
        let selected = context.signal.name
        return switch kind {
        case .states: selected
        case .pairwise, .xray: context.followedState
        case .clipping, .truncation: context.stateNames.isEmpty ? nil : context.followedState
        case .activation, .saturation: ActivationState(run.trace, signal: selected, at: 1) == nil ? nil : selected
        case .ledger: GateLedger.signals(of: run.trace).contains(selected) ? selected : nil
        default: nil
        }
    }
}
