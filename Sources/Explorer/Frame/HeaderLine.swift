import Commands
import Experiments
import Screen

/// The first line of the screen: what runs at the left, the pages at the right, as much of both as fits.
struct HeaderLine {
    /// What runs.
    let facts: StyledText
    /// The pages; empty where there is no room for them.
    let tabs: StyledText
    /// The column where the pages begin.
    private let start: Int
    /// The columns of each page's name.
    private let places: [(page: PageName, columns: Range<Int>)]

    init(_ run: Run, view: ViewState, training: LiveTraining? = nil, width: Int, glyphs: Glyphs) {
        let long = Header.line(
            run, view: view, training: training, hasTitle: width >= Self.widthForTitles, glyphs: glyphs)
        let short = Header.line(run, view: view, training: training, hasTitle: false, glyphs: glyphs)
        let (names, place) = (PageName.allCases, PageName.allCases.firstIndex(of: view.page) ?? 0)
        let all = names.map { name in
            StyledText(" \(name.rawValue) ", name == view.page ? Self.chosen : Style(role: .faint))
        }
        let one =
            StyledText(" \(view.page.rawValue) ", Self.chosen) + StyledText(" \(place + 1)/\(names.count)", .faint)
        let choices = [(long, all), (long, [one]), (short, [one])]
        let fitting = choices.first { facts, tabs in
            facts.width(in: glyphs) + 2 + tabs.reduce(0) { $0 + $1.width(in: glyphs) } <= width
        }
        guard let (facts, pieces) = fitting else {
            // Which page it is must be seen; that it is the first goes without saying.
            facts =
                view.page == names.first
                ? short : Header.line(run, view: view, training: training, page: view.page, glyphs: glyphs)
            (tabs, start, places) = (StyledText(), width, [])
            return
        }
        self.facts = facts
        tabs = pieces.joined(separator: "")
        start = width - tabs.width(in: glyphs)
        var column = start
        var places: [(page: PageName, columns: Range<Int>)] = []
        for (index, piece) in pieces.enumerated() {
            let end = column + piece.width(in: glyphs)
            // The one name of a short line means the page after it.
            let page = pieces.count > 1 ? names[index] : names[(place + 1) % names.count]
            places.append((page, column..<end))
            column = end
        }
        self.places = places
    }

    /// Narrower screens leave out the title of the cell before any number.
    private static let widthForTitles = 110
    private static let chosen = Style(.role(.title), bold: true, reverse: true)

    /// The page that a click means, if any.
    func page(at point: Point) -> PageName? {
        guard point.y == 0 else { return nil }
        return places.first { $0.columns.contains(point.x) }?.page
    }

    /// Draws the line.
    func draw(on canvas: inout Canvas, in row: Rectangle) {
        canvas.draw(facts, in: row)
        canvas.draw(tabs, in: row.removingLeft(start))
    }
}

extension Session {
    /// The first line of a screen of this width.
    func headerLine(width: Int) -> HeaderLine {
        HeaderLine(run, view: view, training: training, width: width, glyphs: glyphs)
    }
}
