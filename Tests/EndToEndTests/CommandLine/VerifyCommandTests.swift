import JSONText
import Testing

/// `unroll verify`, the proof of an experiment's gradients.
@Suite struct VerifyCommandTests {
    private static let small = ["--text", "abcab", "--hidden", "2"]

    @Test func everythingIsProvedInATable() throws {
        let run = try CommandRun(["verify", "--cell", "gru"] + Self.small)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.lines[0] == "Forward mode: every number by itself.")
        #expect(run.lines[1] == "Finite differences: every number by itself.")
        #expect(run.lines[2] == "Signals at every step.")
        let names = run.lines.map { $0.prefix { $0 != " " } }
        for name in ["W_xr", "W_hn", "b_y", "r", "n", "h", "y", "p"] { #expect(names.contains(Substring(name))) }
        #expect(run.lines.last?.hasPrefix("All ") == true)
        #expect(!run.output.contains("WRONG"))
        #expect(run.lines.allSatisfy { $0.last != " " })
    }

    @Test func programsReadTheSameNumbers() throws {
        let run = try CommandRun(["verify", "--cell", "lstm", "--format", "json"] + Self.small)
        #expect(run.status == 0)
        let document = try JSONReader.read(run.output)
        #expect(document["format"]?.string == "unroll-verify/1")
        #expect(document["tolerance"]?.double == 1e-6)
        let rows = try #require(document["rows"]?.elements)
        #expect(rows.count > 25)
        for row in rows {
            #expect(try #require(row["forward_mode"]?["worst"]?.double) < 1e-9)
            #expect(try #require(row["differences"]?["worst"]?.double) < 1e-6)
            #expect(try #require(row["forward_mode"]?["compared"]?.integer) > 0)
        }
    }

    @Test func anErrorAboveTheToleranceEndsWithStatusOne() throws {
        let run = try CommandRun(["verify", "--tolerance", "0"] + Self.small)
        #expect(run.status == 1)
        #expect(run.output.contains("WRONG at "))
        #expect(run.lines.last?.hasPrefix("Not proved: ") == true)
    }

    @Test func wrongTolerancesAreRefused() throws {
        for tolerance in ["-1", "small", "1", "nan"] {
            let run = try CommandRun(["verify", "--tolerance", tolerance])
            #expect(run.status == 64 && run.output.isEmpty)
            #expect(run.errors.contains("'\(tolerance)' is no tolerance"))
        }
    }

    @Test func overflowIsNoDisagreement() throws {
        let run = try CommandRun(["verify", "--activation", "relu", "--set", "gain=1e200", "--set", "steps=12"])
        #expect(run.status == 0)
        #expect(run.output.contains("not finite"))
    }
}
