import Experiments
import Tasks
import Unrolling

extension ExperimentEdit {
    /// Changes an experiment.
    ///
    /// Whether the changed experiment can be run is for `Experiment.resolve()` to say.
    ///
    /// - Throws: why the experiment has no place for the change.
    public func apply(to experiment: inout Experiment) throws(CommandError) {
        if namesInput { experiment.takeOwnLossSteps() }
        switch self {
        case .cell(let name): experiment.choose(.catalogue(name))
        case .equations(let text):
            experiment.makeLayersAlike()
            experiment = experiment.replacingCell(with: .equations(text))
        case .layers(let layers):
            guard layers != experiment.layers else { return }
            experiment.layers = layers
            experiment.forgetGiven()
        case .bidirectional(let isOn):
            guard isOn != experiment.isBidirectional else { return }
            experiment.isBidirectional = isOn
            experiment.forgetGiven()
        case .activation(let activation):
            experiment.activation = activation
            experiment.layers = experiment.layers.without(\.activation)
        case .hidden(let units):
            experiment.sizes.hidden = units
            experiment.layers = experiment.layers.without(\.hidden)
        case .seed(let seed): experiment.seed = seed
        case .gain(let factor): experiment.recurrentGain = factor
        case .radius(let radius): experiment.spectralRadius = radius
        case .forgetBias(let bias):
            experiment.forgetBias = bias
            if bias != nil { experiment.chrono = nil }
        case .chrono(let steps):
            experiment.chrono = steps
            if steps != nil { experiment.forgetBias = nil }
        case .initializer(let pattern, let initializer):
            experiment.initializers.set(InitializerRule(pattern, initializer))
        case .recipe(let recipe):
            recipe.apply(to: &experiment)
            experiment.layers = experiment.layers.without(\.activation)
        case .text(let text): experiment.feed(experiment.input.reading(text))
        case .vocabulary(let characters): experiment.feed(try experiment.input.over(characters))
        case .window(let count): experiment.feed(try experiment.input.inWindows(count))
        case .from(let first): experiment.feed(try experiment.input.inWindows(from: first))
        case .pulse(let steps): experiment.feed(.pulse(length: steps))
        case .task(let task):
            experiment.feed(.task(task))
            experiment.sizes.output = nil
            experiment.targets = .ofTask
            experiment.loss = nil
        case .steps(let steps): experiment.feed(experiment.input.repeatedOrCut(to: steps))
        case .inputScale(let factor): experiment.inputScale = factor
        case .target(let target): try target.apply(to: &experiment)
        case .loss(let placement):
            experiment.lossPlacement = placement
            experiment.isLossPlacementUnasked = false
        case .targets(let classes): experiment.targets = .classes(classes)
        case .numbers(let rows): experiment.feed(.numbers(rows))
        case .parameter(let name, let value): try experiment.assign(value, to: name)
        case .entry(let name, let row, let column, let value):
            try experiment.setEntry(of: name, row: row, column: column, to: value)
        case .initialState(let name, let values): experiment.initial[name] = values
        case .equation(let line): try experiment.setEquation(line)
        case .lossFunction(let loss): experiment.loss = loss
        case .clipping(let rule): experiment.cures.clipping = rule
        case .truncation(let truncation): experiment.cures.truncation = truncation
        case .penalty(let kind, let weight): experiment.cures.penalties[kind] = weight
        case .noPenalties: experiment.cures.penalties = .none
        }
    }
}

extension ExperimentEdit.Target {
    fileprivate func apply(to experiment: inout Experiment) throws(CommandError) {
        switch self {
        case .none: experiment.targets = .none
        case .sameClass(let number):
            experiment.targets = .classes(Array(repeating: number, count: experiment.input.stepCount))
        case .sameVector(let numbers):
            experiment.targets = .vectors(Array(repeating: numbers, count: experiment.input.stepCount))
            experiment.loss = nil
        case .nextCharacter:
            if case .numbers(let rows) = experiment.input {
                experiment.targets = .vectors(rows.dropFirst().map { $0 } + [nil])
                experiment.loss = nil
                return
            }
            guard experiment.input.text != nil else {
                throw CommandError(
                    .notApplicable("Only a text or rows of numbers have what comes next, and the input is neither."),
                    column: 1)
            }
            experiment.targets = .nextCharacter
        }
    }
}

