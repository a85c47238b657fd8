import Analysis
import Cells
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// The gradient curves of many networks that differ in their seed, and what is left of each at the first step.
    func seedsFigure() throws(IllustrationError) -> Figure {
        let bands = try seedBands()
        guard bands.reachesSteps else { throw .nothingToShow("No gradient reaches any step in these networks.") }
        let signal = bands.signal
        let curves = Chart(
            horizontal: timeAxis, vertical: ChartAxis("log10 ‖∂L/∂\(signal)[t]‖"),
            layers: bands.lanes.enumerated().flatMap { curve($0.element, tone: .series($0.offset)) } + stepGuide,
            weight: 1.7)
        let last = bands.lanes.compactMap(\.band.startStep).max() ?? trace.stepCount
        let names = bands.lanes.enumerated().map {
            ChartAxis.Name(Self.place(of: $0.offset, in: bands), $0.element.label)
        }
        let spread = Chart(
            horizontal: ChartAxis("log10 ‖∂L/∂\(signal)[1]‖/‖∂L/∂\(signal)[\(last)]‖"),
            vertical: ChartAxis("", range: 0.4...Double(bands.lanes.count) + 0.6, names: names),
            layers: bands.lanes.enumerated().flatMap { index, lane in
                box(lane, at: Self.place(of: index, in: bands), tone: .series(index))
            })
        return Figure(
            title: "Gradients of \(bands.seedCount) networks that differ in their seed",
            subtitle: bands.lanes.map { "\($0.label): \($0.band.sentence(for: signal))" }.joined(separator: ".  "),
            rows: [[curves], [spread]], caption: Provenance(run, bands: bands).text,
            size: FigureSize(width: 960, height: 720))
    }

    private func seedBands() throws(IllustrationError) -> SeedBands {
        if let bands { return bands }
        guard seedCount > 0 else { throw .nothingToShow("Without a seed there is no network.") }
        do throws(ExperimentError) {
            if let bands = try SeedBands(run, seedCount: seedCount) { return bands }
        } catch {
            throw .nothingToShow(error.description)
        }
        throw .nothingToShow("The networks of the seeds did not run.")
    }

    /// The first lane on top.
    private static func place(of index: Int, in bands: SeedBands) -> Double { Double(bands.lanes.count - index) }

    /// The median on top of the room between the quartiles.
    private func curve(_ lane: SeedBands.Lane, tone: Tone) -> [ChartLayer] {
        // Steps taken later have no loss behind them, which is no underflow.
        let known = lane.band.steps.prefix(lane.band.startStep ?? 0)
        let places = Array(steps.prefix(known.count))
        let line = ChartLine("\(lane.label): median", known.map(\.median), at: places, tone: tone, form: .smooth)
        var (inside, lows, highs): ([Double], [Double], [Double]) = ([], [], [])
        for (place, quantiles) in zip(places, known) {
            guard let low = quantiles.lowerQuartile, let high = quantiles.upperQuartile else { continue }
            inside.append(place)
            lows.append(low)
            highs.append(high)
        }
        return [.line(line), .band(ChartBand("quartiles", from: lows, to: highs, at: inside, tone: tone))]
    }

    /// All networks as a thin line, the middle half as a thick one, the median as a point.
    private func box(_ lane: SeedBands.Lane, at height: Double, tone: Tone) -> [ChartLayer] {
        let ratio = lane.band.ratio
        guard let minimum = ratio.minimum, let lower = ratio.lowerQuartile, let median = ratio.median,
            let upper = ratio.upperQuartile, let maximum = ratio.maximum
        else { return [] }
        let band = ChartBand(
            nil, from: [height - 0.25, height - 0.25], to: [height + 0.25, height + 0.25], at: [lower, upper],
            tone: tone)
        return [
            .points(ChartPoints(nil, [height], at: [median], tone: tone)), .band(band),
            .line(ChartLine(nil, [height, height], at: [minimum, maximum], tone: tone, form: .thin)),
        ]
    }
}
