import JSONText
import Testing

/// `unroll cells` and `unroll bench`.
@Suite struct CatalogueCommandTests {
    @Test func theCatalogueNamesCellsWhichCanBePrintedAndRun() throws {
        let names = try CommandRun(["cells"]).lines.filter { !$0.hasPrefix(" ") }.compactMap {
            $0.split(separator: " ").first
        }
        #expect(Set(names).isSuperset(of: ["rnn", "jordan", "lstm", "gru", "gru-cho"]))
        for name in names.map(String.init) {
            let page = try CommandRun(["cells", name])
            #expect(page.status == 0)
            #expect(page.output.hasPrefix("\(name): ") && page.output.contains("h[t] = "))
            #expect(page.output.contains("W_hy") && page.output.contains("[output × hidden]"))
            #expect(try CommandRun(["--cell", name, "--text", "hello"]).output.hasPrefix("\(name): "))
        }
    }

    @Test func equationsHaveAnASCIISpelling() throws {
        let page = try CommandRun(["cells", "lstm", "--ascii"])
        #expect(page.output.contains("i[t] = sigma(W_xi x[t] + W_hi h[t-1] + b_i)"))
        #expect(page.output.contains("c[t] = f[t] * c[t-1] + i[t] * g[t]"))
    }

    @Test func theBenchmarkPrintsATimeForEachCellAndSize() throws {
        let run = try CommandRun(["bench", "--json", "--cells", "rnn,lstm", "--sizes", "4x20,2x3", "--seconds", "0.01"])
        #expect(run.status == 0)
        let results = try #require(JSONReader.read(run.output)["results"]?.elements)
        #expect(results.map { $0["cell"]?.string } == ["rnn", "lstm", "rnn", "lstm"])
        #expect(results.map { $0["steps"]?.integer } == [20, 20, 3, 3])
        for result in results {
            #expect((result["trace_us"]?.double ?? 0) > 0)
            #expect((result["memory_ratio"]?.double ?? 0) >= 1)
        }
        let table = try CommandRun(["bench", "--cells", "rnn", "--sizes", "4x20", "--seconds", "0"])
        #expect(table.lines.count == 2 && table.lines[1].hasPrefix("rnn"))
    }

    @Test func theBenchmarkTimesUpdatesOfATraining() throws {
        let options = ["--cells", "rnn,sru", "--sizes", "4x5", "--batch", "9", "--seconds", "0"]
        let run = try CommandRun(["bench", "--training", "--json"] + options)
        #expect(run.status == 0)
        let results = try #require(JSONReader.read(run.output)["results"]?.elements)
        #expect(results.map { $0["cell"]?.string } == ["rnn", "sru"])
        for result in results {
            #expect(result["batch"]?.integer == 9 && (result["update_us"]?.double ?? 0) > 0)
            #expect((result["update_all_cores_us"]?.double ?? 0) > 0)
        }
        let table = try CommandRun(["bench", "--training"] + options)
        #expect(table.lines.count == 3 && table.lines[1].hasPrefix("rnn"))
    }

    @Test func allCellsAreTimedByOneName() throws {
        let names = try CommandRun(["cells"]).lines.filter { !$0.isEmpty && !$0.hasPrefix(" ") }
        let table = try CommandRun(["bench", "--cells", "all", "--sizes", "2x2", "--seconds", "0"])
        #expect(table.status == 0)
        #expect(table.lines.count == names.count + 1)
    }
}
