import Experiments

/// What libFuzzer calls with each input; what is wrong ends the program, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        let file = try ExperimentFile(json: Array(UnsafeBufferPointer(start: start, count: count)))
        ExperimentLaws(file).hold()
    } catch {
        // Which key it is may be unclear, but the line and column must be known.
        if error.position == nil || error.description.isEmpty { fatalError("no place: \(error)") }
    }
    return 0
}
