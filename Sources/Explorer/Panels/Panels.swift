import Commands

/// All panels by name.
public enum Panels {
    /// The panel of each name.
    public static var all: [PanelName: any Panel.Type] {
        let panels: [any Panel.Type] = [
            NetworkPanel.self, CellPanel.self, HeatMapPanel.self, GradientsPanel.self, ActivationPanel.self,
            PredictionPanel.self,
            PairwisePanel.self, XRayPanel.self, BoundPanel.self,
            SpectraPanel.self, LyapunovPanel.self, EigenvaluesPanel.self,
            LedgerPanel.self, MemoryPanel.self, SaturationPanel.self, ConnectivityPanel.self, SeedsPanel.self,
            SpreadPanel.self,
            ClippingPanel.self, SurfacePanel.self, TruncationPanel.self, PenaltiesPanel.self,
            LossPanel.self, NormPanel.self, WaterfallPanel.self, ParametersPanel.self, RecurrencePanel.self,
            BookmarksPanel.self, NormalisationPanel.self,
        ]
        return Dictionary(uniqueKeysWithValues: panels.map { ($0.name, $0) })
    }
}
