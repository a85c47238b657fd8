import Testing

@testable import Screen

struct CanvasNotesTests {
    @Test func aNoteIsShortenedBeforeItIsLeftOut() {
        let canvas = Canvas(size: Size(width: 10, height: 1), glyphs: .unicode)
        let note = "each column = 62–63 steps, max"
        #expect(canvas.fitting(note: note, in: 30) == note)
        #expect(canvas.fitting(note: note, in: 29) == "62–63 steps, max")
        #expect(canvas.fitting(note: note, in: 16) == "62–63 steps, max")
        #expect(canvas.fitting(note: note, in: 15) == nil)
    }
}
