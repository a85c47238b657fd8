import Foundation
import Testing

@testable import Figures

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct DrawingSVGTests {
    private let parsed = ParsedSVG(makeFigure().svg)

    @Test func theTextIsWellFormedXML() {
        #expect(parsed.isWellFormed)
    }

    @Test func textStaysText() {
        for text in [
            "All & everything <σ>", "said", "made by a test", "Lines", "‖∂L/∂h[t]‖", "step t", "norm", "imaginary", "你",
            "unit circle", "NaN", "inf", "0",
        ] {
            #expect(parsed.texts.contains(text), "\(text)")
        }
        #expect(!parsed.elements.contains { $0.name == "path" || $0.name == "image" })
    }

    @Test func hostileTextIsEscaped() {
        let title = "</text>\"&'\u{1}\u{FFFE}]]>"
        let parsed = ParsedSVG(makeFigure(title: title).svg)
        #expect(parsed.isWellFormed)
        #expect(parsed.texts.first == "</text>\"&'\u{FFFD}\u{FFFD}]]>")
    }

    @Test func everyMarkLiesOnThePage() throws {
        for element in parsed.elements {
            for (name, limit) in [("x", 960.0), ("y", 600), ("cx", 960), ("cy", 600)] {
                guard let number = element.attributes[name].flatMap(Double.init) else { continue }
                #expect((0...limit).contains(number), "\(element)")
            }
            let points = (element.attributes["points"] ?? "").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
            for (index, number) in points.enumerated() { #expect((0...(index % 2 == 0 ? 960 : 600)).contains(number)) }
        }
    }

    @Test(arguments: [
        (1.0, "1"), (0.5, "0.5"), (-0.25, "-0.25"), (1.005, "1"), (-3, "-3"), (0.04, "0.04"), (12.34, "12.34"),
    ])
    func lengthsHaveAtMostTwoDecimals(value: Double, text: String) {
        #expect(SVGText.number(value) == text)
    }
}
