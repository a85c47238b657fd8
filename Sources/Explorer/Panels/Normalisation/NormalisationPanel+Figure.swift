import Analysis
import Cells
import Experiments
import Figures
import Illustrations
import Training
import Unrolling

extension NormalisationPanel: FiguredPanel {
    static func figureObstacle(_ session: Session) -> String? {
        session.run.trace.program.batchNormalizations.isEmpty ? "the layer has no batch normalisation" : nil
    }

    /// Mean and deviation of each batch normalisation of the layer over the steps, before and after.
    static func figure(_ context: PanelContext) throws(IllustrationError) -> Figure {
        let found = RecordedNormalisation.all(of: context.trace)
        guard !found.isEmpty else { throw .nothingToShow("The layer has no batch normalisation, BN(…).") }
        let places = (1...context.stepCount).map(Double.init)
        let charts = [("before", \BatchNormalisationEffect.Step.before), ("after", \.after)].map { name, spread in
            [("mean", \BatchNormalisationEffect.Spread.mean), ("deviation", \.deviation)].map { quantity, number in
                Chart(
                    title: "\(quantity) \(name)", horizontal: ChartAxis("step t", scale: .whole),
                    vertical: ChartAxis(quantity),
                    layers: found.enumerated().map { index, own in
                        let numbers = own.effects.map { $0[keyPath: spread][keyPath: number] }
                        return .line(ChartLine(own.text, numbers, at: places, tone: .series(index)))
                    })
            }
        }
        let caption =
            context.training?.caption(of: context.run, updates: context.training?.state.updateCount)
            ?? Provenance(context.run).text
        return Figure(title: "Batch normalisation, before and after", rows: charts, caption: caption)
    }
}
