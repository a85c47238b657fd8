import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Figures

/// A figure with everything in it: lines with numbers that have no place, a band, points, bars, a heat map, a circle.
func makeFigure(title: String = "All & everything <σ>") -> Figure {
    let places = [1.0, 2, 3, 4]
    let lines = Chart(
        title: "Lines", horizontal: ChartAxis("step t", scale: .whole),
        vertical: ChartAxis("norm", scale: .logarithmic),
        layers: [
            .line(ChartLine("‖∂L/∂h[t]‖", [1, 0.01, 0, .infinity], at: places, tone: .series(0))),
            .line(ChartLine("gap", [0.1, nil, .nan, 1], at: places, tone: .reference, form: .dashed)),
            .band(ChartBand(nil, from: [0.1, 0.1, 0.1, 0.1], to: [1, 1, 2, 1], at: places, tone: .series(1))),
        ])
    let map = Chart(
        horizontal: ChartAxis("k", scale: .whole, names: [ChartAxis.Name(1, "你"), ChartAxis.Name(2, "好")]),
        vertical: ChartAxis("t", scale: .whole),
        layers: [.heatMap(ChartHeatMap("value", [[0, 1], [nil, .nan]], scale: .diverging(maximum: 1)))])
    let plane = Chart(
        horizontal: ChartAxis("real"), vertical: ChartAxis("imaginary"),
        layers: [
            .points(ChartPoints("eigenvalues", [0.5, -0.5], at: [0.1, 0.1], tone: .series(2))),
            .circle(ChartCircle("unit circle", radius: 1)),
        ], aspect: .equal)
    let bars = Chart(
        horizontal: ChartAxis("a"), vertical: ChartAxis("units"),
        layers: [
            .bars(ChartBars("count", [1, 3], between: [0, 1, 2], tone: .series(3))), .guide(ChartGuide(nil, at: 1)),
        ])
    return Figure(title: title, subtitle: "said", rows: [[lines, map], [plane, bars]], caption: "made by a test")
}

/// What an XML parser finds in a text.
final class ParsedSVG: NSObject, XMLParserDelegate {
    /// The texts of `<text>` elements, in their order.
    private(set) var texts: [String] = []
    /// The elements with their attributes.
    private(set) var elements: [Element] = []
    /// Whether the text is well formed.
    private(set) var isWellFormed = false
    private var isInText = false

    /// An element.
    struct Element {
        let name: String
        let attributes: [String: String]
    }

    init(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(Element(name: name, attributes: attributes))
        isInText = name == "text"
        if isInText { texts.append("") }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if isInText { texts[texts.count - 1] += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        isInText = false
    }
}
