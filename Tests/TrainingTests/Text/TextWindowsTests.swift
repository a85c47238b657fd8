import Experiments
import Matrices
import Testing
import Unrolling

@testable import Training

/// Which characters which update reads.
struct TextWindowsTests {
    private func windows(
        batch: Int = 1, carry: Bool, window: Int = 8, text: String = TextFixtures.prose
    ) throws -> TextWindows {
        let trainer = try Trainer(
            TextFixtures.experiment(window: window, text: text), TextFixtures.settings(batch: batch, carry: carry))
        return try #require(trainer.source.windows)
    }

    @Test func drawnWindowsLieInTheTrainingPartWithTheCharacterBehindThem() throws {
        let windows = try windows(carry: false, text: String(TextFixtures.prose.prefix(30)))
        let drawn = (1...200).flatMap { update in (0..<3).map { windows.window(update: update, place: $0) } }
        #expect(Set(drawn.map(\.lowerBound)) == Set(0..<(27 - 8)))
        #expect(windows.window(update: 5, place: 2) == drawn[14])
    }

    @Test func eachReaderGoesThroughAPartOfItsOwnAndBeginsAnew() throws {
        let windows = try windows(batch: 3, carry: true)
        let training = windows.split.training
        let reach = (training.count - 1) / 3
        let pass = reach / 8
        for place in 0..<3 {
            var next = place * reach
            for update in 1...pass {
                let window = windows.window(update: update, place: place)
                #expect(window == next..<next + 8 && window.upperBound < training.upperBound)
                #expect(windows.begins(update: update) == (update == 1))
                next = window.upperBound
            }
            #expect(next <= (place + 1) * reach)
            #expect(windows.window(update: pass + 1, place: place).lowerBound == place * reach)
            #expect(windows.begins(update: pass + 1))
        }
    }

    @Test func carriedStatesAreUsedUnlessTheReadersBeginAnew() throws {
        let windows = try windows(batch: 2, carry: true)
        let states = [["h": [Double](repeating: 0.5, count: 8)], ["h": [Double](repeating: -0.5, count: 8)]]
        #expect(windows.sequence(update: 2, place: 1, carried: states).initial == states[1])
        #expect(windows.sequence(update: 1, place: 1, carried: states).initial.isEmpty)
        #expect(try self.windows(carry: false).sequence(update: 2, place: 0, carried: states).initial.isEmpty)
    }

    @Test func whatCannotBeReadSoIsNamed() throws {
        func message(
            _ experiment: Experiment, batch: Int = 1, carry: Bool = true, validation: Double = 0.1
        ) -> String? {
            do {
                _ = try Trainer(
                    experiment, TextFixtures.settings(batch: batch, carry: carry, validation: validation))
                return nil
            } catch { return error.description }
        }
        let short = try TextFixtures.experiment(text: "hello, hello, hello")
        #expect(message(short) == nil && message(short, batch: 2) == nil)
        #expect(
            message(short, batch: 3)?.contains("17 characters that are learned from are too few for 3 windows") == true)
        let long = try TextFixtures.experiment(window: 17, text: "hello, hello, hello")
        #expect(message(long, carry: false)?.contains("too few for a window of 17 and a character behind") == true)
        #expect(message(short, batch: 3)?.hasSuffix("a window of 5 would fit.") == true)
        #expect(message(short, validation: 0.05)?.contains("leaves fewer than 2 to validate with") == true)
        #expect(message(short, validation: 0) == nil)
        #expect(message(short, validation: 1)?.contains("'validation' must be a number from 0 to below 1") == true)
        #expect(message(try TextFixtures.experiment("cw-rnn", window: 12))?.contains("a multiple of 8 steps") == true)
        var both = try TextFixtures.experiment()
        both.isBidirectional = true
        #expect(message(both)?.contains("bidirectional network cannot be carried on") == true)
        #expect(message(both, carry: false) == nil)
        #expect(message(try TrainingFixtures.recall())?.contains("this experiment has none in windows") == true)
    }
}
