import Testing

@Suite struct FileLengthTests {
    private static let limit = 300

    private static func isTooLong(_ file: SourceFile) -> Bool {
        // The newline at the end of a file starts no line.
        file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0) > limit
    }

    @Test func noFileOfCodeIsLongerThanThreeHundredLines() throws {
        let files = try SourceFile.all(under: ["Sources", "Tests"], extensions: ["swift", "c", "h", "inc"])
        #expect(files.contains { $0.path == "Tests/ArchitectureTests/FileLengthTests.swift" })
        #expect(files.filter(Self.isTooLong).map(\.path) == [])
    }

    @Test func oneLineMoreIsTooLong() {
        let full = String(repeating: "line\n", count: Self.limit)
        #expect(!Self.isTooLong(SourceFile(path: "Sources/Made/Made.swift", text: full)))
        #expect(Self.isTooLong(SourceFile(path: "Sources/Made/Made.swift", text: full + "line")))
        #expect(Self.isTooLong(SourceFile(path: "Sources/Made/Made.swift", text: full + "\n")))
    }
}
