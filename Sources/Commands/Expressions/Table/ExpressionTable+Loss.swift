import Analysis
import Experiments
import Glibc
import Unrolling

extension ExpressionTable {
    /// The loss and what is predicted.
    static let lossEntries: [ExpressionEntry] = [
        ExpressionEntry(
            "loss", .loss, usage: "loss, loss[STEP]", help: "The sum of all losses in nats, or that of a step.",
            example: "loss[1]",
            .value { scope throws(ExpressionError.Reason) in .number(try scope.run("loss").network.totalLoss) },
            .perStep { scope, step throws(ExpressionError.Reason) in
                guard let loss = try scope.run("loss").network.losses[step - 1] else {
                    throw .notThere("Step \(step) has no target, and so no loss.")
                }
                return .number(loss)
            }),
        ExpressionEntry(
            "perplexity", .loss, help: "The exponential of the mean loss of a step that has one.",
            example: "perplexity",
            .value { scope throws(ExpressionError.Reason) in
                guard let perplexity = LossSummary(try scope.run("perplexity").trace).perplexity else {
                    throw .notThere("No step has a target, and so there is no loss.")
                }
                return .number(perplexity)
            }),
        ExpressionEntry(
            "prediction", .loss, usage: "prediction[STEP]",
            help: "What is most probable after a step: a piece of text, or the number of a class.",
            example: "prediction[1]",
            .perStep { scope, step throws(ExpressionError.Reason) in
                let run = try scope.run("prediction")
                guard let prediction = Prediction(run.trace, at: step) else {
                    throw .notThere("No class is predicted: no equation gives probabilities p.")
                }
                return .word(prediction.mostProbableClass.map(run.resolved.classToken) ?? "NaN")
            }),
        ExpressionEntry(
            "target", .loss, usage: "target[STEP]",
            help: "What should be predicted after a step: a class, or the numbers that y should be.",
            example: "target[1]",
            .perStep { scope, step throws(ExpressionError.Reason) in
                let run = try scope.run("target")
                if let numbers = run.network.sequence.desired[step - 1] {
                    return numbers.count == 1 ? .number(numbers[0]) : .vector(numbers)
                }
                guard let target = run.network.sequence.targets[step - 1] else {
                    throw .notThere("Step \(step) has no target.")
                }
                return .word(run.resolved.classToken(target))
            }),
        ExpressionEntry(
            "targetunit", .loss, usage: "targetunit[STEP]",
            help: "The unit of y and p that stands for the target, counted from 1.",
            example: "p[1] - onehot(targetunit[1], classes)",
            .perStep { scope, step throws(ExpressionError.Reason) in
                guard let target = try scope.run("targetunit").network.sequence.targets[step - 1] else {
                    throw .notThere("Step \(step) has no target.")
                }
                return .number(Double(target + 1))
            }),
        ExpressionEntry(
            "token", .loss, usage: "token[STEP]", help: "What is read at a step.", example: "token[1]",
            .perStep { scope, step throws(ExpressionError.Reason) in
                .word(try scope.run("token").resolved.tokens[step - 1])
            }),
        ExpressionEntry(
            "probability", .loss, usage: "probability[STEP]", help: "The probability that a step gives its target.",
            example: "probability[1]",
            .perStep { scope, step throws(ExpressionError.Reason) in
                guard let probability = Prediction(try scope.run("probability").trace, at: step)?.targetProbability
                else { throw .notThere("Step \(step) has no target.") }
                return .number(probability)
            }),
    ]
}
