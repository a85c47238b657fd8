import Analysis
import Experiments
import Matrices
import Unrolling

extension ExpressionTable {
    /// How gradients fare on their way back.
    static let flowEntries: [ExpressionEntry] = [
        ExpressionEntry(
            "factor", .flow, usage: "factor(STEP)",
            help: "‖∂L/∂h[t-1]‖ / ‖∂L/∂h[t]‖: what the step t does to the gradient on its way back.",
            example: "factor(2)",
            .function(1...2) { scope, values throws(ExpressionError.Reason) in
                let run = try scope.run("factor")
                var norms = try scope.gradientNorms("factor")
                if values.count == 2 {
                    guard case .vector(let given) = values[1], given.count == run.trace.stepCount else {
                        throw .wrongKind("'factor'", expected: "a norm for each step", found: values[1].kindInWords)
                    }
                    norms = given
                }
                let step = try scope.step(values[0], first: 2, of: run)
                return .number(norms[step - 2] / norms[step - 1])
            }),
        flow("growth", help: "The factor per step back that fits the norms of the gradient.") { $0.growthPerStep },
        flow(
            "halflife", help: "The steps back in which the norm of the gradient halves; inf if it does not.",
            example: "with gain=0.2: halflife"
        ) { $0.halfLife ?? ($0.growthPerStep == nil ? nil : .infinity) },
        flow(
            "doubling", help: "The steps back in which the norm of the gradient doubles; inf if it does not.",
            example: "with gain=4: doubling"
        ) { $0.doublingTime ?? ($0.growthPerStep == nil ? nil : .infinity) },
        flow("horizon", help: "The steps back until less than 1 % of the gradient is left; inf if never.") {
            $0.horizon.map(Double.init) ?? .infinity
        },
        ExpressionEntry(
            "regime", .flow, usage: "regime, regime(NORMS)",
            help: "How the gradient fares: vanishing, stable, exploding or undetermined.", example: "regime",
            .value { scope throws(ExpressionError.Reason) in .word(try scope.flow("regime", []).regime.name) },
            .function(1...1) { scope, values throws(ExpressionError.Reason) in
                .word(try scope.flow("regime", values).regime.name)
            }),
        ExpressionEntry(
            "stretch", .flow, usage: "stretch(STEP)", help: "The spectral norm of the Jacobian ∂s[t]/∂s[t-1].",
            example: "stretch(3)",
            .function(1...1) { scope, values throws(ExpressionError.Reason) in
                let run = try scope.run("stretch")
                return .number(run.jacobians.stepNorms[try scope.step(values[0], first: 1, of: run) - 1])
            }),
        ExpressionEntry(
            "product", .flow, usage: "product(STEP)",
            help: "The spectral norm of ∂s[T]/∂s[k], T being the last step; product(T) is 1.",
            example: "product(1)",
            .function(1...1) { scope, values throws(ExpressionError.Reason) in
                let run = try scope.run("product")
                return .number(run.jacobians.productNorms[try scope.step(values[0], first: 0, of: run)])
            }),
        ExpressionEntry(
            "bound", .flow, usage: "bound(STEP)",
            help: "(σ_max(W_hh)·γ)^(T-k), which no norm of ∂h[T]/∂h[k] exceeds.", example: "bound(1)",
            .function(1...1) { scope, values throws(ExpressionError.Reason) in
                let run = try scope.run("bound")
                let step = try scope.step(values[0], first: 0, of: run)
                do throws(PascanuBound.Undefined) {
                    return .number(try PascanuBound(run.trace).bound(at: step))
                } catch {
                    throw .notThere(error.description)
                }
            }),
        ExpressionEntry(
            "saturated", .flow, usage: "saturated(STEP)",
            help: "The share of hidden units whose slope is below 5 % of the largest.", example: "saturated(1)",
            .function(1...1) { scope, values throws(ExpressionError.Reason) in
                .number(try state("saturated", scope, values).saturatedShare)
            }),
        ExpressionEntry(
            "dead", .flow, usage: "dead(STEP)", help: "The share of hidden units of a ReLU that are off.",
            example: "dead(1)",
            .function(1...1) { scope, values throws(ExpressionError.Reason) in
                .number(try state("dead", scope, values).deadShare)
            }),
    ]

    private static func state(
        _ name: String, _ scope: ExpressionScope, _ values: [ExpressionValue]
    ) throws(ExpressionError.Reason) -> ActivationState {
        let run = try scope.run(name)
        let step = try scope.step(values[0], first: 1, of: run)
        guard let state = ActivationState(run.trace, signal: "h", at: step) else {
            throw .notThere("'h' is no function of a pre-activation, unit by unit.")
        }
        return state
    }

    /// A number of the flow of the main state's gradient, or of given norms.
    private static func flow(
        _ name: String, help: String, example: String? = nil, _ number: @escaping @Sendable (GradientFlow) -> Double?
    ) -> ExpressionEntry {
        @Sendable func value(
            _ scope: ExpressionScope, _ values: [ExpressionValue]
        ) throws(ExpressionError.Reason) -> ExpressionValue {
            let flow = try scope.flow(name, values)
            guard let found = number(flow) else {
                throw .notThere("There is no '\(name)': the gradient is \(flow.sentence).")
            }
            return .number(found)
        }
        return ExpressionEntry(
            name, .flow, usage: "\(name), \(name)(NORMS)", help: help, example: example ?? name,
            .value { scope throws(ExpressionError.Reason) in try value(scope, []) },
            .function(1...1) { scope, values throws(ExpressionError.Reason) in try value(scope, values) })
    }
}
