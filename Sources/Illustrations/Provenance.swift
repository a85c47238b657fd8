import Analysis
import Cells
import Equations
import Experiments
import Unrolling

/// How a run was made, in one paragraph: what somebody needs to make it again.
public struct Provenance {
    private let run: Run
    private let lanes: [Illustration.Lane]
    /// What was asked for: of a network that has learned, as it was before that.
    private let experiment: Experiment
    /// How it was trained, where that is known.
    private let training: String?

    /// The networks that differ in their seed, where these were run.
    private let bands: SeedBands?

    /// How the network of a run was made.
    public init(_ run: Run) { self.init(run, lanes: []) }

    init(_ run: Run, lanes: [Illustration.Lane] = [], bands: SeedBands? = nil) {
        self.run = run
        self.lanes = lanes
        self.bands = bands
        experiment = run.experiment
        training = nil
    }

    /// How a network was made that has learned.
    ///
    /// - Parameters:
    ///   - recipe: The experiment as it was before the first update.
    ///   - training: How it was trained, without a full stop.
    public init(_ run: Run, from recipe: Experiment, training: String) {
        self.run = run
        self.training = training
        lanes = []
        bands = nil
        experiment = recipe
    }

    /// The caption of a figure.
    public var text: String {
        let parts = [network, input, numbers, training ?? ""].filter { !$0.isEmpty }
        return parts.map { $0 + "." }.joined(separator: " ") + " Made with unroll \(ProgramVersion.text)."
    }

    /// Cell, layers, sizes, φ; of several networks what they have in common.
    private var network: String {
        let runs = lanes.isEmpty ? [run] : lanes.map(\.run)
        func common(_ fact: (Run) -> String?) -> String? {
            let facts = Set(runs.map(fact))
            return facts.count == 1 ? facts.first ?? nil : nil
        }
        let cell = common { run in
            let cell = run.resolved.cell
            return cell.name == "custom" ? "A cell of own equations" : "\(cell.title) (\(cell.name))"
        }
        let layer = common { $0.layers.count > 1 ? "\($0.layer.label) of \($0.layers.last?.layer.number ?? 1)" : nil }
        let sizes = common { run in
            let sizes = run.resolved.sizes
            let counts = [(sizes.input, "input"), (sizes.hidden, "hidden unit"), (sizes.output, "output")]
            return counts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
        }
        let activation = common { run in
            // With several seeds the figure itself tells the activations apart.
            run.resolved.cell.usesActivation && bands == nil
                ? "φ = \(run.trace.program.activation.rawValue)" : nil
        }
        let labels = lanes.isEmpty ? nil : "compared: \(lanes.map(\.label).joined(separator: ", "))"
        return [cell, layer, sizes, activation, labels].compactMap(\.self).joined(separator: ", ")
    }

    /// What was read, T, and where the loss is.
    private var input: String {
        let steps = "T = \(run.trace.stepCount) steps"
        let losses = run.trace.losses.count { $0 != nil }
        let name = LossSummary(run.trace).loss.rawValue
        let loss =
            switch losses {
            case 0: "no loss"
            case 1: "\(name) at \(onlyLossStep)"
            case run.trace.stepCount: "\(name) at every step"
            default: "\(name) at \(losses) steps"
            }
        let read: String =
            switch experiment.input {
            case .text(let text, _): "text \(Self.quoted(text))"
            case .encoded(let encoded): "text \(Self.quoted(encoded.text))"
            case .windows(let text):
                "text \(Self.quoted(text.text)), from character \(text.first) of \(text.whole.count)"
            case .numbers: "rows of numbers"
            case .pulse: "a pulse at step 1"
            case .task(let task): "the task \(Self.written(task))"
            }
        let scale = experiment.inputScale == 1 ? "" : " times \(Self.number(experiment.inputScale))"
        return "Input: \(read)\(scale); \(steps); \(loss)"
    }

    private var onlyLossStep: String {
        guard let index = run.trace.losses.firstIndex(where: { $0 != nil }) else { return "no step" }
        return index == run.trace.stepCount - 1 ? "the last step" : "step \(index + 1)"
    }

    /// Seed, and the knobs that were turned.
    private var numbers: String {
        let last = bands.map { experiment.seed &+ UInt64(max($0.seedCount, 1) - 1) }
        var parts = [last.map { "Seeds \(experiment.seed) to \($0)" } ?? "Seed \(experiment.seed)"]
        if let radius = experiment.spectralRadius { parts.append("recurrent spectral radius \(Self.number(radius))") }
        if experiment.recurrentGain != 1 || experiment.spectralRadius != nil {
            parts.append("recurrent gain \(Self.number(experiment.recurrentGain))")
        }
        if let bias = experiment.forgetBias { parts.append("forget bias \(Self.number(bias))") }
        let cures = experiment.cures
        if let clipping = cures.clipping { parts.append("clip \(clipping)") }
        if let truncation = cures.truncation {
            parts.append("truncate \(truncation.window) \(truncation.form.rawValue)")
        }
        parts += Penalties.Kind.allCases.filter { cures.penalties[$0] != 0 }.map {
            "penalty \($0.rawValue) \(Self.number(cures.penalties[$0]))"
        }
        parts += experiment.initializers.map { "\($0.pattern.text): \($0.initializer)" }
        if !experiment.parameters.isEmpty {
            let count = experiment.parameters.count
            parts.append("\(count) parameter\(count == 1 ? "" : "s") as given")
        }
        return parts.joined(separator: ", ")
    }

    private static let longestText = 70

    private static func quoted(_ text: String) -> String {
        let shown = text.count > longestText ? text.prefix(longestText) + "…" : text[...]
        // Spaces are spaces in a sentence; what cannot be seen otherwise has its sign.
        return "“\(shown.map { $0 == " " ? " " : visibleToken($0) }.joined())”"
    }

    /// A task with the settings that were given: `copy (length 10)`.
    private static func written(_ task: TaskInput) -> String {
        let settings = task.settings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return settings.isEmpty ? task.name : "\(task.name) (\(settings.joined(separator: ", ")))"
    }

    /// A setting as people write it: 1, 1.5.
    private static func number(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
