import Commands
import Experiments
import Matrices
import Screen

@testable import Explorer

/// A session on a text, as the tests use it.
func makeSession(
    _ text: String = "hello", cell: String = "rnn", hidden: Int = 3, size: Size = Size(width: 80, height: 24)
) throws -> Session {
    var experiment = Experiment(cell: .catalogue(cell), input: .text(text, vocabulary: nil))
    experiment.sizes.hidden = hidden
    return try Session(experiment, size: size)
}

extension Session {
    /// Presses keys, one for each character.
    @discardableResult
    mutating func press(_ characters: String) -> [Effect] {
        characters.flatMap { press(.character($0)) }
    }

    @discardableResult
    mutating func press(_ key: Key) -> [Effect] { update(.input(.key(key))) }

    /// Types a line at the prompt and enters it.
    @discardableResult
    mutating func type(_ line: String) -> [Effect] {
        press(":" + line) + press(.enter)
    }

    /// The picture of a size, without styles.
    func picture(_ width: Int = 80, _ height: Int = 24, glyphs: Glyphs = .unicode) -> String {
        var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
        draw(on: &canvas)
        return canvas.text
    }

    /// The lines of the picture.
    func lines(_ width: Int = 80, _ height: Int = 24) -> [String] {
        picture(width, height).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
