import Testing

@testable import Curves

struct HostileLogTests {
    /// A generator of the tests' own: the room below knows none.
    private struct Noise {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }

    @Test(arguments: 1...20) func anyBytesAreReadWithoutATrap(seed: UInt64) {
        var noise = Noise(state: seed)
        let bytes = (0..<5000).map { _ in UInt8(noise.next(below: 256)) }
        let reading = Reading(bytes, pieces: [noise.next(below: 400) + 1])
        let isOpen = bytes.last != UInt8(ascii: "\n")
        #expect(reading.lines == bytes.count { $0 == UInt8(ascii: "\n") } + (isOpen ? 1 : 0))
    }

    @Test(arguments: 1...40) func logsWithWrongBytesAreReadWithoutATrap(seed: UInt64) {
        var noise = Noise(state: seed)
        var bytes = Array(LogText.mixed.utf8)
        let pieces = Array("{}[]\":,\\'\n-+.e0NI\u{0}\u{7F}".utf8)
        for _ in 0..<20 {
            let place = noise.next(below: bytes.count)
            switch noise.next(below: 3) {
            case 0: bytes[place] = pieces[noise.next(below: pieces.count)]
            case 1: bytes.insert(pieces[noise.next(below: pieces.count)], at: place)
            default: bytes.remove(at: place)
            }
        }
        var shelf = RunShelf(limit: 3, pointLimit: 4)
        let reading = Reading(bytes)
        for record in reading.records { shelf.append(record) }
        #expect(reading.records.count + reading.brokenLines + reading.linesWithoutNumbers <= reading.lines)
        #expect(shelf.runs.map(\.records).reduce(0, +) <= reading.records.count)
    }

    @Test func nothingThatIsShownReachesIntoTheTerminal() {
        let escapes = "\u{1B}[2J\u{9B}31m\u{7}\u{202E}\u{7F}"
        let reading = Reading("\(escapes)oops\n{\"a\(escapes)b\": 1, \"c\\u001b[2Jd\": 2}\n{\u{9B}}\r\n")
        let shown = reading.records[0].values.map(\.name) + [reading.firstBroken ?? ""]
        #expect(shown[0].hasPrefix("a") && shown[0].hasSuffix("b"))
        #expect(shown[1] == "c\u{FFFD}[2Jd")
        #expect(shown[2].hasSuffix("oops"))
        for text in shown {
            let categories = text.unicodeScalars.map(\.properties.generalCategory)
            #expect(!categories.contains(.control) && !categories.contains(.format), "\(text.debugDescription)")
        }
    }
}
