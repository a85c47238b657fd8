import Cells
import Experiments
import Matrices
import Tasks
import Unrolling

extension CommandTable {
    /// The commands that change the experiment.
    static let settings: [CommandEntry] = networkSettings + layerSettings + inputSettings + cureSettings

    private static let networkSettings: [CommandEntry] = [
        CommandEntry(
            "cell", [.init("NAME|FILE.cell", .cells)], .experiment,
            help: "Chooses a cell of the catalogue, or that of a file: a path with a / or ending in .cell.",
            example: "cell lstm"
        ) { reader throws(CommandError) in
            if let path = try reader.cellFile() { return .session(.openCell(path)) }
            return .experiment(.cell(try reader.choice("cell", of: Cell.catalogue.map { ($0.name, $0.name) })))
        },
        .edit(
            "equations", [.init("\"TEXT\"")], help: "Uses a cell of these equations; \\n separates them.",
            example: "equations \"h[t] = tanh(W x[t] + U h[t-1])\""
        ) { reader throws(CommandError) in .equations(try reader.text().text) },
        .edit(
            "activation", [.init("NAME", .words(Activation.allCases.map(\.rawValue)))],
            help: "Chooses the function that φ stands for, in all layers.", example: "activation relu"
        ) { reader throws(CommandError) in .activation(try reader.choice("activation", of: Activation.self)) },
        .edit("hidden", [.init("UNITS")], help: "Sets the number of hidden units, in all layers.", example: "hidden 16")
        {
            reader throws(CommandError) in .hidden(try reader.wholeNumber())
        },
        .edit("seed", [.init("NUMBER")], help: "Draws the parameters from another seed.", example: "seed 3") {
            reader throws(CommandError) in .seed(try reader.seed())
        },
        .edit(
            "gain", [.init("FACTOR")], help: "Multiplies the matrices that act on an earlier state by a factor.",
            example: "gain 1.2"
        ) { reader throws(CommandError) in .gain(try reader.number()) },
        .edit(
            "radius", [.init("ρ|none", .words(["none"]))],
            help: "Scales the square recurrent matrices to a spectral radius, before the gain.", example: "radius 0.9"
        ) { reader throws(CommandError) in .radius(try reader.numberOrNone(atLeast: 0)) },
        .edit(
            "forget-bias", [.init("NUMBER|none", .words(["none"]))], help: "Sets all biases of the forget gate.",
            example: "forget-bias 1"
        ) { reader throws(CommandError) in .forgetBias(try reader.numberOrNone()) },
        .edit(
            "chrono", [.init("STEPS|none", .words(["none"]))],
            help: "Draws the gates' biases so that they span up to so many steps (chrono).",
            example: "chrono 100"
        ) { reader throws(CommandError) in
            .chrono(reader.skip("none") ? nil : try reader.wholeNumber(atLeast: 2, atMost: ExperimentEdit.mostSteps))
        },
        .edit(
            "init", [.init("PATTERN", .parameters), .init("INITIALIZER", .initializers)],
            help: "Initializes the parameters of a name or pattern in another way.", example: "init W_h* orthogonal 1.0"
        ) { reader throws(CommandError) in try initializer(&reader) },
    ]