extension Experiment {
    /// Chooses another cell; parameters and initial states that were given literally belong to the one before, and go with it.
    fileprivate mutating func choose(_ choice: CellChoice) {
        makeLayersAlike()
        guard cell != choice else { return }
        cell = choice
        forgetGiven()
    }

    /// Gives layers that differ the experiment's cell.
    fileprivate mutating func makeLayersAlike() {
        guard case .each(let each) = layers else { return }
        layers = .alike(each.count)
        forgetGiven()
    }

    /// Lets go of literal parameters and initial states: in a network of other layers they have other names.
    fileprivate mutating func forgetGiven() {
        parameters = [:]
        initial = [:]
        notes = []
    }

    /// Feeds something else; the targets stay as far as they still fit it.
    public mutating func feed(_ next: ExperimentInput) {
        let isSameKind = input.isSameKind(as: next)
        input = next
        switch targets {
        case .classes(let classes) where isSameKind:
            targets = .classes(classes.fitted(to: next.stepCount))
        case .vectors(let vectors) where isSameKind:
            targets = .vectors(vectors.fitted(to: next.stepCount))
        case .classes, .vectors:
            targets = .standard(for: next)
        case .nextCharacter, .ofTask, .none:
            if !isSameKind { targets = .standard(for: next) }
        }
    }
}

extension ExperimentInput {
    /// How many steps it feeds.
    public var stepCount: Int {
        switch self {
        case .text(let text, _): text.count
        case .encoded(let encoded): encoded.pieces.count
        case .windows(let text): text.window
        case .numbers(let rows): rows.count
        case .pulse(let length): length
        case .task(let task): task.sequence(seed: 0).stepCount
        }
    }

    fileprivate func isSameKind(as other: ExperimentInput) -> Bool {
        switch (self, other) {
        case (.windows(let text), _): text.whole.origin.isSameKind(as: other)
        case (_, .windows(let text)): isSameKind(as: text.whole.origin)
        case (.text, .text), (.encoded, .encoded), (.numbers, .numbers), (.pulse, .pulse), (.task, .task): true
        default: false
        }
    }

    /// A text in place of this input, over its vocabulary if it has one.
    func reading(_ text: String) -> ExperimentInput {
        switch self {
        case .text(_, let vocabulary): return .text(text, vocabulary: vocabulary)
        case .encoded(var encoded):
            encoded.text = text
            return .encoded(encoded)
        case .windows(let windowed): return windowed.reading(text)
        case .numbers, .pulse, .task: return .text(text, vocabulary: nil)
        }
    }

    /// The same input, repeated from its beginning or cut.
    fileprivate func repeatedOrCut(to steps: Int) -> ExperimentInput {
        switch self {
        case .text(let text, let vocabulary):
            return .text(String(Array(text).cycled(to: steps)), vocabulary: vocabulary)
        case .encoded(var encoded):
            encoded.text = encoded.pieces.cycled(to: steps).joined()
            return .encoded(encoded)
        case .windows(var windowed):
            windowed.window = steps
            return .windows(windowed)
        case .numbers(let rows): return .numbers(rows.cycled(to: steps))
        case .pulse: return .pulse(length: steps)
        // How long its sequences are is for the task to say.
        case .task: return self
        }
    }
}

extension Array {
    /// The elements from the first on, again and again, up to this number.
    fileprivate func cycled(to count: Int) -> Array {
        isEmpty ? [] : (0..<count).map { self[$0 % self.count] }
    }

    /// The first of the elements, or all and the last one repeated.
    fileprivate func fitted(to count: Int) -> Array {
        guard let last else { return [] }
        return Array(prefix(count)) + Array(repeating: last, count: Swift.max(0, count - self.count))
    }
}
