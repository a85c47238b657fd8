import ArgumentParser
import Casts
import Experiments
import Explorer

/// `unroll record SCRIPT -o FILE.cast`.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Write a scripted run of the explorer as an asciicast for a web page.",
        discussion: """
            SCRIPT has a line for each thing that is done:
              size 100x30          columns and rows of the terminal
              title "Forgetting"   the title of the recording
              cell lstm            any command, as at the ':' prompt; the picture then stays for a second
              key right 10         a key, so many times: a character, up, page-down, enter, escape, ctrl-c, alt-x, f1 …
              type "gain 2"        characters, one key each
              wait 0.5             seconds; what plays by itself goes on
              # a comment

            No terminal and no clock is used: the same script always gives the same file.
            """)

    @Argument(help: "The script.", completion: .file())
    var script: String

    @Option(name: .shortAndLong, help: "The file to write, NAME.cast.", completion: .file())
    var output: String

    func run() throws {
        try Failure.reporting {
            let text: String
            do throws(ExperimentError) {
                text = String(decoding: try TextFile.readBytes(script), as: UTF8.self)
            } catch {
                throw Failure(sentence: error.description, status: error.exitStatus)
            }
            let session = try Self.session()
            let cast: Cast
            do throws(CastError) {
                cast = try Cast(CastScript(text), on: session, perform: Self.perform)
            } catch {
                throw Failure(sentence: "\(script):\(error)", status: 65)
            }
            if case .failed(let sentence) = Files.write(cast.text, to: output) {
                throw Failure(sentence: sentence, status: 73)
            }
        }
    }

    private static func session() throws -> Session {
        do throws(ExperimentError) {
            return try OpeningExperiment.session()
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }

    /// Files are read; nothing else is touched.
    private static func perform(_ effect: Effect) -> Message? {
        switch effect {
        case .read(let path): .finished(Files.read(path))
        case .readCell(let path): .finished(Files.readCell(path))
        case .readText(let path): .finished(Files.readText(path))
        // Whoever records is no learner: what they have done is neither read nor kept.
        case .listLessons: .finished(LessonShelf().list(isPersonal: false))
        case .readLesson(let name): .finished(LessonShelf().read(name, isPersonal: false))
        case .write(let path, _), .writeBytes(let path, _), .save(let path, _):
            .finished(.failed("A recording writes no file: '\(path)' is left alone."))
        default: nil
        }
    }
}
