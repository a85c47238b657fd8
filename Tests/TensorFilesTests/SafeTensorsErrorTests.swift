import TensorFiles
import Testing

struct SafeTensorsErrorTests {
    @Test(
        arguments: [
            ("[]", "The header should be a JSON object and begin with '{', but begins with the byte 0x5B."),
            (" {}", "The header should be a JSON object and begin with '{', but begins with the byte 0x20."),
            ("", "The header should be a JSON object and begin with '{', but is empty."),
            ("{", "The header is not JSON at 1:2: Expected a key in double quotes, found the end of the text."),
            ("{} x", "The header is not JSON at 1:4: Expected the end of the text, found 'x'."),
            (
                "{\"a\": 1e999}",
                "The header is not JSON at 1:7: The number 1e999 is too large for a Float64; "
                    + "infinity is written \"inf\"."
            ),
            ("{\"a\":{},\"a\":{}}", "The name 'a' occurs twice in one object of the header."),
            ("{\"__metadata__\": 3}", "'__metadata__' should be an object of strings, but is the number 3."),
            ("{\"__metadata__\": {\"k\": 3}}", "'k' in '__metadata__' should be a string, but is the number 3."),
            ("{\"__metadata__\": {\"k\": null}}", "'k' in '__metadata__' should be a string, but is null."),
            ("{\"a\": []}", "Tensor 'a' should be described by an object, but the header holds an array."),
            ("{\"a\": {}}", "The description of tensor 'a' has no 'dtype'."),
            ("{\"a\": {\"dtype\": \"F32\"}}", "The description of tensor 'a' has no 'shape'."),
            ("{\"a\": {\"dtype\": \"F32\", \"shape\": []}}", "The description of tensor 'a' has no 'data_offsets'."),
        ] as [(String, String)])
    func aWrongHeaderIsRefused(header: String, message: String) throws {
        #expect(try failure(opening: safeTensors(header)) == message)
    }

    @Test(
        arguments: [
            ("7", "[]", "[0,0]", "The 'dtype' of tensor 'a' should be a string, but holds the number 7."),
            (
                "\"F31\"", "[]", "[0,0]",
                "Tensor 'a' has the unknown type 'F31'; expected one of BOOL, U8, I8, U16, I16, U32, I32, U64, I64, F16, BF16, "
                    + "F32, F64, F4, F6_E2M3, F6_E3M2, F8_E4M3, F8_E4M3FNUZ, F8_E5M2, F8_E5M2FNUZ, F8_E8M0, C64."
            ),
            ("\"F32\"", "2", "[0,8]", "\(shape) the number 2."),
            ("\"F32\"", "[-1]", "[0,8]", "\(shape) the number -1."),
            ("\"F32\"", "[1.5]", "[0,8]", "\(shape) the number 1.5."),
            ("\"F32\"", "[\"2\"]", "[0,8]", "\(shape) a string."),
            ("\"F32\"", "[9223372036854775808]", "[0,8]", "\(shape) the number 9223372036854775808."),
            ("\"F32\"", "[2]", "8", "\(offsets) the number 8."),
            ("\"F32\"", "[2]", "[0,4,8]", "\(offsets) a list of 3."),
            ("\"F32\"", "[2]", "[-8,0]", "\(offsets) the number -8."),
            ("\"F32\"", "[2]", "[8,0]", "Tensor 'a' ends at offset 0, before it begins at 8."),
            ("\"F32\"", "[2]", "[0,16]", "Tensor 'a' ends at offset 16, but only 8 bytes follow the header."),
            (
                "\"F32\"", "[2]", "[9223372036854775800,9223372036854775807]",
                "Tensor 'a' ends at offset 9223372036854775807, but only 8 bytes follow the header."
            ),
            (
                "\"F32\"", "[3]", "[0,8]",
                "Tensor 'a' of type F32 and shape [3] needs 12 bytes, but its offsets span 8."
            ),
            ("\"F32\"", "[4294967296,4294967296]", "[0,8]", absurd([4_294_967_296, 4_294_967_296])),
            ("\"U8\"", "[9223372036854775807,2,0]", "[0,0]", absurd([.max, 2, 0])),
            ("\"F4\"", "[3]", "[0,2]", "Tensor 'a' of type F4 and shape [3] does not fill its last byte."),
            (
                "\"U8\"", "[1,1,1,1,1,1,1,1,1,7]", "[0,8]",
                "Tensor 'a' of type U8 and shape [1, 1, 1, 1, 1, 1, 1, 1, …] needs 7 bytes, but its offsets span 8."
            ),
            ("\"F32\"", "[1]", "[4,8]", "The bytes from offset 0 to 4 belong to no tensor."),
            ("\"F32\"", "[1]", "[0,4]", "The bytes from offset 4 to 8 belong to no tensor."),
        ] as [(String, String, String, String)])
    func aWrongTensorIsRefused(type: String, shape: String, offsets: String, message: String) throws {
        let header = "{\"a\":{\"dtype\":\(type),\"shape\":\(shape),\"data_offsets\":\(offsets)}}"
        #expect(try failure(opening: safeTensors(header, data: 8)) == message)
    }

