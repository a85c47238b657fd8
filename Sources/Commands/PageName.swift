/// The pages of panels, in the order in which they are turned.
public enum PageName: String, Sendable, Hashable, CaseIterable {
    /// The network, its equations and the norms of its gradients.
    case network
    /// Where, why and how fast a gradient vanishes or explodes.
    case gradients
    /// What is done against that, watched at work.
    case cures

    /// The panel that one comes to when one turns to the page.
    public var mainPanel: PanelName {
        switch self {
        case .network: .gradients
        case .gradients: .pairwise
        case .cures: .clipping
        }
    }
}
