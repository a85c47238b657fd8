import Experiments
import JSONText
import TensorFiles

/// Where a model's vocabulary is from, and what it is.
struct ModelVocabulary {
    let vocabulary: Vocabulary
    /// Where it is from, for a sentence: "the metadata 'vocab'".
    let source: String

    /// The vocabulary of a file someone names, or else that of the model's metadata; nil if there is none.
    static func find(
        _ metadata: [String: String], path: String?
    ) throws(TrainedModelErrorReason) -> ModelVocabulary? {
        if let path {
            let text: String
            do throws(ExperimentError) {
                text = try TextFile.readText(path)
            } catch {
                throw .vocabularyFile(error)
            }
            let source = "the file '\(visible(path))'"
            return ModelVocabulary(vocabulary: try vocabulary(ofFile: text, source), source: source)
        }
        guard let text = metadata["vocab"] else { return nil }
        let source = "the metadata 'vocab'"
        return ModelVocabulary(vocabulary: try vocabulary(json: text, source), source: source)
    }

    /// JSON, or the characters themselves in their order; a line end at the end of the file is none of them.
    private static func vocabulary(ofFile text: String, _ source: String) throws(TrainedModelErrorReason) -> Vocabulary
    {
        let first = text.first { !$0.isWhitespace }
        // A bracket may be the first character of a vocabulary too, and then the rest is no JSON.
        if first == "[" || first == "{", (try? JSONReader.read(Array(text.utf8))) != nil {
            return try vocabulary(json: text, source)
        }
        var scalars = text.unicodeScalars.map { String($0) }
        if scalars.last == "\n", scalars.count > 1 { scalars.removeLast() }
        return try checked(scalars, source)
    }

    private static func vocabulary(json text: String, _ source: String) throws(TrainedModelErrorReason) -> Vocabulary {
        let expected = "a JSON list of strings, or a JSON object that numbers them from 0"
        guard let value = try? JSONReader.read(Array(text.utf8)) else {
            throw .notAVocabulary(place: source, expected: expected)
        }
        if let members = value.members {
            var pieces = [String?](repeating: nil, count: members.count)
            for member in members {
                guard let place = member.value.integer, pieces.indices.contains(place), pieces[place] == nil else {
                    throw .notAVocabulary(place: source, expected: expected)
                }
                pieces[place] = member.name
            }
            return try checked(pieces.compactMap(\.self), source)
        }
        let pieces = value.elements?.compactMap(\.string) ?? []
        guard let elements = value.elements, pieces.count == elements.count else {
            throw .notAVocabulary(place: source, expected: expected)
        }
        return try checked(pieces, source)
    }

    private static func checked(_ pieces: [String], _ source: String) throws(TrainedModelErrorReason) -> Vocabulary {
        guard !pieces.isEmpty else { throw .notAVocabulary(place: source, expected: "of one piece at least") }
        do throws(ExperimentError) {
            return try Vocabulary(pieces: pieces)
        } catch {
            throw .experiment(error)
        }
    }
}