    private static let shape =
        "The 'shape' of tensor 'a' should be a list of whole numbers that are not negative, but holds"
    private static let offsets =
        "The 'data_offsets' of tensor 'a' should be two whole numbers that are not negative, but holds"
    private static func absurd(_ shape: [Int]) -> String {
        "The shape \(shape) of tensor 'a' is larger than any file."
    }

    @Test func tensorsThatShareBytesAreRefused() throws {
        let header =
            "{\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[3,7]},"
            + "\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]}}"
        #expect(
            try failure(opening: safeTensors(header, data: 7))
                == "Tensor 'b' begins at offset 3, before tensor 'a' ends at 4.")
    }

    @Test func aHoleBetweenTensorsIsRefused() throws {
        let header =
            "{\"a\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]},"
            + "\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[4,6]}}"
        #expect(
            try failure(opening: safeTensors(header, data: 6)) == "The bytes from offset 2 to 4 belong to no tensor.")
    }

    @Test(
        arguments: [
            ([], "The file has 0 bytes; the first 8 of a safetensors file hold the size of its header."),
            (
                [1, 0, 0, 0, 0, 0, 0],
                "The file has 7 bytes; the first 8 of a safetensors file hold the size of its header."
            ),
            ([3, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D], "The header should have 3 bytes, but only 2 follow its size."),
            (
                [1, 0xE1, 0xF5, 5, 0, 0, 0, 0],
                "The header should have 100000001 bytes, more than the 100000000 that the format allows."
            ),
            ([0, 0xE1, 0xF5, 5, 0, 0, 0, 0], "The header should have 100000000 bytes, but only 0 follow its size."),
            (
                [255, 255, 255, 255, 255, 255, 255, 255],
                "The header should have 18446744073709551615 bytes, more than the 100000000 that the format allows."
            ),
            (
                [4, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x22, 0xFF, 0x22],
                "The byte at offset 2 of the header is not valid UTF-8."
            ),
        ] as [([UInt8], String)])
    func aWrongBeginningIsRefused(bytes: [UInt8], message: String) throws {
        #expect(try failure(opening: bytes) == message)
    }

    @Test func everyTruncationOfASoundFileIsRefused() throws {
        let bytes = try Fixtures.bytes("Tensors/types.safetensors")
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect(try failure(opening: Array(bytes.prefix(count))) != nil, "the first \(count) bytes")
        }
        #expect(try failure(opening: bytes + [0]) == "The bytes from offset 504 to 505 belong to no tensor.")
    }

    @Test func aHeaderOfManyValuesIsRefusedBeforeTheyFillTheMemory() throws {
        let header = "{\"a\":{\"shape\":[" + String(repeating: "0,", count: 100_000) + "0]}}"
        #expect(
            try failure(opening: safeTensors(header))
                == "The header is not JSON at 1:200010: The text holds more than 100000 values.")
    }

    @Test func aNameCanNeitherFillNorSteerTheTerminal() throws {
        let name = "\\u001b[2J" + String(repeating: "a", count: 100)
        let shown = "\u{FFFD}[2J" + String(repeating: "a", count: 56)
        #expect(
            try failure(opening: safeTensors("{\"\(name)\":{}}"))
                == "The description of tensor '\(shown)…' has no 'dtype'.")
    }
}
