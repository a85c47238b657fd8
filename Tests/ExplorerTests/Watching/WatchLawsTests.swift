import Curves
import Screen
import Testing

@testable import Explorer

struct WatchLawsTests {
    private static let readings: [WatchReading] = [
        WatchReading(), WatchReading(["{\"loss\":1}"], stage: .ended), .training(updates: 300),
        WatchReading([
            "{\"a\":NaN,\"per_step\":[NaN,0,Infinity]}", "oops", "{\"update\":-9000000000000000,\"a\":1e308}",
        ]),
        WatchReading([], stage: .failed("gone cannot be read: No such file or directory")),
    ]

    @Test func noKeyMeansTwoThingsAtOnePlace() {
        for place in WatchBinding.Place.allCases {
            let keys = WatchKeys.bindings.filter { $0.place == place }.flatMap(\.keys)
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test func theHelpListsEveryKey() {
        var session = WatchSession.watching(.training(updates: 3), width: 100, height: 80)
        session.type("?")
        let picture = session.picture
        for binding in WatchKeys.bindings { #expect(picture.contains(binding.help.prefix(30)), "\(binding.help)") }
        session.press(.escape)
        #expect(session.helpLine == nil)
    }

    @Test(arguments: readings.indices) func anySizeIsDrawnAndAsciiStaysAscii(number: Int) {
        for size in [(0, 0), (1, 1), (10, 3), (20, 5), (40, 10), (71, 13), (72, 12), (80, 24), (200, 60)] {
            for glyphs in [Glyphs.unicode, .ascii] {
                let session = WatchSession.watching(
                    Self.readings[number], width: size.0, height: size.1, glyphs: glyphs)
                let picture = session.picture
                #expect(glyphs == .unicode || picture.unicodeScalars.allSatisfy { $0.isASCII })
                #expect(size.0 < 20 || !picture.isEmpty)
            }
        }
    }

    @Test(arguments: readings.indices) func anyKeysAreTakenWithoutATrap(number: Int) {
        let keys = WatchKeys.bindings.flatMap(\.keys) + "0123456789".map { Key.character($0) }
        var session = WatchSession.watching(Self.readings[number], width: 80, height: 24)
        var state: UInt64 = 7
        for turn in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            session.press(keys[Int((state >> 33) % UInt64(keys.count))])
            if let shown = session.shownUpdates, let all = session.allUpdates {
                #expect(all.contains(shown.lowerBound) && all.contains(shown.upperBound))
            }
            if turn % 20 == 0 { #expect(!session.picture.isEmpty) }
            if turn % 45 == 0 { _ = session.update(.read(Self.readings[(number + turn / 45) % Self.readings.count])) }
        }
    }
}
