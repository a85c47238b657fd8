import Matrices
import TensorFiles
import Testing

struct NumPyErrorTests {
    @Test(
        arguments: [
            ("{'descr': '<i1', 'fortran_order': False, 'shape': (2, 3)}", nil),
            ("{\"shape\":(6L,),\"fortran_order\":True,\"descr\":\"|i1\",}  \n", nil),
            ("", "The array's header has its end at offset 10; expected '{'."),
            ("{", "The array's header has its end at offset 11; expected a string in quotes."),
            ("{'descr", "The array's header has its end at offset 17; expected the closing quote of a string."),
            ("{'a\\'", "The array's header has '\\' at offset 13; expected the closing quote of a string."),
            ("{'descr' '<f8'}", "The array's header has ''' at offset 19; expected ':'."),
            ("{'descr': '<f8' 'shape': (1,)}", "The array's header has ''' at offset 26; expected ',' or '}'."),
            ("{'descr': <f8>}", "The array's header has '<' at offset 20; expected a string in quotes."),
            ("{'fortran_order': 1}", "The array's header has '1' at offset 28; expected True or False."),
            ("{'shape': 3}", "The array's header has '3' at offset 20; expected '('."),
            ("{'shape': (3 4)}", "The array's header has '4' at offset 23; expected ',' or ')'."),
            (
                "{'shape': (-3,)}",
                "The array's header has '-' at offset 21; expected a whole number that is not negative."
            ),
            (
                "{'shape': (,)}",
                "The array's header has ',' at offset 21; expected a whole number that is not negative."
            ),
            (
                "{'shape': (99999999999999999999,)}",
                "The array's header has a number at offset 21 that is larger than any file."
            ),
            ("{'shape': (1,)} x", "The array's header has 'x' at offset 26; expected nothing more."),
            ("{'shape': (1,)}\u{1}", "The array's header has the byte 1 at offset 25; expected nothing more."),
            (
                "{'order': True}",
                "The array's header has the unknown key 'order'; expected 'descr', 'fortran_order' and 'shape'."
            ),
            ("{'shape': (1,), 'shape': (1,)}", "The array's header has the key 'shape' twice."),
            ("{'fortran_order': False, 'shape': (6,)}", "The array's header has no key 'descr'."),
            ("{'descr': '<i1', 'shape': (6,)}", "The array's header has no key 'fortran_order'."),
            ("{'descr': '<i1', 'fortran_order': False}", "The array's header has no key 'shape'."),
        ] as [(String, String?)])
    func theHeaderIsReadAsPythonWritesItAndNoOtherwise(header: String, message: String?) throws {
        #expect(try failure(reading: array(header)) == message)
    }

    @Test(
        arguments: [
            ("", "(6,)", "The array has elements of type ''; \(types)"),
            ("|O", "(6,)", "The array has elements of type '|O'; \(types)"),
            ("|f8", "(6,)", "The array has elements of type '|f8'; \(types)"),
            ("f8", "(6,)", "The array has elements of type 'f8'; \(types)"),
            ("<i1", "(2, 4)", "The array of type '<i1' and shape [2, 4] needs 8 bytes, but 6 follow its header."),
            ("<i1", "(5,)", "The array of type '<i1' and shape [5] needs 5 bytes, but 6 follow its header."),
            (
                "<f8", "(4294967296, 4294967296)",
                "The shape [4294967296, 4294967296] of the array is larger than any file."
            ),
            (
                "<f8", "(0, 9223372036854775807)",
                "The shape [0, 9223372036854775807] of the array is larger than any file."
            ),
        ] as [(String, String, String)])
    func typeAndShapeMustFitTheBytes(type: String, shape: String, message: String) throws {
        let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(shape)}"
        #expect(try failure(reading: array(header)) == message)
    }

    private static let types = "expected '<' or '>' and one of f2, f4, f8, i1, i2, i4, i8, u1, u2, u4, u8, b1."

    @Test(
        arguments: [
            ([], "The file is not a NumPy array, which begins with the byte 0x93 and 'NUMPY'."),
            (Array("PK\u{3}\u{4}".utf8), "The file is not a NumPy array, which begins with the byte 0x93 and 'NUMPY'."),
            (magic, "The file ends after 6 bytes, within the size of the array's header."),
            (magic + [1, 0, 5], "The file ends after 9 bytes, within the size of the array's header."),
            (magic + [2, 0, 5, 0, 0], "The file ends after 11 bytes, within the size of the array's header."),
            (magic + [4, 0, 0, 0], "The array has version 4.0 of the format; expected 1.0, 2.0 or 3.0."),
            (magic + [1, 1, 0, 0], "The array has version 1.1 of the format; expected 1.0, 2.0 or 3.0."),
            (magic + [1, 0, 5, 0, 0x7B], "The array's header should have 5 bytes, but only 1 follow its size."),
            (
                magic + [2, 0, 255, 255, 255, 255],
                "The array's header should have 4294967295 bytes, more than the 65535 of any array of numbers."
            ),
        ] as [([UInt8], String)])
    func aWrongBeginningIsRefused(bytes: [UInt8], message: String) throws {
        #expect(try failure(reading: bytes) == message)
    }

    @Test func aShapeWithoutElementsIsSoundAsFarAsItsOtherDimensionIs() throws {
        let header = "{'descr': '<f8', 'fortran_order': True, 'shape': (1000000000, 0)}"
        let temporary = try TemporaryFile(array(header, data: 0))
        #expect(try NumPyArray(path: temporary.path).numbers == [])
    }

    @Test(arguments: ["f8-big", "fortran", "version-2"])
    func everyTruncationOfASoundFileIsRefused(name: String) throws {
        let bytes = try Fixtures.bytes("Tensors/\(name).npy")
        for count in 0..<bytes.count {
            #expect(try failure(reading: Array(bytes.prefix(count))) != nil, "the first \(count) bytes")
        }
        #expect(try failure(reading: bytes) == nil)
    }

    private static let magic = [0x93] + Array("NUMPY".utf8)

    private func array(_ header: String, data: Int = 6) -> [UInt8] {
        let size = UInt8(header.utf8.count)
        return Self.magic + [1, 0, size, 0] + Array(header.utf8) + [UInt8](repeating: 0, count: data)
    }

    private func failure(reading bytes: [UInt8]) throws -> String? {
        let temporary = try TemporaryFile(bytes)
        do throws(TensorFileError) {
            _ = try NumPyArray(path: temporary.path)
            return nil
        } catch {
            return error.reason.description
        }
    }
}
