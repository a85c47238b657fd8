import JSONText
import Testing

@testable import Curves

struct RecordReaderTests {
    @Test(arguments: [1, 2, 3, 7, 16, 100]) func wherePiecesAreCutChangesNothing(length: Int) {
        let bytes = Array(LogText.mixed.utf8)
        let whole = Reading(bytes)
        let inPieces = Reading(bytes, pieces: [length])
        #expect(inPieces.records.map(Reading.bits) == whole.records.map(Reading.bits))
        #expect(inPieces.records.map(\.update) == whole.records.map(\.update))
        #expect(inPieces.brokenLines == whole.brokenLines)
        #expect(inPieces.firstBroken == whole.firstBroken)
        #expect(inPieces.lines == whole.lines)
    }

    @Test func twoPiecesCutAtEveryPlaceGiveTheSameRecords() {
        let bytes = Array(LogText.mixed.utf8)
        let whole = Reading(bytes).records.map(Reading.bits)
        for place in 1..<bytes.count {
            #expect(Reading(bytes, pieces: [place, .max]).records.map(Reading.bits) == whole)
        }
    }

    @Test func everythingThatALogMayHoldIsUnderstood() {
        let reading = Reading(LogText.mixed)
        #expect(reading.records.map(\.update) == [1, 2, 3, 4, 5, 2])
        #expect(reading.brokenLines == 3)
        #expect(reading.linesWithoutNumbers == 1)
        #expect(reading.lines == 11)
        let records = reading.records
        #expect(records[0].values.map(\.name) == ["loss", "grad_norm", "params.W_hh", "params.b.x"])
        #expect(records[0].perStep == [0.1, 1, 10])
        #expect(records[1]["loss"]?.isNaN == true)
        #expect(records[1]["grad_norm"] == .infinity)
        #expect(records[1]["other"] == -.infinity)
        #expect(records[1].values.count == 3)
        #expect(records[2].values.map(\.name) == ["loss", "as text", "bad"])
        #expect(records[2]["as text"] == 0.75)
        #expect(records[3].perStep.map(\.isNaN) == [false, true, true, false, false])
        #expect(records[3].perStep.last == 12345678901234567890e-5)
        #expect(records[4].values.map(\.name) == ["üé σ"])
        #expect(records[4]["üé σ"] == 150)
    }

