import Matrices
import TensorFiles
import Testing

/// Sound files with a few bytes changed: every reader either refuses them or reads no more numbers than they hold.
struct MutationTests {
    @Test(arguments: ["Tensors/types.safetensors", "Models/reber-rnn-tanh.safetensors"])
    func noMutationOfASafetensorsFileTraps(fixture: String) throws {
        let sound = try Fixtures.bytes(fixture)
        // The header, where mutations do most.
        let header = 8 + sound[..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
        let temporary = try TemporaryFile()
        var generator = SeededGenerator(seed: 1)
        var refused = 0
        for _ in 0..<1500 {
            try temporary.write(mutated(sound, within: header, with: &generator))
            do throws(TensorFileError) {
                let file = try SafeTensorsFile(path: temporary.path)
                for tensor in file.tensors where tensor.elementType.isConvertible {
                    #expect(try file.numbers(named: tensor.name).count == tensor.count)
                }
            } catch {
                refused += 1
                #expect(error.description.count < 1000)
            }
        }
        #expect(refused > 750 && refused < 1500)
    }

    @Test(arguments: ["f4-little", "fortran", "version-3"])
    func noMutationOfANumPyArrayTraps(name: String) throws {
        let sound = try Fixtures.bytes("Tensors/\(name).npy")
        let temporary = try TemporaryFile()
        var generator = SeededGenerator(seed: 2)
        var refused = 0
        for _ in 0..<1500 {
            try temporary.write(mutated(sound, within: 80, with: &generator))
            do throws(TensorFileError) {
                let array = try NumPyArray(path: temporary.path)
                #expect(array.numbers.count == array.shape.reduce(1, *))
            } catch {
                refused += 1
                #expect(error.description.count < 1000)
            }
        }
        #expect(refused > 750 && refused < 1500)
    }

    @Test func noMutationOfATableTraps() {
        let sound = Array("\"a\";\"b \"\"c\"\"\";d\r\n1.5;-2e3;inf\r\n\r\n 4 ; 5;\"6\"\r\n".utf8)
        let bytes = Array("\",; \t\n\r19.eE+-xé".utf8)
        var generator = SeededGenerator(seed: 3)
        var refused = 0
        for _ in 0..<5000 {
            var text = sound
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let byte = bytes[Int.random(in: 0..<bytes.count, using: &generator)]
                text[Int.random(in: 0..<text.count, using: &generator)] = byte
            }
            do throws(TensorFileError) {
                let table = try NumberTable(csvText: text, path: "table")
                #expect(table.columnNames.map { $0.count == table.matrix.columns } ?? true)
            } catch {
                refused += 1
                #expect(error.description.count < 1000)
            }
        }
        #expect(refused > 1000 && refused < 5000)
    }

    /// The bytes with one to three changes: a bit, a digit, a byte more, a byte less, or an early end.
    private func mutated(
        _ bytes: [UInt8], within header: Int, with generator: inout SeededGenerator
    ) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<min(header, bytes.count), using: &generator)
            switch Int.random(in: 0..<16, using: &generator) {
            case 0..<6: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 6..<12: bytes[place] = UInt8.random(in: UInt8(ascii: "0")...UInt8(ascii: "9"), using: &generator)
            case 12, 13: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            case 14: bytes.remove(at: place)
            default: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
            }
        }
        return bytes
    }
}
