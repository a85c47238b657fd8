import Testing

import JSONText

struct JSONWriterTests {
    private let value = WritableJSON.object([
        WritableMember("steps", .whole(2)),
        WritableMember("h", .rows([[1, 0.1], [-2.5, 1e-300]])),
        WritableMember("targets", .array([.whole(3), .null])),
        WritableMember("empty", .object([])),
        WritableMember("none", .array([])),
    ])

    @Test func theIndentedLayoutKeepsARowOfNumbersOnALine() {
        let text = """
            {
              "steps": 2,
              "h": [
                [1.0, 0.1],
                [-2.5, 1e-300]
              ],
              "targets": [3, null],
              "empty": {},
              "none": []
            }
            """
        #expect(JSONWriter(layout: .indented).text(value) == text)
    }

    @Test func theCompactLayoutHasNoSpace() {
        let text = #"{"steps":2,"h":[[1.0,0.1],[-2.5,1e-300]],"targets":[3,null],"empty":{},"none":[]}"#
        #expect(JSONWriter(layout: .compact).text(value) == text)
    }

    @Test(arguments: [
        0, -0.0, 0.1, 1 / 3, .leastNonzeroMagnitude, 2.225_073_858_507_201_4e-308, .greatestFiniteMagnitude, 1e16,
        123_456_789_012_345_680,
        .infinity, -.infinity,
    ])
    func everyNumberReadsBackToTheSameBits(number: Double) throws {
        let back = try JSONReader.read(JSONWriter(layout: .compact).text(.number(number))).double
        #expect(back?.bitPattern == number.bitPattern)
    }

    @Test func randomBitPatternsReadBackToTheSameNumber() throws {
        // A fixed multiplicative sequence visits mantissas and exponents of all sizes.
        var bits: UInt64 = 1
        for _ in 0..<2_000 {
            bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: bits)
            let back = try JSONReader.read(JSONWriter.literal(number)).double
            #expect(number.isNaN ? back?.isNaN == true : back == number)
        }
    }

    @Test func notANumberIsAString() {
        #expect(JSONWriter(layout: .compact).text(.numbers([.nan, -.nan, .infinity])) == #"["nan","nan","inf"]"#)
    }

    @Test func stringsReadBackAsTheyWere() throws {
        let text = "a\"b\\c/\n\r\t\0\u{1F}\u{7F} 时间 e\u{301} 😀"
        #expect(JSONWriter.literal("\"\\\n\u{1}") == #""\"\\\n\u0001""#)
        let back = try JSONReader.read(JSONWriter.literal(text)).string
        #expect(back.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test func aSeedKeepsAllItsDigits() throws {
        #expect(try JSONReader.read(JSONWriter(layout: .compact).text(.seed(.max))).kind == .whole(.max))
    }
}
