import Cells
import JSONText
import Matrices
import Unrolling

extension Experiment {
    /// The experiment as a JSON text that reads back to the same one; what is as if it were not given is left out.
    public func json(layout: JSONWriter.Layout = .indented) -> String {
        JSONWriter(layout: layout).text(.object(jsonMembers))
    }

    /// The keys of an experiment file whose values are not those of another experiment.
    public func keys(differingFrom other: Experiment) -> [String] {
        func texts(_ experiment: Experiment) -> [String: String] {
            let writer = JSONWriter(layout: .compact)
            let members = experiment.jsonMembers.map { ($0.name, writer.text($0.value)) }
            return Dictionary(members, uniquingKeysWith: { first, _ in first })
        }
        let (own, others) = (texts(self), texts(other))
        return ExperimentKeys.experiment.filter { own[$0] != others[$0] }
    }

    private var jsonMembers: [WritableMember] {
        let standard = Experiment(cell: cell, input: input)
        var members: [WritableMember] = []
        members.append(cell.json)
        func add<Value: Equatable>(
            _ key: String, _ part: KeyPath<Experiment, Value>, _ written: (Value) -> WritableJSON?
        ) {
            let value = self[keyPath: part]
            guard value != standard[keyPath: part], let json = written(value) else { return }
            members.append(WritableMember(key, json))
        }
        add("layers", \.layers, \.json)
        add("bidirectional", \.isBidirectional) { .boolean($0) }
        add("activation", \.activation) { .string($0.rawValue) }
        add("sizes", \.sizes, \.json)
        add("parameters", \.parameters) { sorted($0, by: \.json) }
        add("statistics", \.statistics) { sorted($0, by: \.json) }
        add("initializers", \.initializers, \.json)
        add("seed", \.seed) { .seed($0) }
        add("initial", \.initial) { sorted($0, by: WritableJSON.numbers) }
        members.append(WritableMember("inputs", input.json))
        add("targets", \.targets, \.json)
        add("loss", \.loss) { $0.map { .string($0.rawValue) } }
        add("loss_placement", \.lossPlacement) { .string($0.rawValue) }
        add("recurrent_gain", \.recurrentGain) { .number($0) }
        add("spectral_radius", \.spectralRadius) { $0.map(WritableJSON.number) }
        add("input_scale", \.inputScale) { .number($0) }
        add("forget_bias", \.forgetBias) { $0.map(WritableJSON.number) }
        add("chrono", \.chrono) { $0.map(WritableJSON.whole) }
        add("cures", \.cures, \.json)
        add("notes", \.notes) { .array($0.map(WritableJSON.string)) }
        return members
    }

    /// The members of an object in the order of their names, so that the same experiment is always the same text.
    private func sorted<Value>(_ values: [String: Value], by json: (Value) -> WritableJSON) -> WritableJSON {
        .object(values.sorted { $0.key < $1.key }.map { WritableMember($0.key, json($0.value)) })
    }
}

extension CellChoice {
    fileprivate var json: WritableMember {
        switch self {
        case .catalogue(let name): WritableMember("cell", .string(name))
        case .equations(let text): WritableMember("equations", .string(text))
        }
    }
}

extension RequestedLayers {
    fileprivate var json: WritableJSON {
        switch self {
        case .alike(let count): .whole(count)
        case .each(let layers): .array(layers.map(\.json))
        }
    }
}

extension RequestedLayer {
    fileprivate var json: WritableJSON {
        let members = [
            cell?.json, hidden.map { WritableMember("hidden", .whole($0)) },
            activation.map { WritableMember("activation", .string($0.rawValue)) },
        ]
        return .object(members.compactMap(\.self))
    }
}

extension RequestedSizes {
    fileprivate var json: WritableJSON {
        let sizes = [("input", input), ("hidden", hidden), ("output", output)]
        return .object(sizes.compactMap { name, size in size.map { WritableMember(name, .whole($0)) } })
    }
}

extension GivenParameter {
    fileprivate var json: WritableJSON {
        switch self {
        case .vector(let entries): .numbers(entries)
        case .matrix(let matrix): .rows(matrix.allRows)
        }
    }
}

extension RunningStatistics {
    fileprivate var json: WritableJSON {
        .object([
            WritableMember("means", .rows(means.allRows)), WritableMember("variances", .rows(variances.allRows)),
        ])
    }
}

extension Matrix {
    fileprivate var allRows: [[Double]] { (0..<rows).map(row) }
}

extension [InitializerRule] {
    /// Of rules with the same pattern the last alone, since an object has a key once and the others never act.
    fileprivate var json: WritableJSON {
        var rules: [InitializerRule] = []
        for rule in self { rules.set(rule) }
        return .object(rules.map { WritableMember($0.pattern.text, .string($0.initializer.description)) })
    }
}

extension ExperimentInput {
    fileprivate var json: WritableJSON {
        switch self {
        case .numbers(let rows): .rows(rows)
        case .pulse(let length): .object([WritableMember("pulse", .whole(length))])
        case .task(let task):
            .object(
                [WritableMember("task", .string(task.name))]
                    + task.settings.sorted { $0.key < $1.key }.map { WritableMember($0.key, .whole($0.value)) })
        case .text, .encoded: .object(textMembers)
        case .windows(let text):
            .object(
                text.whole.origin.textMembers + [WritableMember("window", .whole(text.window))]
                    + (text.first == 1 ? [] : [WritableMember("from", .whole(text.first))]))
        }
    }

    /// What is written of a text and its vocabulary.
    private var textMembers: [WritableMember] {
        switch self {
        case .text(let text, let vocabulary):
            [WritableMember("text", .string(text))]
                + (vocabulary.map { [WritableMember("vocabulary", .string($0))] } ?? [])
        case .encoded(let encoded):
            [
                WritableMember("text", .string(encoded.text)),
                WritableMember("vocabulary", .array(encoded.vocabulary.pieces.map(WritableJSON.string))),
            ] + (encoded.embedding.map { [WritableMember("embedding", .rows($0.allRows))] } ?? [])
        case .windows, .numbers, .pulse, .task: []
        }
    }
}

extension ExperimentTargets {
    fileprivate var json: WritableJSON {
        switch self {
        case .classes(let classes): .array(classes.map { $0.map(WritableJSON.whole) ?? .null })
        case .vectors(let vectors): .array(vectors.map { $0.map(WritableJSON.numbers) ?? .null })
        case .nextCharacter: .string(TargetWords.nextCharacter)
        case .ofTask: .string(TargetWords.task)
        case .none: .string(TargetWords.none)
        }
    }
}
