import Testing

@Suite struct ImportLineTests {
    @Test(arguments: [
        "import Screen", "  import Screen  // why", "@testable import Screen", "public import Screen",
        "@preconcurrency package import Screen", "import struct Screen.Canvas", "import Screen.Plots",
        "import class Screen.Canvas", "import\tScreen", "import Screen;",
    ])
    func everyFormOfAnImportIsSeen(line: String) {
        #expect(ImportLine.modules(in: line) == ["Screen"])
    }

    @Test func twoImportsOnALineAreTwo() {
        #expect(ImportLine.modules(in: "import Screen; import Cells") == ["Screen", "Cells"])
    }

    @Test(arguments: [
        "", "// import Screen", "/// import Screen", "let text = \"import Screen\"", "important()",
        "#if canImport(Screen)", "import",
    ])
    func whatIsNoImportIsNotTakenForOne(line: String) {
        #expect(ImportLine.modules(in: line) == [])
    }
}
