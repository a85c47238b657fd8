import Glibc

/// Where this program is.
enum ProgramPath {
    /// The path of the running program; nil where the system does not say.
    static var ofThisProgram: String? {
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = start.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                max(0, readlink("/proc/self/exe", $0, buffer.count))
            }
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
