import Analysis
import Cells
import Equations
import Experiments
import Unrolling

/// The network, what it read, and its loss.
enum NetworkTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        let cell = run.resolved.cell
        let sizes = run.resolved.sizes
        var network = "\(cell.title), named \(cell.name): \(Speech.count(sizes.input, "input")), "
        network += "\(Speech.count(sizes.hidden, "hidden unit")) and \(Speech.count(sizes.output, "output"))"
        if cell.usesActivation { network += "; the activation is \(run.trace.program.activation.rawValue)" }
        var sentences = [network]
        if let last = run.layers.last?.layer.number, run.layers.count > 1 {
            let way = run.layer.layer.direction == .backward ? ", which runs from the last step to the first" : ""
            sentences.append(
                "There are \(Speech.count(last, "layer")); this is about layer \(run.layer.layer.number)\(way)")
        }
        sentences.append(
            "It runs over \(Speech.count(run.trace.stepCount, "step"))\(input(run)), with seed \(run.experiment.seed)")
        sentences.append(loss(run))
        if let finding = FirstNonFinite(in: run.trace) { sentences.append(Speech.words(finding.sentence)) }
        return DescriptionPart(heading: "Network", sentences: sentences.map(Speech.sentence))
    }

    private static func input(_ run: Run) -> String {
        switch run.experiment.input {
        case .text(let text, _): " of the text: \(text)"
        case .encoded(let encoded): " of the text: \(encoded.text)"
        case .windows(let text):
            " from character \(text.first) of a text of \(Speech.count(text.whole.count, "character")): \(text.text)"
        case .numbers: " of numbers"
        case .pulse: ", a pulse at step 1"
        case .task(let task): " of the task \(Speech.words(task.name))"
        }
    }

    private static func loss(_ run: Run) -> String {
        let summary = LossSummary(run.trace)
        guard let mean = summary.mean else { return "No step has a target, so there is no loss" }
        let unit = summary.loss.unit.map { " \($0)" } ?? ""
        var text = "The loss is \(Speech.number(summary.total))\(unit) over \(Speech.count(summary.count, "step")), "
        text += "\(Speech.number(mean)) a step"
        guard let perplexity = summary.perplexity else { return text }
        return text + ", a perplexity of \(Speech.number(perplexity)); "
            + "guessing would cost \(Speech.number(summary.uniformMean)) a step"
    }
}

/// The input of the step, and what is predicted.
enum StepTopic: DescriptionTopic {
    static func part(of run: Run, at step: Int) -> DescriptionPart? {
        var sentences: [String] = []
        if run.resolved.vocabulary != nil {
            sentences.append("The input is \(Speech.token(run.resolved.tokens[step - 1]))")
        }
        if let prediction = Prediction(run.trace, at: step) {
            sentences += self.prediction(prediction, run)
        } else if let answer = NumericAnswer(run.trace, at: step) {
            sentences += self.answer(answer)
        }
        let heading = "Step \(step) of \(run.trace.stepCount)"
        return DescriptionPart(heading: heading, sentences: sentences.map(Speech.sentence))
    }

    private static func answer(_ answer: NumericAnswer) -> [String] {
        func words(_ numbers: [Double]) -> String { numbers.map(Speech.number).joined(separator: ", ") }
        var sentences = ["The readout is \(words(answer.numbers))"]
        guard let target = answer.target, let loss = answer.loss else { return sentences + ["This step has no loss"] }
        sentences.append("The target is \(words(target))")
        sentences.append("The squared error of this step is \(Speech.number(loss))")
        return sentences
    }

    private static func prediction(_ prediction: Prediction, _ run: Run) -> [String] {
        func name(_ number: Int) -> String {
            run.resolved.vocabulary == nil ? "class \(number)" : Speech.token(run.resolved.classToken(number))
        }
        let best = prediction.ranking(3).map { "\(name($0)) with \(Speech.percent(prediction.probabilities[$0]))" }
        var sentences = ["The prediction is \(best.joined(separator: ", then "))"]
        if let target = prediction.target, let probability = prediction.targetProbability {
            sentences.append("The target is \(name(target)), which gets \(Speech.percent(probability))")
        }
        if let loss = prediction.loss {
            sentences.append("The loss of this step is \(Speech.number(loss)) nats")
        } else {
            sentences.append("This step has no loss")
        }
        return sentences
    }
}
