import Commands
import Screen

/// Panels that are looked at together.
struct Page: Sendable, Equatable {
    /// The panels, in the order of the key for the next one and of their places.
    let panels: [PanelName]
    /// Which panel keeps another company where there is room for two; for those not named, see `companion(of:)`.
    private let pairs: [PanelName: PanelName]

    init(_ panels: [PanelName], pairs: [PanelName: PanelName] = [:]) {
        self.panels = panels
        self.pairs = pairs
    }

    /// The panel beside the focused one where there is room for two: the curve of the gradients where the page has it, so
    /// that turning a knob is seen whatever else is looked at.
    func companion(of focus: PanelName) -> PanelName? {
        if let pair = pairs[focus] { return pair }
        let others = panels.filter { $0 != focus }
        return others.contains(.gradients) ? .gradients : others.first
    }
}

extension PageName {
    /// Its panels.
    var page: Page {
        switch self {
        case .network: Page([.network, .cell, .heatmap, .gradients, .activation, .prediction])
        case .gradients:
            Page(
                [.pairwise, .xray, .bound, .spectra, .lyapunov, .eigenvalues],
                pairs: [
                    .xray: .pairwise, .bound: .spectra, .spectra: .bound, .lyapunov: .spectra, .eigenvalues: .bound,
                ])
        case .gates:
            Page(
                [.ledger, .memory, .saturation, .connectivity, .gradients],
                pairs: [.ledger: .memory, .memory: .connectivity, .connectivity: .memory])
        case .seeds: Page([.seeds, .spread, .gradients], pairs: [.seeds: .spread])
        case .training:
            Page(
                [.loss, .norm, .waterfall, .parameters, .recurrence, .bookmarks, .normalisation],
                pairs: [.loss: .norm, .norm: .loss])
        case .cures:
            Page(
                [.clipping, .surface, .truncation, .penalties, .gradients],
                pairs: [.clipping: .surface, .surface: .clipping])
        }
    }
}

extension PanelName {
    /// The page that it is shown on when no other is asked for.
    var home: PageName {
        PageName.allCases.first { $0.page.panels.contains(self) } ?? .network
    }
}
