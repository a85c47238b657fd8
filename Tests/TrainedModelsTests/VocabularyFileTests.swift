import Experiments
import Testing
import TrainedModels

struct VocabularyFileTests {
    private func pieces(_ text: String, inputs: Int) throws -> [String]? {
        let file = try ModelFile(ModelFile.shapes(rows: 4, hidden: 4, input: inputs))
        let path = try file.write(text, named: "vocabulary.txt")
        return try TrainedModel(path: file.path, options: ModelFile.options { $0.vocabularyPath = path }).vocabulary?
            .pieces
    }

    @Test func aListAnObjectOrTheCharactersAreAVocabulary() throws {
        #expect(try pieces(#"["<pad>", "\n", "ab"]"#, inputs: 3) == ["<pad>", "\n", "ab"])
        #expect(try pieces(#"{"b": 1, "a": 0}"#, inputs: 2) == ["a", "b"])
        #expect(try pieces("c ab\n", inputs: 4) == ["c", " ", "a", "b"])
        #expect(try pieces("[]{}", inputs: 4) == ["[", "]", "{", "}"])
        #expect(try pieces("e\u{301}", inputs: 2) == ["e", "\u{301}"])
    }

    @Test func aFileBeatsTheMetadata() throws {
        let file = try ModelFile(ModelFile.shapes(rows: 4, hidden: 4, input: 2), metadata: ["vocab": "nonsense"])
        let path = try file.write("xy", named: "v")
        let model = try TrainedModel(path: file.path, options: ModelFile.options { $0.vocabularyPath = path })
        #expect(model.vocabulary?.pieces == ["x", "y"])
    }

    @Test func aFileThatIsNotThereIsSaid() throws {
        let file = try ModelFile(ModelFile.shapes(rows: 4, hidden: 4, input: 2))
        #expect(
            file.complaint(ModelFile.options { $0.vocabularyPath = "/nowhere" }) == "There is no file '/nowhere'.")
    }
}
