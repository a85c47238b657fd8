import Cells
import Equations

/// What libFuzzer calls with each input; what is wrong ends the program, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    TextLaws.hold(forAll: text)
    guard let cell = TextLaws.accepted(text) else { return 0 }
    for sizes in ProgramLaws.sizes {
        do {
            ProgramLaws(try Program(Cell(cell), sizes: sizes, activation: .tanh)).hold()
        } catch {
            TextLaws.hold(for: error)
        }
    }
    return 0
}