    @Test func theFirstBrokenLineIsQuotedWithItsNumberAndItsFault() {
        let reading = Reading("{\"loss\": 1}\n{\"loss\" 3}\n{\"loss\": oops}\n")
        #expect(reading.brokenLines == 2)
        #expect(reading.firstBroken == "line 2: Expected ':', found '3'. It is: {\"loss\" 3}")
        #expect(
            Reading("{\"loss\": oops}").firstBroken
                == "line 1: 'oops' is not a number as JSON writes them. It is: {\"loss\": oops}")
        #expect(Reading("[1]").firstBroken == "line 1: Expected '{', found '['. It is: [1]")
        #expect(Reading("{\"loss\": ").firstBroken?.contains("the end of the line") == true)
    }

    @Test func aRecordThatIsWrittenReadsBackToTheSameBits() {
        var state: UInt64 = 88
        for update in 1...300 {
            let numbers = (0..<4).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(bitPattern: state ^ state >> 29)
            }
            let record = ProgressRecord(
                update: update,
                values: [
                    .init("loss", numbers[0]), .init("params.W_hh", numbers[1]), .init("params.layer.b", numbers[2]),
                ], perStep: [numbers[3], 1])
            let read = Reading(JSONWriter(layout: .compact).text(record.json)).records
            #expect(read.map(\.update) == [update])
            for (name, bits) in Reading.bits(record) {
                let number = read.first?[name]
                #expect(number?.bitPattern == bits || number?.isNaN == true && Double(bitPattern: bits).isNaN)
            }
            #expect(read.first?.perStep.first == numbers[3] || numbers[3].isNaN)
        }
    }

    @Test(arguments: [
        "0", "-0", "1", "007", "1.5", ".5", "5.", "1e5", "1E+5", "123456789012345678901234567890", "0.1", "2.675",
        "9007199254740993", "1.7976931348623157e308", "1e309", "4.9e-324", "1e-400", "0.00000000000000000000000001234",
        "3.141592653589793238462643383279", "1e22", "1e23", "8.5e-23", "-12.5e-2",
    ]) func aNumberIsReadAsSwiftReadsIt(text: String) {
        let read = Reading("{\"loss\": \(text)}").records.first?["loss"]
        let expected = Double(text) ?? Double(text + "0") ?? .nan
        #expect(read?.bitPattern == expected.bitPattern)
    }

    @Test(arguments: ["1.2.3", "1e", "e5", "--1", "0x10", "1_000", "nanan", "+", ".", "infin"])
    func whatIsNoNumberBreaksItsLine(text: String) {
        #expect(Reading("{\"loss\": \(text)}").brokenLines == 1)
        #expect(Reading("{\"loss\": \"\(text)\"}").linesWithoutNumbers == 1)
    }

    @Test func linesWithoutUpdatesAreCounted() {
        #expect(
            Reading("{\"loss\":3}\n{\"loss\":2}\n{\"update\":9}\n{\"loss\":1}").records.map(\.update) == [1, 2, 9, 10])
        #expect(Reading("[]\n{\"loss\":3}").records.map(\.update) == [1])
    }

    @Test(arguments: ["2.5", "1e30", "9223372036854775807", "NaN", "\"inf\"", "-1e300"])
    func anUpdateThatIsNoWholeNumberIsCountedInstead(text: String) {
        let odd = Reading("\n{\"update\": \(text), \"loss\": 1}\n{\"loss\": 2, \"step\": \(text)}\n{\"update\": 9}")
        #expect(odd.records.map(\.update) == [2, 3, 9] && odd.oddUpdates == 2)
        #expect(odd.records.allSatisfy { $0["update"] == nil && $0["step"] == nil })
        #expect(Reading("{\"update\": \(text)}").linesWithoutNumbers == 1)
    }

    @Test func aNameThatIsNoUpdateIsACurveBesideOne() {
        let record = Reading("{\"iter\": 0.5, \"step\": 7, \"loss\": 1}")
        #expect(record.records.map(\.update) == [7] && record.records.first?["iter"] == 0.5 && record.oddUpdates == 0)
    }

    @Test func linesOfAbsurdLengthAreSkippedInBoundedMemory() {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: RecordReader.lineLimit + 100)
        var reader = RecordReader()
        var records: [ProgressRecord] = []
        reader.take(Array("{\"loss\": 1}\n{\"a".utf8).span) { records.append($0) }
        for _ in 0..<3 { reader.take(long.span) { records.append($0) } }
        reader.take(Array("\n{\"loss\": 2}\n".utf8).span) { records.append($0) }
        #expect(records.map(\.update) == [1, 2])
        #expect(reader.tally.brokenLines == 1)
        #expect(reader.tally.firstBrokenLine?.error.position.line == 2)
        #expect(reader.tally.firstBrokenLine?.quote.hasPrefix("{\"ax") == true)
        #expect(reader.tally.firstBrokenLine?.quote.count ?? 0 < 100)
    }

    @Test func deepNestingIsRefusedNotFollowed() {
        let deep = String(repeating: "{\"a\":", count: 100_000)
        #expect(Reading(deep).brokenLines == 1)
        #expect(Reading("{\"a\":" + String(repeating: "[", count: 100_000)).brokenLines == 1)
    }

    @Test func aRestartBeginsTheLinesAnew() {
        var reader = RecordReader()
        var updates: [Int] = []
        reader.take(Array("{\"loss\":1}\n{\"loss\":1}\n{\"lo".utf8).span) { updates.append($0.update) }
        reader.restart()
        reader.take(Array("{\"loss\":1}\nbroken\n".utf8).span) { updates.append($0.update) }
        #expect(updates == [1, 2, 1])
        #expect(reader.tally.firstBrokenLine?.error.position.line == 2)
        #expect(reader.tally.lines == 4)
    }
}
