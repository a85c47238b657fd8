import Experiments
import Unrolling

extension ViewCommand: CustomStringConvertible {
    /// The command in the form in which it is read back: `go 3`.
    public var description: String {
        switch self {
        case .go(let step): "go \(step)"
        case .goToLast: "go last"
        case .pass(let pass): "pass \(pass.rawValue)"
        case .layer(let number, let direction): "layer \(number)" + (direction == .backward ? " back" : "")
        case .unit(let unit): "unit \(unit)"
        case .signal(let name): "signal \(name)"
        case .show(let quantity): "show \(quantity.commandName)"
        case .panel(let name): "panel \(name.rawValue)"
        case .page(let name): "page \(name.rawValue)"
        case .follow(let step): "follow \(step.map(String.init) ?? "last")"
        case .seeds(let count): "seeds \(count)"
        case .lanes(let lanes): "lanes \(lanes.rawValue)"
        case .surface(let choice): "surface \(choice?.description ?? "none")"
        case .normalisation(let gain): "normalisation \(gain)"
        case .sample(let rule): "sample \(rule)"
        case .play: "play"
        case .pause: "pause"
        case .speed(let speed): "speed \(speed)"
        case .print(let expression): "print \(expression.source)"
        }
    }
}
