import Testing

@Suite struct RoomsTests {
    private let rooms = Rooms.ofUnroll

    @Test func everyImportInTheSourcesFollowsTheArrows() throws {
        let files = try SourceFile.all(under: ["Sources"], extensions: ["swift"])
        #expect(files.contains { $0.path == "Sources/Matrices/Matrix.swift" })
        #expect(files.flatMap { rooms.complaints(about: $0) } == [])
    }

    /// The table of the design, word for word: what each room must never import.
    @Test(arguments: [
        ("Equations", ["*"]), ("Screen", ["*"]),
        (
            "Cells",
            ["Unrolling", "Analysis", "Experiments", "Commands", "LessonScripts", "Explorer", "unroll", "Screen"]
        ),
        ("Analysis", ["Screen", "Explorer"]),
        ("Commands", ["Screen", "Explorer"]), ("LessonScripts", ["Screen", "Explorer"]),
        ("Explorer", ["NcursesTerminal", "CNcurses"]),
    ])
    func theArrowsImplyTheTable(room: String, forbidden: [String]) {
        let everything = rooms.names.union(rooms.librariesInC).subtracting([room])
        for module in forbidden == ["*"] ? everything : Set(forbidden) {
            #expect(!rooms.mayImport(module, in: room), "\(room) may import \(module)")
        }
    }

    @Test func theTerminalKnowsOnlyTheScreenAndItsLibrary() {
        let known = rooms.names.union(rooms.librariesInC).filter { rooms.mayImport($0, in: "NcursesTerminal") }
        #expect(known == ["NcursesTerminal", "Screen", "CNcurses"])
    }

    @Test func noTwoRoomsMayImportEachOther() {
        for room in rooms.names {
            for other in rooms.names where other != room && rooms.mayImport(other, in: room) {
                #expect(!rooms.mayImport(room, in: other), "\(room) and \(other)")
            }
        }
    }

    @Test func anImportAgainstTheArrowsIsNamedWithItsLine() {
        let file = SourceFile(path: "Sources/Analysis/Made.swift", text: "import Unrolling\n\nimport Screen\n")
        #expect(
            rooms.complaints(about: file) == ["Sources/Analysis/Made.swift:3: Analysis must not import Screen"])
    }

    @Test(arguments: [
        ("Cells", "import Unrolling"), ("Matrices", "import Cells"), ("Equations", "import Matrices"),
        ("Explorer", "import CNcurses"), ("Commands", "@testable import Explorer"),
        ("Screen", "import struct Matrices.Matrix"), ("Cells", "import CLapack"),
    ])
    func oneForbiddenImportIsEnough(room: String, line: String) {
        let file = SourceFile(path: "Sources/\(room)/Panels/Made.swift", text: line)
        #expect(rooms.complaints(about: file).count == 1)
    }

    @Test(arguments: [
        ("Cells", "import Equations"), ("Explorer", "import Screen"), ("Explorer", "import Matrices"),
        ("unroll", "import ArgumentParser"), ("NcursesTerminal", "import CNcurses"), ("Screen", "import Glibc"),
        ("Analysis", "// import Screen"),
    ])
    func whatFollowsTheArrowsIsAllowed(room: String, line: String) {
        let file = SourceFile(path: "Sources/\(room)/Made.swift", text: line)
        #expect(rooms.complaints(about: file) == [])
    }

    @Test func aFolderThatTheDesignDoesNotKnowIsNamed() {
        let file = SourceFile(path: "Sources/Helpers/Made.swift", text: "")
        #expect(rooms.complaints(about: file) == ["Sources/Helpers/Made.swift: 'Helpers' is no room of the design"])
    }
}
