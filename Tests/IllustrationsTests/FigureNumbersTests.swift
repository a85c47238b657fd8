import Experiments
import Figures
import Illustrations
import JSONText
import Testing
import Unrolling

@Suite struct FigureNumbersTests {
    @Test func theTableReadsBackToTheNumbersOfTheTrace() throws {
        let run = try makeRun("gru")
        let rows = try Illustration(.gradients, of: run).figure().csv.split(separator: "\n")
        #expect(rows.first == "chart,series,x,y,value")
        let found = rows.filter { $0.contains(",‖∂L/∂h[t]‖,") }.map {
            $0.split(separator: ",").compactMap { Double($0) }
        }
        let norms = try #require(run.trace.norms(.gradient, of: "h"))
        #expect(found.map { $0[$0.count - 1] } == Array(norms.dropLast()))
        #expect(found.map { $0[$0.count - 2] } == [1, 2, 3, 4])
    }

    @Test func aMapHasARowForEachOfItsNumbers() throws {
        let run = try makeRun("rnn")
        let rows = try Illustration(.states, of: run).figure().csv.split(separator: "\n").dropFirst()
        #expect(rows.count == 15)
        for row in rows {
            let numbers = row.split(separator: ",").suffix(3).compactMap { Double($0) }
            #expect(numbers.count == 3)
            #expect(run.trace.numbers(.value, of: "h", at: Int(numbers[0]))?[Int(numbers[1]) - 1] == numbers[2])
        }
    }

    @Test func theDocumentSaysWhatItIsAndHasTheSameNumbers() throws {
        let run = try makeRun("rnn")
        let figure = try Illustration(.gradients, of: run).figure()
        let document = try JSONReader.read(JSONWriter(layout: .indented).text(figure.json))
        #expect(document["format"]?.string == "unroll-figure/1")
        #expect(document["caption"]?.string == figure.caption)
        let chart = try #require(document["charts"]?.elements?.first)
        #expect(chart["x"]?["label"]?.string == "step t")
        #expect(chart["y"]?["scale"]?.string == "logarithmic")
        let series = try #require(chart["series"]?.elements?.first { $0["name"]?.string == "‖∂L/∂h[t]‖" })
        let norms = try #require(run.trace.norms(.gradient, of: "h"))
        #expect(series["rows"]?.elements?.compactMap { $0.elements?.last?.double } == Array(norms.dropLast()))
    }

    @Test func fieldsWithCommasAreQuoted() throws {
        let run = try makeRun("rnn") { $0.recurrentGain = 2 }
        let csv = try Illustration(.activation, of: run).figure().csv
        #expect(csv.contains("\"tanh′(a), the slope\""))
    }
}
