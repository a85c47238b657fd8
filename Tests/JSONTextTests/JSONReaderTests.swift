import Testing

import JSONText

struct JSONReaderTests {
    @Test func everyValueKnowsItsLineAndColumn() throws {
        let value = try JSONReader.read("{\n  \"cell\": \"lstm\",\n  \"inputs\": [[1, -2.5e3]]\n}")
        let members = try #require(value.members)
        #expect(value.position == FilePosition(line: 1, column: 1))
        #expect(members.map(\.name) == ["cell", "inputs"])
        #expect(members[1].position == FilePosition(line: 3, column: 3))
        #expect(members[0].value.position == FilePosition(line: 2, column: 11))
        let row = try #require(members[1].value.elements?.first?.elements)
        #expect(row.map(\.double) == [1, -2500])
        #expect(row[1].position == FilePosition(line: 3, column: 18))
    }

    @Test func columnsCountScalarsAndNotBytes() throws {
        let value = try JSONReader.read("[\"时间\", true]")
        #expect(value.elements?[0].string == "时间")
        #expect(value.elements?[1] == JSONValue(.boolean(true), at: FilePosition(line: 1, column: 8)))
    }

    @Test func wholeNumbersKeepAllTheirDigits() throws {
        #expect(try JSONReader.read("18446744073709551615").kind == .whole(.max))
        #expect(try JSONReader.read("18446744073709551616").kind == .number(18_446_744_073_709_551_616))
        #expect(try JSONReader.read("-0").double?.sign == .minus)
        #expect(try JSONReader.read("4.0").integer == 4)
        #expect(try JSONReader.read("4.5").integer == nil)
        #expect(try JSONReader.read("1e300").integer == nil)
    }

    @Test func theNumbersThatJSONLacksAreStrings() throws {
        let values = try #require(JSONReader.read("[\"inf\", \"-inf\", \"nan\", \"infinity\"]").elements)
        #expect(values[0].double == .infinity)
        #expect(values[1].double == -.infinity)
        #expect(values[2].double?.isNaN == true)
        #expect(values[3].double == nil)
    }

    @Test func escapesAreResolved() throws {
        #expect(try JSONReader.read(#""\"\\\/\b\f\n\r\t\u65f6\uD83D\uDE00""#).string == "\"\\/\u{8}\u{C}\n\r\t时😀")
    }

    @Test func aByteOrderMarkIsSkipped() throws {
        #expect(try JSONReader.read([0xEF, 0xBB, 0xBF] + Array("[]".utf8)).elements == [])
    }

    @Test func nestingUpToTheLimitIsRead() throws {
        let limit = JSONReader.depthLimit
        let text = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(throws: Never.self) { try JSONReader.read(text) }
    }

    @Test func asManyValuesAsAllowedAreReadAndOneMoreIsRefused() throws {
        let text = Array("{\"a\": [1, 2], \"b\": null}".utf8)
        #expect(try JSONReader.read(text, valueLimit: 5) == JSONReader.read(text))
        let error = #expect(throws: JSONError.self) { try JSONReader.read(text, valueLimit: 4) }
        #expect(error == JSONError(.tooManyValues(limit: 4), at: FilePosition(line: 1, column: 20)))
        #expect(error?.description == "The text holds more than 4 values.")
    }
}
