import Commands
import Experiments
import Testing

struct CellFileTests {
    @Test(arguments: ["cell mine.cell", "cell ./lstm", "cell a folder/mine.CELL", "cell \"mine.cell\""])
    func aPathIsAFile(line: String) throws {
        let path = line.dropFirst(5).filter { $0 != "\"" }
        #expect(try Command.parse(line) == .session(.openCell(String(path))))
    }

    @Test func aNameIsACellOfTheCatalogue() throws {
        #expect(try Command.parse("cell lstm") == .experiment(.cell("lstm")))
        let error = #expect(throws: CommandError.self) { try Command.parse("cell lsmt") }
        #expect(error?.column == 6)
    }

    @Test func savingNeedsToBeToldWhatAndWhere() throws {
        #expect(try Command.parse("save cell mine.cell") == .session(.saveCell("mine.cell")))
        #expect(try Command.parse("save model a b.safetensors") == .session(.saveModel("a b.safetensors")))
        for line in ["save", "save cell", "save model", "save mine.cell"] {
            #expect(throws: CommandError.self) { try Command.parse(line) }
        }
    }

    @Test func whereNoFileCanBeReadThatIsSaid() {
        let setting = #expect(throws: CommandError.self) { try ExperimentEdit.parse(setting: "cell=mine.cell") }
        #expect(setting?.description.contains("--equations") == true)
        let script = #expect(throws: ExperimentScriptError.self) {
            try ExperimentScript.parse("text \"a\"\ncell ./mine.cell")
        }
        #expect(script?.line == 2)
        #expect(script?.description.contains("equations \"…\"") == true)
    }

    @Test func allFaultsOfAFileAreFoundInItsLines() {
        let error = #expect(throws: CellFileError.self) {
            try CellFile.equations(Array("\u{FEFF}h[t] = q[t]\nc[t] = tanh(".utf8), path: "my.cell")
        }
        #expect(error?.description.contains("my.cell:1:8: error: q[t] is read but no equation defines it") == true)
        #expect(error?.description.contains("my.cell:2:") == true)
        #expect(error?.exitStatus == 65)
        let missing = #expect(throws: CellFileError.self) { try CellFile.equations(reading: "no/such.cell") }
        #expect(missing?.exitStatus == 66)
    }

    @Test func equationsKeepTheGivenParametersThatFitThem() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .text("ab", vocabulary: nil))
        experiment.sizes.hidden = 2
        experiment.parameters = ["b_h": .vector([1, 2]), "b_y": .vector([3, 4])]
        try ExperimentEdit.equations("h[t] = tanh(W_xh x[t])").apply(to: &experiment)
        #expect(experiment.parameters == ["b_y": .vector([3, 4])])
    }
}
