import Glibc
import Matrices
import TensorFiles

/// The file that every input is written to, as these files are read from disk alone.
private let path = "/dev/shm/unroll-fuzz-\(getpid())"

/// What libFuzzer calls with each input; what is wrong ends the program, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let file = fopen(path, "w") else { fatalError("\(path) cannot be written") }
    _ = fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    do {
        FileLaws.hold(for: try SafeTensorsFile(path: path), byteCount: count)
    } catch {
        FileLaws.hold(for: error)
    }
    do {
        let array = try NumPyArray(path: path)
        FileLaws.hold(array.shape, array.numbers.count)
    } catch {
        FileLaws.hold(for: error)
    }
    do {
        let matrix = try NumberTable(csvText: bytes, path: path).matrix
        FileLaws.hold([matrix.rows, matrix.columns], matrix.entries.count)
    } catch {
        FileLaws.hold(for: error)
    }
    return 0
}
