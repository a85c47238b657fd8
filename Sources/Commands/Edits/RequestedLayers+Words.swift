import Cells
import Experiments

extension RequestedLayers {
    /// The layers as the command `layers` has them: `3`, or `lstm:8 gru:4`.
    var words: String {
        switch self {
        case .alike(let count): String(count)
        case .each(let layers): layers.map(\.word).joined(separator: " ")
        }
    }

    /// Reads the layers of the command `layers`.
    ///
    /// - Throws: which word is none of a layer.
    static func read(_ reader: inout ArgumentReader) throws(CommandError) -> RequestedLayers {
        var ahead = reader
        let first = try ahead.word()
        guard first.text.first?.isLetter == true else {
            return .alike(try reader.wholeNumber(atMost: RequestedLayers.limit))
        }
        var layers: [RequestedLayer] = []
        while let word = try reader.optionalWord() { layers.append(try RequestedLayer(word)) }
        return .each(layers)
    }
}

extension RequestedLayer {
    /// The layer as a word: `lstm:8`, or `lstm` for the units of the experiment.
    fileprivate var word: String {
        guard case .catalogue(let name) = cell else { return "" }
        return name + (hidden.map { ":\($0)" } ?? "")
    }

    /// The layer that a word means.
    fileprivate init(_ word: Word) throws(CommandError) {
        let parts = word.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard Cell.named(parts[0]) != nil else {
            let known = Cell.catalogue.map(\.name)
            throw CommandError(.unknownName(parts[0], what: "cell", known: known), column: word.column)
        }
        self.init(cell: .catalogue(parts[0]))
        guard parts.count == 2 else { return }
        guard let units = Int(parts[1]), units >= 1 else {
            let column = word.column + parts[0].count + 1
            throw CommandError(.notANumber(parts[1], expected: "a whole number from 1 on"), column: column)
        }
        hidden = units
    }
}
