import Commands
import JSONText
import LessonScripts

/// What libFuzzer calls with each input; what is wrong ends the program, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let cache = RunCache(budget: RunBudget(steps: 24, hidden: 12, layers: 4, work: 1e6), most: 20)
    let reading = Lesson.read(text, path: "lesson.md")
    let lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
    for problem in reading.problems + LessonChecker(cache: cache).check(reading) {
        let position = problem.position
        guard (1...lineCount).contains(position.line), position.column > 0, !problem.sentence.isEmpty else {
            fatalError("no place: \(problem)")
        }
    }
    let updated = Lesson.read(LessonUpdater(cache: cache).updated(reading.lesson), path: "lesson.md").lesson
    if updated.steps.map(\.id) != reading.lesson.steps.map(\.id) { fatalError("an update makes other steps") }
    return 0
}
