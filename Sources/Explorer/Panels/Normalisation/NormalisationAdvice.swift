import Cells
import Equations
import Experiments
import Screen
import Training
import Unrolling

/// How one comes to see a batch normalisation at work.
enum NormalisationAdvice {
    /// Which network has one, where that which is looked at has none.
    static func absent(_ context: PanelContext) -> [StyledText] {
        let other = context.run.layers.firstIndex { !$0.trace.program.batchNormalizations.isEmpty }
        if let other {
            let place = context.run.layers[other].place
            return [
                StyledText("This layer has no batch normalisation, BN(…); another has: ")
                    + StyledText(":layer \(place.number)" + (place.direction == .backward ? " back" : ""), .key)
            ]
        }
        let cells = Cell.catalogue.filter(\.normalizesBatches).map { StyledText(":cell \($0.name)", .key) }
        return [
            StyledText("No equation of this cell has a batch normalisation, BN(…). One that has: ")
                + cells.joined(separator: StyledText(" or ")),
            training(context),
            StyledText(
                "It takes the mean off each pre-activation and divides by the deviation, both over a batch; then you see them before "
                    + "and after.", .faint),
        ]
    }

    /// How it is trained: over several sequences at once, which a single text does not have.
    static func training(_ context: PanelContext) -> StyledText {
        let experiment = context.run.experiment
        let settings = context.training?.trainer.settings ?? context.trainingSettings
        var commands: [StyledText] = []
        if experiment.drawnTask == nil, experiment.trainedText == nil {
            commands.append(StyledText(":task recall", .key))
        }
        if settings.batch < 2 { commands.append(StyledText(":batch 8", .key)) }
        let first = commands.joined(separator: StyledText(", "))
        return (commands.isEmpty ? first : first + StyledText(", then ")) + StyledText("T", .key)
            + StyledText(" trains it over batches of sequences.")
    }
}

extension Cell {
    /// Whether an equation normalises over a batch.
    fileprivate var normalizesBatches: Bool {
        text.equations.contains { equation in
            var has = false
            equation.formula.forEachFormula { if case .batchNormalization = $0.kind { has = true } }
            return has
        }
    }
}