    private static let inputSettings: [CommandEntry] = [
        .edit(
            "text", [.init("\"TEXT\"")], help: "Feeds a text, one step for each character.",
            example: "text \"hello, world\""
        ) { reader throws(CommandError) in .text(try reader.text().text) },
        .edit(
            "vocabulary", [.init("\"CHARACTERS\"|none", .words(["none"]))],
            help: "Sets the characters that the text is made of; none takes the text's own.",
            example: "vocabulary \"abc\""
        ) { reader throws(CommandError) in
            let word = try reader.text()
            return .vocabulary(word.text == "none" && !word.isQuoted ? nil : word.text)
        },
        .edit(
            "window", [.init("COUNT|none", .words(["none"]))],
            help: "Reads a long text in windows of so many characters; a training reads all of them.",
            example: "window 50"
        ) { reader throws(CommandError) in
            .window(reader.skip("none") ? nil : try reader.wholeNumber(atMost: ExperimentEdit.mostSteps))
        },
        .edit(
            "from", [.init("CHARACTER")], help: "Goes to the window that begins with a character of the text.",
            example: "from 101"
        ) { reader throws(CommandError) in .from(try reader.wholeNumber()) },
        .edit("pulse", [.init("STEPS")], help: "Feeds a 1 at step 1, then zeros.", example: "pulse 20") {
            reader throws(CommandError) in .pulse(try reader.wholeNumber(atMost: ExperimentEdit.mostSteps))
        },
        .edit(
            "task", [.init("NAME", .words(TaskTable.names)), .init("[KEY=NUMBER…]", isRepeated: true)],
            help: "Feeds a sequence of a classic task, drawn from the seed.", example: "task copy length=20"
        ) { reader throws(CommandError) in try task(&reader) },
        .edit(
            "steps", [.init("STEPS")], help: "Makes the input so long: repeats it or cuts it.", example: "steps 30"
        ) { reader throws(CommandError) in .steps(try reader.wholeNumber(atMost: ExperimentEdit.mostSteps)) },
        .edit(
            "input-scale", [.init("FACTOR")], help: "Multiplies the input by a factor.", example: "input-scale 2"
        ) { reader throws(CommandError) in .inputScale(try reader.number()) },
        .edit(
            "target",
            [
                .init("CLASS|vector|next|none", .words(["vector", "next", "none"])),
                .init("[NUMBER…]", isRepeated: true),
            ],
            help: "Sets the target of every step: a class, a vector, the next character or row, or none.",
            example: "target vector 0.7"
        ) { reader throws(CommandError) in try target(&reader) },
        .edit(
            "targets", [.init("CLASS|none", .words(["none"]), isRepeated: true)],
            help: "Sets the target of each step: a class from 0, or none.", example: "targets 0 1 none 1"
        ) { reader throws(CommandError) in try targets(&reader) },
        .edit(
            "loss", [.init("every|last|NAME", .words(["every", "last"] + Loss.allCases.map(\.rawValue)))],
            help: "Puts the loss at every step with a target or at the last only, or chooses which it is.",
            example: "loss last"
        ) { reader throws(CommandError) in
            let places: [(String, ExperimentEdit)] = [("every", .loss(.everyStep)), ("last", .loss(.lastStep))]
            return try reader.choice("loss", of: places + Loss.allCases.map { ($0.rawValue, .lossFunction($0)) })
        },
    ]

    private static func task(_ reader: inout ArgumentReader) throws(CommandError) -> ExperimentEdit {
        let name = try reader.word()
        var settings: [String: Int] = [:]
        while let word = try reader.optionalWord() {
            let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let value = Int(parts[1]) else {
                throw CommandError(
                    .notANumber(word.text, expected: "KEY=NUMBER, such as length=20"), column: word.column)
            }
            settings[String(parts[0])] = value
        }
        do throws(ExperimentError) {
            return .task(try TaskInput(name.text, settings))
        } catch {
            throw CommandError(.notApplicable(error.description), column: name.column)
        }
    }

    private static func initializer(_ reader: inout ArgumentReader) throws(CommandError) -> ExperimentEdit {
        let pattern = try reader.word()
        let first = try reader.word()
        var words = [first]
        while let word = try reader.optionalWord() { words.append(word) }
        do {
            let initializer = try Initializer(parsing: words.map(\.text).joined(separator: " "))
            return .initializer(NamePattern(pattern.text), initializer)
        } catch {
            throw CommandError(.initializer(error), column: first.column)
        }
    }

    private static func targets(_ reader: inout ArgumentReader) throws(CommandError) -> ExperimentEdit {
        var classes: [Int?] = []
        repeat {
            classes.append(reader.skip("none") ? nil : try reader.wholeNumber(atLeast: 0))
        } while !reader.isAtEnd
        return .targets(classes)
    }

    private static func target(_ reader: inout ArgumentReader) throws(CommandError) -> ExperimentEdit {
        let word = try reader.word()
        switch word.text {
        case "vector":
            var numbers = [try reader.number()]
            while let number = try reader.optionalNumber() { numbers.append(number) }
            return .target(.sameVector(numbers))
        case "next": return .target(.nextCharacter)
        case "none": return .target(.none)
        default:
            guard let number = Int(word.text), number >= 0 else {
                let expected = "a class number from 0 on, vector, next or none"
                throw CommandError(.notANumber(word.text, expected: expected), column: word.column)
            }
            return .target(.sameClass(number))
        }
    }
}
