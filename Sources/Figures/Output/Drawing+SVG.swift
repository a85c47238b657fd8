extension Figure {
    /// The figure as SVG; text stays text.
    public var svg: String { drawing.svg }
}

extension Drawing {
    /// The page as SVG 1.1.
    public var svg: String {
        let (width, height) = (SVGText.number(size.width), SVGText.number(size.height))
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
                + " viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"title summary\""
                + " font-family=\"'DejaVu Sans', Verdana, 'Noto Sans', 'Noto Sans CJK SC', sans-serif\">",
            "<title id=\"title\">\(SVGText.escaped(title))</title>",
            "<desc id=\"summary\">\(SVGText.escaped(summary))</desc>",
            "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
        ]
        lines += marks.map(\.svg)
        lines.append("</svg>")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Mark {
    fileprivate var svg: String {
        switch self {
        case .line(let points, let stroke):
            return "<polyline points=\"\(SVGText.points(points))\" fill=\"none\" \(stroke.svg)"
                + " stroke-linejoin=\"round\" stroke-linecap=\"\(stroke.dash > 0 ? "butt" : "round")\"/>"
        case .polygon(let points, let color):
            return "<polygon points=\"\(SVGText.points(points))\" \(color.svg("fill"))/>"
        case .rectangle(let area, let color):
            let place = "x=\"\(SVGText.number(area.x))\" y=\"\(SVGText.number(area.y))\""
            let size = "width=\"\(SVGText.number(area.width))\" height=\"\(SVGText.number(area.height))\""
            return "<rect \(place) \(size) \(color.svg("fill")) shape-rendering=\"crispEdges\"/>"
        case .dot(let center, let radius, let color):
            return "<circle \(SVGText.circle(center, radius)) \(color.svg("fill"))/>"
        case .circle(let center, let radius, let stroke):
            return "<circle \(SVGText.circle(center, radius)) fill=\"none\" \(stroke.svg)/>"
        case .text(let text): return text.svg
        }
    }
}

extension TextMark {
    fileprivate var svg: String {
        let (x, y) = (SVGText.number(place.x), SVGText.number(place.y))
        var attributes = "x=\"\(x)\" y=\"\(y)\" font-size=\"\(SVGText.number(size))\" \(color.svg("fill"))"
        if weight == .bold { attributes += " font-weight=\"bold\"" }
        switch anchor {
        case .start: break
        case .middle: attributes += " text-anchor=\"middle\""
        case .end: attributes += " text-anchor=\"end\""
        }
        if heading == .upward { attributes += " transform=\"rotate(-90 \(x) \(y))\"" }
        return "<text \(attributes)>\(SVGText.escaped(text))</text>"
    }
}

extension Stroke {
    fileprivate var svg: String {
        let pattern = dash > 0 ? " stroke-dasharray=\"\(SVGText.number(dash)) \(SVGText.number(dash * 0.7))\"" : ""
        return "\(color.svg("stroke")) stroke-width=\"\(SVGText.number(width))\"\(pattern)"
    }
}

extension FigureColor {
    fileprivate func svg(_ attribute: String) -> String {
        let value = "\(attribute)=\"\(text)\""
        return opacity < 1 ? "\(value) \(attribute)-opacity=\"\(SVGText.number(opacity))\"" : value
    }
}
