import Testing

/// Cells from files of equations.
@Suite struct EquationsOptionTests {
    private let leaky = "cell leaky \"A leaky unit\"\nh[t] = 0.5 * h[t-1] + W x[t]\n"

    @Test func aFileOfEquationsIsTheCellOfAnyCommand() throws {
        let folder = try TemporaryFolder(["leaky.cell": leaky])
        let options = ["--equations", "leaky.cell", "--text", "hello"]
        for command in [["trace", "--format", "text"], ["explore"], []] {
            let run = try CommandRun(command + options, folder: folder.path())
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("leaky: A leaky unit"))
        }
        #expect(try CommandRun(["show"] + options, folder: folder.path()).lines.first?.contains("leaky") == true)
        let path = try CommandRun(["trace", "--cell", "./leaky.cell", "--text", "hello"], folder: folder.path())
        #expect(path.output == (try CommandRun(["trace"] + options, folder: folder.path()).output))
    }

    @Test func whatIsWrongIsFoundInTheFile() throws {
        let folder = try TemporaryFolder(["a.cell": "h[t] = q[t]\n", "b.cell": "g[t] = 1\n", "leaky.cell": leaky])
        func run(_ options: String...) throws -> CommandRun {
            try CommandRun(["trace"] + options, folder: folder.path())
        }
        let unknown = try run("--equations", "a.cell")
        #expect(unknown.status == 65 && unknown.errors.contains("a.cell:1:8: error: q[t] is read"))
        let stateless = try run("--equations", "b.cell")
        #expect(stateless.status == 65 && stateless.errors.contains("b.cell:1:1: error: there is no h"))
        #expect(try run("--equations", "none.cell").status == 66)
        #expect(try run("--equations", "leaky.cell", "--cell", "lstm").status == 64)
    }
}
