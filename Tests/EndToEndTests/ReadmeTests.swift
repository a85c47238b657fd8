import JSONText
import PseudoTerminal
import Testing

/// What the README shows is what the program does. `Scripts/update-readme` writes the pictures anew.
@Suite struct ReadmeTests {
    @Test func everyTranscriptIsWhatTheProgramPrints() throws {
        let blocks = try Self.blocks(of: "console")
        #expect(blocks.count >= 2)
        for block in blocks {
            var rest = block[...]
            #expect(rest.first?.hasPrefix("$ unroll ") == true)
            while let line = rest.popFirst(), line.hasPrefix("$ unroll ") {
                let shown = rest.prefix { !$0.hasPrefix("$ ") }
                rest = rest.dropFirst(shown.count)
                let run = try CommandRun(line.split(separator: " ").dropFirst(2).map(String.init))
                #expect(run.status == 0)
                #expect(run.lines.map { String($0) } == Array(shown), "\(line): run Scripts/update-readme")
            }
        }
    }

    @Test func everyExperimentRuns() throws {
        let blocks = try Self.blocks(of: "json")
        #expect(!blocks.isEmpty)
        for block in blocks {
            let folder = try TemporaryFolder(["readme.json": block.joined(separator: "\n")])
            let run = try CommandRun(["trace", "readme.json"], folder: folder.path())
            #expect(run.status == 0 && run.errors.isEmpty)
            #expect(try JSONReader.read(run.output)["format"]?.string == "unroll-trace/1")
        }
    }

    @Test func everyKeyOfTheTableIsInTheHelp() throws {
        let session = try openExplorer(columns: 120, rows: 150)
        session.send("?")
        try session.wait(forText: "a step back")
        session.settle()
        let known = session.screen.lines.flatMap { $0.split(separator: " ").map(String.init) }
        let rows = try PackageFile.text("README.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
        let keys = rows.filter { !$0.contains("`unroll ") }.flatMap { row in
            row.split(separator: "|")[0].split(separator: "`").filter { $0.contains { $0 != " " && $0 != "," } }
        }
        #expect(keys.count > 30)
        for key in keys { #expect(known.contains(String(key)), "\(key)") }
    }

    /// The lines of the fenced blocks of a language.
    private static func blocks(of language: String) throws -> [[String]] {
        var blocks: [[String]] = []
        var isInside = false
        for line in try PackageFile.text("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
            if isInside, line == "```" {
                isInside = false
            } else if isInside {
                blocks[blocks.count - 1].append(String(line))
            } else if line == "```\(language)" {
                isInside = true
                blocks.append([])
            }
        }
        return blocks
    }
}
