import Foundation
import JSONText
import Testing

/// `unroll plot`, `unroll record` and `unroll describe`.
@Suite struct FigureCommandTests {
    @Test(arguments: [("svg", "<?xml"), ("pdf", "%PDF"), ("png", "PNG")])
    func aFigureIsWrittenInTheFormatOfItsName(end: String, beginning: String) throws {
        let folder = try TemporaryFolder()
        let run = try CommandRun(
            ["plot", "--what", "states", "--cell", "lstm", "-o", "figure.\(end)"], folder: folder.path())
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        let bytes = try Data(contentsOf: URL(filePath: folder.path("figure.\(end)")))
        #expect(bytes.prefix(8).range(of: Data(beginning.utf8)) != nil)
    }

    @Test func theNumbersGoToStandardOutput() throws {
        let table = try CommandRun(["plot", "--what", "pairwise", "--format", "csv", "--text", "hello"])
        #expect(table.lines.first == "chart,series,x,y,value")
        let document = try CommandRun(["plot", "--format", "json", "--lanes", "activations"])
        #expect(try JSONReader.read(document.output)["format"]?.string == "unroll-figure/1")
    }

    @Test func wrongCallsAreAnsweredInASentence() throws {
        let format = try CommandRun(["plot", "-o", "figure.jpg"])
        #expect(format.status == 64)
        #expect(format.errors == "unroll: 'figure.jpg' must end in .svg, .png or .pdf.\n")
        #expect(try CommandRun(["plot"]).errors.contains("-o FILE.svg"))
        #expect(try CommandRun(["plot", "--what", "gates", "-o", "a.svg"]).errors.contains("has no gate"))
        #expect(try CommandRun(["describe", "--step", "99"]).errors.contains("the steps are 1 to"))
    }

    @Test func aScriptBecomesTheSameCastEachTime() throws {
        let folder = try TemporaryFolder(["tour.txt": "cell gru\nkey right 3\n", "wrong.txt": "cell gru\nkey rigth\n"])
        for name in ["one.cast", "two.cast"] {
            #expect(try CommandRun(["record", "tour.txt", "-o", name], folder: folder.path()).status == 0)
        }
        let casts = try ["one.cast", "two.cast"].map { try String(contentsOfFile: folder.path($0), encoding: .utf8) }
        #expect(casts[0] == casts[1] && casts[0].hasPrefix("{\"version\":2,"))
        #expect(try CommandRun(["record", "tour.txt", "-o", "/nowhere/a.cast"], folder: folder.path()).status == 73)
        let wrong = try CommandRun(["record", "wrong.txt", "-o", "a.cast"], folder: folder.path())
        #expect(wrong.status == 65)
        #expect(wrong.errors == "unroll: wrong.txt:2: There is no key 'rigth'. Did you mean 'right'?\n")
    }

    @Test func aDescriptionHasNoEscapeCodes() throws {
        let run = try CommandRun(["describe", "--cell", "gru", "--text", "hello", "--step", "3"])
        #expect(run.status == 0)
        #expect(run.output.contains("gradient of the loss with respect to h at step 3"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test(arguments: ["bound", "xray", "eigenvalues", "ledger", "memory", "saturation", "seeds", "clipping", "surface"])
    func theNumbersBehindEveryViewAreWritten(what: String) throws {
        let run = try CommandRun([
            "plot", "--what", what, "--cell", "gru", "--text", "hello", "--hidden", "3", "--seeds", "4", "--format",
            "csv",
        ])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.lines.first == "chart,series,x,y,value" && run.lines.count > 3)
    }

    @Test func anUnknownFigureIsAnsweredWithTheNearest() throws {
        let run = try CommandRun(["plot", "--what", "pairwsie", "-o", "a.svg"])
        #expect(run.status == 64)
        #expect(run.errors == "unroll: Unknown figure 'pairwsie'. Did you mean 'pairwise'?\n")
    }

    @Test func whatWouldShowNothingIsRefused() throws {
        let same = try CommandRun(["plot", "--cell", "lstm", "--lanes", "activations", "-o", "a.svg"])
        #expect(same.status == 64 && same.errors.contains("lstm has no φ in its equations"))
        let lanes = try CommandRun(["plot", "--what", "states", "--lanes", "cells", "-o", "a.svg"])
        #expect(lanes.status == 64 && lanes.errors.contains("in the plot of gradients alone"))
        let loss = try CommandRun(["plot", "--what", "xray", "--loss", "99", "-o", "a.svg"])
        #expect(loss.status == 64 && loss.errors.contains("Step 99 has no loss"))
        for lanes in ["initializers", "cures"] {
            let run = try CommandRun(["plot", "--lanes", lanes, "--format", "csv"])
            #expect(run.status == 0 && run.lines.count > 10)
        }
    }

}
