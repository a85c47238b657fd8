import Glibc

/// The bytes of memory that the program can have: what the machine has, or less where a limit is set for its address space (`ulimit -v`).
public func memoryLimit() -> Double { min(physicalMemory(), addressSpaceLeft()) }

/// The bytes of memory that this machine has, or infinity where the system does not say.
func physicalMemory() -> Double {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && pageSize > 0 ? Double(pages) * Double(pageSize) : .infinity
}

/// What is left of the address space, in bytes, or infinity where it has no limit.
private func addressSpaceLeft() -> Double {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur != rlim_t.max else {
        return .infinity
    }
    return max(0, Double(limit.rlim_cur) - addressSpaceUsed())
}

/// What the program has of the address space already, in bytes, or 0 where the system does not say.
private func addressSpaceUsed() -> Double {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = read(descriptor, &bytes, bytes.count)
    // The first number is that of all pages.
    let digits = bytes.prefix(max(count, 0)).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return (Double(String(decoding: digits, as: UTF8.self)) ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE)))
}
