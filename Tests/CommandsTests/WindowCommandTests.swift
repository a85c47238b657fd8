import Commands
import Experiments
import Testing

/// The commands `window` and `from`.
struct WindowCommandTests {
    private func edited(_ lines: String..., from base: Experiment = .standard) throws -> Experiment {
        var experiment = base
        for line in lines { try ExperimentEdit.parse(setting: line).apply(to: &experiment) }
        return experiment
    }

    private func message(_ lines: String...) -> String? {
        var experiment = Experiment.standard
        do {
            for line in lines { try ExperimentEdit.parse(setting: line).apply(to: &experiment) }
            return nil
        } catch { return "\(error)" }
    }

    @Test func aTextIsReadInWindowsAndAsAWholeAgain() throws {
        let windowed = try edited("text=hello world", "window=4", "from=3")
        #expect(windowed.input == .windows(WindowedText(try WholeText("hello world"), window: 4, first: 3)))
        #expect(windowed.targets == .nextCharacter)
        #expect(try edited("window=none", from: windowed).input == .text("hello world", vocabulary: nil))
        #expect(try edited("steps=6", from: windowed).input.stepCount == 6)
        #expect(try edited("window=none", "target=none", from: windowed).targets == .none)
        #expect(try edited("target=none", "window=2", from: .standard).targets == .none)
    }

    @Test func anotherTextIsOverTheVocabularyOfTheLongOne() throws {
        let windowed = try edited("text=hello world", "window=4")
        #expect(try edited("text=well", from: windowed).input == .text("well", vocabulary: " dehlorw"))
        let given = try edited("vocabulary=w olrdeh", from: windowed)
        #expect(given.input == .windows(WindowedText(try WholeText("hello world", vocabulary: "w olrdeh"), window: 4)))
    }

    @Test func theCommandsSayThemselves() throws {
        #expect(ExperimentEdit.window(4).description == "window 4")
        #expect(ExperimentEdit.window(nil).description == "window none")
        #expect(ExperimentEdit.from(7).description == "from 7")
    }

    @Test func whatHasNoPlaceIsExplained() {
        #expect(message("pulse=4", "window=2") == "Only a text is read in windows, and the input is none.")
        #expect(message("text=abc", "from=2") == "The input is not read in windows: say 'window 50' first.")
        #expect(
            message("text=abc", "window=2", "vocabulary=ab")
                == "The character 'c' at 3 of the text is not in the vocabulary.")
        #expect(message("window=0") != nil && message("from=x") != nil)
    }
}
