import Commands
import Testing
import Training

struct TrainingCommandTests {
    private func command(_ line: String) throws -> TrainingCommand? {
        guard case .session(.training(let command)) = try Command.parse(line) else { return nil }
        return command
    }

    @Test func theFormsOfTraining() throws {
        #expect(try command("train") == .train(nil))
        #expect(try command("train 500") == .train(500))
        #expect(try command("train pause") == .pause)
        #expect(try command("pace 2.5") == .pace(2.5))
        #expect(try command("pace full") == .pace(nil))
        #expect(try command("branch 2") == .branch(2))
        #expect(try command("branch next") == .branch(nil))
        #expect(try command("bookmark \"here\"") == .bookmark("here"))
    }

    @Test(arguments: [
        ("120", RewindPlace.update(120)), ("0", .update(0)), ("-10", .by(-10)), ("+5", .by(5)), ("best", .best),
        ("safe", .safe), ("now", .now), ("next", .nextBookmark), ("previous", .previousBookmark),
    ])
    func placesToRewindTo(word: String, place: RewindPlace) throws {
        #expect(try command("rewind \(word)") == .rewind(place))
    }

    @Test func settingsAreThoseOfATraining() throws {
        var settings = TrainingSettings()
        for line in [
            "optimiser adamw decay=0.1", "rate 0.5", "schedule step every=10", "batch=8", "forcing free", "carry on",
            "dropout 0.2", "validate 50", "measure=7", "statistics shared",
        ] {
            guard case .set(let edit)? = try command(line) else {
                Issue.record("\(line) changes nothing")
                continue
            }
            edit.apply(to: &settings)
        }
        #expect(settings.optimiser.description == "adamw decay=0.1")
        #expect(settings.schedule.description == "step every=10")
        #expect(settings.forcing.description == "free" && settings.carry)
        #expect(settings.rate == 0.5 && settings.batch == 8 && settings.dropout == 0.2)
        #expect(settings.measurements.validation == 50 && settings.measurements.spectra == 7)
        #expect(try command("validate auto") == .set(.validationInterval(nil)))
        #expect(try command("measure auto") == .set(.spectraInterval(nil)))
        #expect(settings.statistics == .shared)
    }

    @Test(arguments: [
        ("optimiser adma", 11, "Unknown optimiser 'adma'. Did you mean 'adam'?"),
        ("schedule cosin", 10, "Unknown schedule 'cosin'. Did you mean 'cosine'?"),
        ("statistics share", 12, "Unknown kind of statistics 'share'. Did you mean 'shared'?"),
        ("rewind bset", 8, "Unknown place 'bset'. Did you mean 'best'?"),
        ("rewind 1.5", 8, "'1.5' is not the number of an update, such as 120 or -10."),
        ("rate -1", 6, "-1 is out of range: it must be more than 0."),
        ("validate 0", 10, "0 is out of range: it must be a whole number from 1 to 1000000000."),
        ("batch 0", 7, "0 is out of range: it must be a whole number from 1 to 4096."),
        ("train often", 7, "'often' is not a whole number from 1 to 1000000000."),
    ])
    func whatIsWrongIsSaidWithItsColumn(line: String, column: Int, sentence: String) {
        let error = #expect(throws: CommandError.self) { try Command.parse(line) }
        #expect(error?.column == column && error?.description == sentence)
    }

    @Test func aFileOfCommandsDoesNotTrain() {
        let error = #expect(throws: ExperimentScriptError.self) {
            try ExperimentScript.parse("cell lstm\ntrain 5\n", path: "x.txt")
        }
        #expect(error?.line == 2)
    }
}
