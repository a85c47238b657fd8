import Equations

/// A row of the timeline.
enum TimelineRow: Sendable, Hashable, CaseIterable {
    /// The pass, the step and what happens there, in words.
    case title
    /// How far the passes have come.
    case rail
    /// What is fed in.
    case input
    /// What should come out.
    case target
    /// What comes out.
    case prediction
    /// The loss of each step.
    case loss
    /// The norm of each step's gradient.
    case gradient

    /// The rows that there is room for.
    static func rows(height: Int) -> [TimelineRow] {
        switch height {
        case 7...: [.title, .rail, .input, .target, .prediction, .loss, .gradient]
        case 6: [.title, .rail, .input, .target, .prediction, .loss]
        case 5: [.title, .rail, .input, .target, .prediction]
        case 4: [.title, .rail, .input, .prediction]
        default: Array([TimelineRow.title, .rail, .input].prefix(max(height, 0)))
        }
    }

    /// How many rows the timeline gets on a screen.
    static func height(onScreenOf height: Int) -> Int {
        switch height {
        case 30...: 7
        case 22...: 6
        case 16...: 5
        case 12...: 4
        default: 3
        }
    }

    /// What stands in front of the row.
    func label(of state: String, readout: ReadoutKind) -> String {
        switch self {
        case .title, .rail: ""
        case .input: "input"
        case .target: "target"
        case .prediction: readout == .numbers ? "y" : "predicts"
        case .loss: "loss"
        case .gradient: "‖∂L/∂\(state)‖"
        }
    }
}
