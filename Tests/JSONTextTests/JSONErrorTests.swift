import Testing

import JSONText

struct JSONErrorTests {
    @Test(arguments: [
        ("", "1:1 Expected a value, found the end of the text."),
        ("[1, 2", "1:6 Expected ',' or ']', found the end of the text."),
        ("[1 2]", "1:4 Expected ',' or ']', found '2'."),
        ("[1,]", "1:4 Expected a value, found ']'."),
        ("{\"a\": 1,\n }", "2:2 Expected a key in double quotes, found '}'."),
        ("{'a': 1}", "1:2 Expected a key in double quotes, found '''."),
        ("{\"a\" 1}", "1:6 Expected ':', found '1'."),
        ("{\"a\": 1; \"b\": 2}", "1:8 Expected ',' or '}', found ';'."),
        ("[true, nul]", "1:8 Expected a value, found 'nul'."),
        ("NaN", "1:1 Expected a value, found 'NaN'."),
        ("[1] x", "1:5 Expected the end of the text, found 'x'."),
        ("[时]", "1:2 Expected a value, found '时'."),
        ("[\u{1}]", "1:2 Expected a value, found a control character."),
        ("[\"abc", "1:2 The string that begins here has no closing '\"'."),
        ("\"a\\", "1:3 The string that begins here has no closing '\"'."),
        ("\"a\tb\"", "1:3 A string holds the control character U+0009; write it as an escape such as \\n."),
        ("\"\\x\"", "1:2 '\\x' is not an escape of JSON strings."),
        ("\"\\u12\"", "1:2 '\\u12' is not an escape of JSON strings."),
        ("\"\\u+123\"", "1:2 '\\u+123' is not an escape of JSON strings."),
        ("\"\\uD83D\"", "1:2 '\\uD83D' is half of a surrogate pair without the other half."),
        ("\"\\uDE00\\uD83D\"", "1:2 '\\uDE00' is half of a surrogate pair without the other half."),
        ("\"\\uD83D\\u0041\"", "1:2 '\\uD83D' is half of a surrogate pair without the other half."),
        ("[01]", "1:2 '01' is not a number as JSON writes them."),
        ("[1., 2]", "1:2 '1.' is not a number as JSON writes them."),
        ("[-]", "1:2 '-' is not a number as JSON writes them."),
        ("[1e+]", "1:2 '1e+' is not a number as JSON writes them."),
        ("[0x10]", "1:2 '0x10' is not a number as JSON writes them."),
        ("[1.2.3]", "1:2 '1.2.3' is not a number as JSON writes them."),
        ("[-1e999]", "1:2 The number -1e999 is too large for a Float64; infinity is written \"inf\"."),
        ("{\"a\": 1,\n \"a\": 2}", "2:2 The key 'a' occurs twice; the first is at 1:2."),
    ])
    func aWrongTextIsRefusedWithItsPlace(text: String, message: String) {
        #expect(failure(of: Array(text.utf8)) == message)
    }

    @Test func aLongWrongNumberIsCutInTheMessage() {
        let text = String(repeating: "1", count: 10_000) + "e400"
        let digits = String(repeating: "1", count: 40)
        #expect(
            failure(of: Array(text.utf8))
                == "1:1 The number \(digits)… is too large for a Float64; infinity is written \"inf\".")
    }

    @Test func nestingBeyondTheLimitIsRefusedAndNotFollowed() {
        let text = String(repeating: "[", count: 1_000_000)
        #expect(failure(of: Array(text.utf8)) == "1:65 Arrays and objects are nested more than 64 deep.")
        let members = String(repeating: "{\"a\":", count: 1_000_000)
        #expect(failure(of: Array(members.utf8)) == "1:321 Arrays and objects are nested more than 64 deep.")
    }

    @Test(arguments: [
        ([0x22, 0xFF, 0x22], "1:2 The byte at offset 1 is not valid UTF-8."),
        ([0x5B, 0x0A, 0x22, 0xE6, 0x97, 0xB6, 0xE6, 0x97, 0x22], "2:3 The byte at offset 6 is not valid UTF-8."),
        ([0x22, 0xC0, 0x80, 0x22], "1:2 The byte at offset 1 is not valid UTF-8."),
        ([0x22, 0xED, 0xA0, 0x80, 0x22], "1:2 The byte at offset 1 is not valid UTF-8."),
    ])
    func aByteThatIsNotUTF8IsRefusedWithItsOffset(bytes: [UInt8], message: String) {
        #expect(failure(of: bytes) == message)
    }

    @Test func noPrefixOfAnExperimentTraps() throws {
        let text = Array("{\"a\": [1.5e-3, \"\\u65f6\\uD83D\\uDE00\"], \"b\": {\"c\": null, \"时\": -0}}".utf8)
        for length in 0..<text.count {
            #expect(failure(of: Array(text.prefix(length))) != nil)
        }
        #expect(failure(of: text) == nil)
    }

    /// "line:column reason" of the error that reading these bytes throws, or nil.
    private func failure(of bytes: [UInt8]) -> String? {
        do throws(JSONError) {
            _ = try JSONReader.read(bytes)
            return nil
        } catch {
            return "\(error.position.line):\(error.position.column) \(error)"
        }
    }
}
