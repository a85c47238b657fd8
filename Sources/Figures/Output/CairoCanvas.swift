import CCairo

/// Draws the marks of a page with cairo.
enum CairoCanvas {
    /// Pixels per point of a PNG, so that it is sharp on a projector.
    private static let scale = 2.0

    /// The page as dots.
    static func png(of drawing: Drawing) throws(FigureError) -> [UInt8] { try bytes(of: drawing, kind: .PNG) }

    /// The page as a document of one page.
    static func pdf(of drawing: Drawing) throws(FigureError) -> [UInt8] { try bytes(of: drawing, kind: .PDF) }

    private static func bytes(of drawing: Drawing, kind: PageKind) throws(FigureError) -> [UInt8] {
        guard let page = page_open(kind, drawing.size.width, drawing.size.height, scale, drawing.title) else {
            throw .library("out of memory")
        }
        defer { page_close(page) }
        for mark in drawing.marks { draw(mark, on: page) }
        var count = 0
        guard let bytes = page_finish(page, &count) else { throw .library(String(cString: page_problem(page))) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    private static func draw(_ mark: Mark, on page: OpaquePointer) {
        switch mark {
        case .line(let points, let stroke):
            set(stroke.color, on: page)
            page_line(page, numbers(points), points.count, stroke.width, stroke.dash, stroke.dash * 0.7)
        case .polygon(let points, let color):
            set(color, on: page)
            page_polygon(page, numbers(points), points.count)
        case .rectangle(let area, let color):
            set(color, on: page)
            page_rectangle(page, area.x, area.y, area.width, area.height)
        case .dot(let center, let radius, let color):
            set(color, on: page)
            page_circle(page, center.x, center.y, radius, 0)
        case .circle(let center, let radius, let stroke):
            set(stroke.color, on: page)
            page_circle(page, center.x, center.y, radius, stroke.width)
        case .text(let text):
            set(text.color, on: page)
            page_text(
                page, text.text, text.place.x, text.place.y, text.size, text.weight == .bold, text.anchor.page,
                text.heading == .upward)
        }
    }

    private static func set(_ color: FigureColor, on page: OpaquePointer) {
        page_set_color(
            page, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, color.opacity)
    }

    private static func numbers(_ points: [PagePoint]) -> [Double] { points.flatMap { [$0.x, $0.y] } }
}

extension TextMark.Anchor {
    fileprivate var page: PageAnchor {
        switch self {
        case .start: .start
        case .middle: .middle
        case .end: .end
        }
    }
}
