/// What libFuzzer calls with each input; what is wrong ends the program, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    ScriptLaws.hold(for: text)
    for line in text.split(whereSeparator: \.isNewline).map(String.init) { LineLaws.hold(for: line) }
    return 0
}
