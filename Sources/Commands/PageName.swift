/// The pages of panels, in the order in which they are turned.
public enum PageName: String, Sendable, Hashable, CaseIterable {
    /// The network, its equations and the norms of its gradients.
    case network
    /// Where, why and how fast a gradient vanishes or explodes.
    case gradients
    /// What the gates do: the ways back through them, their memory, their saturation.
    case gates
    /// What is done against gradients that vanish or explode, watched at work.
    case cures
    /// What is luck: many networks that differ in their seed.
    case seeds
    /// What training changes, update by update.
    case training

    /// The panel that one comes to when one turns to the page.
    public var mainPanel: PanelName {
        switch self {
        case .network: .gradients
        case .gradients: .pairwise
        case .gates: .ledger
        case .cures: .clipping
        case .seeds: .seeds
        case .training: .loss
        }
    }
}
