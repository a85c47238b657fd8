import Testing

@testable import Figures

@Suite struct FigureFormatTests {
    @Test func aPNGHasItsSignatureAndTwoDotsForEachPoint() throws {
        let bytes = try makeFigure().bytes(as: .png)
        #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        func number(at start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(number(at: 16) == 1920)
        #expect(number(at: 20) == 1200)
    }

    @Test func aPDFHasItsHeaderAndItsEnd() throws {
        let bytes = try makeFigure().bytes(as: .pdf)
        #expect(bytes.starts(with: Array("%PDF-1.".utf8)))
        #expect(String(decoding: bytes.suffix(8), as: UTF8.self).contains("%%EOF"))
    }

    @Test(arguments: FigureFormat.allCases)
    func theSameFigureHasTheSameBytes(_ format: FigureFormat) throws {
        #expect(try makeFigure().bytes(as: format) == makeFigure().bytes(as: format))
        #expect(try makeFigure().bytes(as: format) != makeFigure(title: "another").bytes(as: format))
    }

    @Test(arguments: [("a.svg", FigureFormat.svg), ("b/c.PNG", .png), ("x.y.pdf", .pdf)])
    func theEndOfTheNameSaysTheFormat(path: String, format: FigureFormat) throws {
        #expect(try FigureFormat(path: path) == format)
    }

    @Test(arguments: ["a.jpg", "svg", "", "folder.svg/file", "png."])
    func anyOtherNameIsRefused(path: String) {
        #expect(throws: FigureError.unknownFormat(path: path)) { try FigureFormat(path: path) }
        #expect(FigureError.unknownFormat(path: path).description == "'\(path)' must end in .svg, .png or .pdf.")
    }
}
