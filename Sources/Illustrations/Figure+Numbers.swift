import Figures
import JSONText

extension Figure {
    /// The numbers behind the figure, one a row: chart, series, x, y, and the value of a heat map's place; numbers read back to the same
    /// Float64, and a missing one has no row.
    public var csv: String {
        var text = "chart,series,x,y,value\n"
        for (index, chart) in charts.enumerated() {
            for series in chart.series {
                let start = "\(chart.title.map(Self.field) ?? String(index + 1)),\(Self.field(series.name))"
                for row in series.rows { text += "\(start),\(row.map(\.description).joined(separator: ","))\n" }
            }
        }
        return text
    }

    /// The same as `unroll-figure/1`, with axes and caption.
    public var json: WritableJSON {
        .object([
            WritableMember("format", .string("unroll-figure/1")), WritableMember("title", .string(title)),
            WritableMember("caption", .string(caption)), WritableMember("charts", .array(charts.map(\.json))),
        ])
    }

    /// A field of a table: in quotes where it has a comma or a quote in it.
    private static func field(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}

/// Numbers of a chart under one name: rows of x and y, or of x, y and a value.
private struct ChartSeries {
    let name: String
    let rows: [[Double]]
}

extension Chart {
    fileprivate var json: WritableJSON {
        var members: [WritableMember] = []
        if let title { members.append(WritableMember("title", .string(title))) }
        members += [
            WritableMember("x", horizontal.json), WritableMember("y", vertical.json),
            WritableMember(
                "series",
                .array(
                    series.map {
                        .object([WritableMember("name", .string($0.name)), WritableMember("rows", .rows($0.rows))])
                    })),
        ]
        return .object(members)
    }

    fileprivate var series: [ChartSeries] { layers.flatMap { $0.series(in: self) } }
}

extension ChartAxis {
    fileprivate var json: WritableJSON {
        var members = [
            WritableMember("label", .string(label)),
            WritableMember("scale", .string(scale == .logarithmic ? "logarithmic" : "linear")),
        ]
        if !names.isEmpty { members.append(WritableMember("names", .array(names.map(\.json)))) }
        return .object(members)
    }
}

extension ChartAxis.Name {
    fileprivate var json: WritableJSON {
        .object([WritableMember("value", .number(value)), WritableMember("name", .string(text))])
    }
}

extension ChartLayer {
    fileprivate func series(in chart: Chart) -> [ChartSeries] {
        func joined(_ places: [Double], _ heights: [Double?]) -> [[Double]] {
            zip(places, heights).compactMap { place, height in height.map { [place, $0] } }
        }
        let name = name ?? chart.title ?? chart.vertical.label
        switch self {
        case .line(let line): return [ChartSeries(name: name, rows: joined(line.places, line.heights))]
        case .points(let points): return [ChartSeries(name: name, rows: joined(points.places, points.heights))]
        case .bars(let bars): return [ChartSeries(name: name, rows: joined(bars.edges, bars.heights))]
        case .band(let band):
            return [
                ChartSeries(name: "\(name), lower", rows: joined(band.places, band.lows)),
                ChartSeries(name: "\(name), upper", rows: joined(band.places, band.highs)),
            ]
        case .heatMap(let map):
            let rows = map.rows.enumerated().flatMap { row, numbers in
                numbers.enumerated().compactMap { column, number in
                    number.map { [map.place(ofColumn: column), map.place(ofRow: row), $0] }
                }
            }
            return [ChartSeries(name: chart.title ?? name, rows: rows)]
        case .arrow(let arrow): return [ChartSeries(name: name, rows: [arrow.start, arrow.end])]
        case .circle, .guide: return []
        }
    }
}
