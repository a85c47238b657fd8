import Testing

@Suite struct CursesRuleTests {
    @Test func onlyTheFilesOfCNcursesKnowCurses() throws {
        let files = try SourceFile.all(under: ["Sources"], extensions: ["c", "h"])
        #expect(files.contains { $0.path == "Sources/CNcurses/include/CNcurses.h" })
        #expect(files.flatMap { CursesRule.complaints(about: $0) } == [])
    }

    @Test(arguments: [
        ("CKernels/made.c", "#include <curses.h>"), ("CKernels/made.h", "# include \"ncursesw/curses.h\""),
        ("CLapack/made.c", "#include <term.h>"), ("CNcurses/include/CNcurses.h", "#include <curses.h>"),
        ("CNcurses/include/CNcurses.h", "void draw(WINDOW *window);"),
        ("CNcurses/include/CNcurses.h", "/* plain */ cchar_t cell; // of ncurses"),
    ])
    func aBreachIsNoticed(path: String, text: String) {
        #expect(CursesRule.complaints(about: SourceFile(path: "Sources/\(path)", text: text)).count == 1)
    }

    @Test(arguments: [
        ("CNcurses/draw.c", "#include <curses.h>\nstatic WINDOW *window;"),
        (
            "CNcurses/include/CNcurses.h",
            "// No WINDOW here.\n/* nor a\ncchar_t */\n#include <stdint.h>\nvoid draw(int SCREENS);"
        ),
        ("CKernels/made.c", "#include \"terms.h\""),
    ])
    func whatIsAllowedPasses(path: String, text: String) {
        #expect(CursesRule.complaints(about: SourceFile(path: "Sources/\(path)", text: text)) == [])
    }
}
