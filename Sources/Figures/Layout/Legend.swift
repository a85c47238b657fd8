/// The names of what is drawn in a chart, in rows above it: nothing of the picture is covered.
enum Legend {
    static let rowHeight = 19.0
    static let swatch = 24.0
    private static let gap = 18.0

    /// What an entry shows beside its name.
    enum Sample: Equatable {
        case layer(ChartLayer)
        case edge(EdgeSign)
    }

    /// An entry and where it begins in its row.
    struct Entry: Equatable {
        let sample: Sample
        let name: String
        let x: Double
    }

    /// The entries of a chart, as many in a row as fit.
    static func rows(of chart: Chart, width: Double) -> [[Entry]] {
        var named: [(Sample, String)] = chart.layers.compactMap { layer in
            if case .heatMap = layer { return nil }
            return layer.legend.map { (.layer(layer), $0) }
        }
        named += EdgeSign.allCases.filter { $0.occurs(in: chart) }.map { (.edge($0), $0.name) }
        var rows: [[Entry]] = []
        var x = 0.0
        for (sample, name) in named {
            let needed = swatch + 7 + TextWidth.of(name, size: Letters.number)
            if rows.isEmpty || (x + needed > width && x > 0) {
                rows.append([])
                x = 0
            }
            rows[rows.count - 1].append(Entry(sample: sample, name: name, x: x))
            x += needed + gap
        }
        return rows
    }
}

/// A sign at the edge of a chart for a number that has no place in it.
enum EdgeSign: CaseIterable, Equatable {
    case zero, infinite, notANumber

    /// The sign for a height; nil for one that has a place.
    init?(_ height: Double, on scale: ChartAxis.Scale) {
        if height.isNaN {
            self = .notANumber
        } else if height.isInfinite {
            self = .infinite
        } else if height <= 0, scale == .logarithmic {
            self = .zero
        } else {
            return nil
        }
    }

    /// What the legend calls it.
    var name: String {
        switch self {
        case .zero: "0"
        case .infinite: "inf"
        case .notANumber: "NaN"
        }
    }

    /// Whether a line of the chart has such a number.
    func occurs(in chart: Chart) -> Bool {
        chart.layers.contains { layer in
            guard case .line(let line) = layer else { return false }
            return line.heights.contains { $0.flatMap { EdgeSign($0, on: chart.vertical.scale) } == self }
        }
    }
}
