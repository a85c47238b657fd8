import Commands
import Experiments
import Matrices
import Testing
import Unrolling

struct CommandTests {
    @Test func everyKindOfCommandIsRead() throws {
        #expect(try Command.parse("  cell   lstm  # the usual") == .experiment(.cell("lstm")))
        #expect(try Command.parse("set hidden=16") == .experiment(.hidden(16)))
        #expect(try Command.parse("radius none") == .experiment(.radius(nil)))
        #expect(try Command.parse("gain -1.5e-3") == .experiment(.gain(-0.0015)))
        #expect(try Command.parse("seed \(UInt64.max)") == .experiment(.seed(.max)))
        #expect(
            try Command.parse("init W_h* orthogonal 0.9")
                == .experiment(.initializer(NamePattern("W_h*"), .orthogonal(gain: 0.9))))
        #expect(try Command.parse("target next") == .experiment(.target(.nextCharacter)))
        #expect(try Command.parse("loss last") == .experiment(.loss(.lastStep)))
        #expect(try Command.parse("go 3") == .view(.go(3)))
        #expect(try Command.parse("go last") == .view(.goToLast))
        #expect(try Command.parse("show direct") == .view(.show(.directGradient)))
        #expect(try Command.parse("panel heatmap") == .view(.panel(.heatmap)))
        #expect(try Command.parse("page gradients") == .view(.page(.gradients)))
        #expect(try Command.parse("follow 12") == .view(.follow(12)))
        #expect(try Command.parse("follow last") == .view(.follow(nil)))
        #expect(try Command.parse("lanes cells") == .view(.lanes(.cells)))
        #expect(try Command.parse("write my file.json") == .session(.write("my file.json")))
    }

    @Test func quotedTextsKeepSpacesHashesAndEscapes() throws {
        #expect(
            try Command.parse(#"text "a \"b\" \\ # c\n\td " # comment"#) == .experiment(.text("a \"b\" \\ # c\n\td ")))
        #expect(try Command.parse(#"vocabulary "none""#) == .experiment(.vocabulary("none")))
        #expect(try Command.parse("vocabulary none") == .experiment(.vocabulary(nil)))
        #expect(try Command.parse("text \"时间 é\"") == .experiment(.text("时间 é")))
    }

    @Test func aTextWithoutQuotesIsTheRestOfTheLine() throws {
        #expect(try ExperimentEdit.parse(setting: "text=hello world ") == .text("hello world"))
        #expect(try ExperimentEdit.parse(setting: "text=a=b # c") == .text("a=b # c"))
    }

    @Test(arguments: [
        (#"text "a"b"#, 9), (#"text "a"#, 6), (#"text "a\q""#, 8), (#"text """#, 6), ("text \"a\\", 6),
    ])
    func aWrongTextIsFoundByItsColumn(line: String, column: Int) {
        let error = #expect(throws: CommandError.self) { try Command.parse(line) }
        #expect(error?.column == column)
    }

    @Test(arguments: [
        ("cel lstm", 1, "Unknown command 'cel'. Did you mean 'cell'?"),
        ("lstm", 1, "Unknown command 'lstm'. Did you mean 'cell lstm'?"),
        ("xyzzy", 1, "Unknown command 'xyzzy'. The command help lists them all."),
        ("cell lsmt", 6, "Unknown cell 'lsmt'. Did you mean 'lstm'?"),
        ("set hiden 3", 5, "Unknown setting 'hiden'. Did you mean 'hidden'?"),
        ("activation rleu", 12, "Unknown activation 'rleu'. Did you mean 'relu'?"),
        ("activation q", 12, "Unknown activation 'q'. Known are: sigmoid, tanh, relu."),
        ("panel gradient", 7, "Unknown panel 'gradient'. Did you mean 'gradients'?"),
        ("page gradient", 6, "Unknown page 'gradient'. Did you mean 'gradients'?"),
        ("follow 0", 8, "0 is out of range: it must be a whole number from 1 on."),
        ("hidden 0", 8, "0 is out of range: it must be a whole number from 1 on."),
        ("hidden 3.5", 8, "'3.5' is not a whole number from 1 on."),
        (
            "hidden 99999999999999999999", 8,
            "99999999999999999999 is out of range: it must be a whole number from 1 on."
        ),
        ("steps 1000001", 7, "1000001 is out of range: it must be a whole number from 1 to 1000000."),
        ("gain nan", 6, "'nan' is not a finite number."),
        ("radius -1", 8, "-1 is out of range: it must be 0 or more."),
        ("speed 0", 7, "0 is out of range: it must be more than 0."),
        ("seed -1", 6, "'-1' is not a whole number from 0 to 18446744073709551615."),
        ("target -1", 8, "'-1' is not a class number from 0 on, vector, next or none."),
        ("hidden 3 4", 10, "'4' is too much: hidden UNITS"),
        ("set", 4, "Something is missing: set KEY VALUE, such as: set hidden=16"),
        ("set hidden", 11, "Something is missing: hidden UNITS, such as: hidden 16"),
        ("", 1, "There is no command."), ("  # only this", 3, "There is no command."),
    ])
    func aWrongLineIsExplained(line: String, column: Int, sentence: String) {
        let error = #expect(throws: CommandError.self) { try Command.parse(line) }
        #expect(error?.description == sentence)
        #expect(error?.column == column)
    }

    @Test func aWrongInitializerKeepsItsOwnExplanation() {
        let error = #expect(throws: CommandError.self) { try Command.parse("init W_hh orthogonl 1") }
        #expect(error?.column == 11)
        #expect(error?.description.hasPrefix("Unknown initializer 'orthogonl'.") == true)
    }

    @Test func viewCommandsAreNoSettings() {
        let error = #expect(throws: CommandError.self) { try ExperimentEdit.parse(setting: "unit=3") }
        #expect(error?.reason == .unknownSetting("unit"))
    }

    @Test func randomLinesNeverTrap() {
        var generator = SeededGenerator(seed: 9)
        let pieces = [
            "set ", "text=", "\"", "\\", "#", "n", "q", "0", " -1", ".e9", "cell ", "init ", "*", "go", "\t", "时",
        ]
        for _ in 0..<3000 {
            let length = generator.nextInteger(below: 9)
            let line = (0..<length).map { _ in pieces[generator.nextInteger(below: pieces.count)] }.joined()
            do {
                _ = try Command.parse(line)
            } catch {
                #expect((1...(line.count + 1)).contains(error.column), "\(line)")
            }
            let completions = CommandTable.completions(for: line, cursor: line.count)
            #expect(completions.allSatisfy { $0.start <= line.count })
        }
    }
}
