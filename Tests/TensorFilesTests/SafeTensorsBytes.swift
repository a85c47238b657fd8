import TensorFiles
import Testing

/// A safetensors file with this header, as it stands, and this many bytes after it.
func safeTensors(_ header: String, data: Int = 0) -> [UInt8] {
    withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian, Array.init) + Array(header.utf8)
        + [UInt8](repeating: 0, count: data)
}

/// The description of the error that opening a file of these bytes throws, without the path, or nil.
func failure(opening bytes: [UInt8]) throws -> String? {
    let file = try TemporaryFile(bytes)
    do throws(TensorFileError) {
        _ = try SafeTensorsFile(path: file.path)
        return nil
    } catch {
        #expect(error.path == file.path)
        return error.reason.description
    }
}
