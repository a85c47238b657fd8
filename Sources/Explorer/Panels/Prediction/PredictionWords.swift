import Analysis
import Experiments
import Screen

/// The sentences about a prediction: its loss, and what the network would go on with.
struct PredictionWords {
    private let prediction: Prediction
    private let found: AnalysisResult?
    private let context: PanelContext

    init(_ prediction: Prediction, _ found: AnalysisResult?, _ context: PanelContext) {
        self.prediction = prediction
        self.found = found
        self.context = context
    }

    /// The loss of the step, and where it is from.
    var loss: StyledText {
        guard let target = prediction.target, let probability = prediction.targetProbability, let loss = prediction.loss
        else { return StyledText("nothing is right or wrong at this step: it has no loss", .faint) }
        return StyledText("loss \(NumberText.compact(loss)) nats", .strong)
            + StyledText(
                " = -ln p of \(context.run.resolved.classToken(target)), \(NumberText.compact(probability))", .faint)
    }

    /// What it would go on with, over as many lines as there is room for beside the classes.
    func continuation(size: Size, glyphs: Glyphs) -> [StyledText] {
        guard size.height >= 3 else { return [] }
        let most = size.height >= 12 ? 3 : size.height >= 8 ? 2 : 1
        switch found {
        case .continuation(let continuation)?:
            guard case .pieces(let pieces) = continuation.answers else { return [] }
            return lines(pieces.map { visibleToken($0.text) }, width: size.width, most: most, glyphs: glyphs)
        case .impossible(let sentence)?:
            return Array(StyledText(sentence, .faint).wrapped(to: size.width, in: glyphs).prefix(most))
        default:
            return context.run.feedback == nil ? [] : [StyledText("\(label) …", .faint)]
        }
    }

    private var label: String {
        guard let temperature = context.view.sampling.temperature else { return "would go on:" }
        let topK = context.view.sampling.topK.map { ", top \($0)" } ?? ""
        return "would go on at temperature \(NumberText.compact(temperature))\(topK):"
    }

    /// The pieces behind the label, broken between pieces; the last line is full.
    private func lines(_ tokens: [String], width: Int, most: Int, glyphs: Glyphs) -> [StyledText] {
        var lines: [StyledText] = []
        var line = StyledText("\(label) ", .faint)
        for token in tokens {
            let text = StyledText(token, .forward)
            if line.width(in: glyphs) + text.width(in: glyphs) > width {
                lines.append(line)
                if lines.count == most { return lines }
                line = ""
            }
            line += text
        }
        return lines + [line]
    }
}
