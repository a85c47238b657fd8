import Cells
import Equations
import JSONText
import Matrices
import Testing

@testable import Training

struct OptimiserTests {
    private static let names = [
        "sgd", "momentum", "nesterov", "sgd-weight-decay", "adagrad", "rmsprop", "adam", "adamw",
    ]

    @Test(arguments: Optimiser.Rule.allCases) func eachNumberThatARuleNamesCanBeSet(rule: Optimiser.Rule) throws {
        #expect(rule.settingNames.contains("decay"))
        for name in rule.settingNames {
            let text = "\(rule.rawValue) \(name)=0.25"
            #expect(try Optimiser(text).description == text)
        }
    }

    @Test(arguments: names) func fiveUpdatesAgreeWithPyTorch(name: String) throws {
        let document = try TrainingFixtures.referenceCase("optimisers")
        let expected = document["expected"]?[name]
        let optimiser = try TrainingFixtures.optimiser(name, expected?["hyper"])
        let rate = try #require(expected?["hyper"]?["lr"]?.double)
        var start = ParameterSet(zeros: [ParameterShape(name: "w", kind: .matrix, rows: 3, columns: 2)])
        start["w"].entries = TrainingFixtures.numbers(document["inputs"]?["w0"])
        var state = optimiser.start(from: start)
        let gradients = try #require(document["inputs"]?["grads"]?.elements)
        let after = try #require(expected?["w_after"]?.elements)
        #expect(gradients.count == 5 && after.count == 5)
        for (gradient, weights) in zip(gradients, after) {
            var set = start
            set["w"].entries = TrainingFixtures.numbers(gradient)
            optimiser.update(&state, by: set, rate: rate)
            #expect(TrainingFixtures.agree(state.parameters["w"].entries, TrainingFixtures.numbers(weights)))
        }
        #expect(state.updateCount == 5)
    }

    @Test(arguments: Optimiser.Rule.allCases) func aRuleAloneIsItsOwnText(rule: Optimiser.Rule) throws {
        #expect(Optimiser(rule).description == rule.rawValue)
        #expect(try Optimiser(rule.rawValue) == Optimiser(rule))
    }

    @Test(arguments: [
        "sgd decay=0.1", "momentum momentum=0.5", "nesterov momentum=0.0 decay=2.0", "adagrad epsilon=0.25",
        "rmsprop alpha=0.9", "adam beta1=0.1 beta2=0.2 epsilon=0.5", "adamw decay=0.0",
    ])
    func whatIsSetIsReadBack(text: String) throws {
        let optimiser = try Optimiser(text)
        #expect(optimiser.description == text)
        #expect(optimiser != Optimiser(optimiser.rule))
    }

    @Test(arguments: [
        ("adma", "Unknown optimiser 'adma'. Did you mean 'adam'?"),
        ("", "Unknown optimiser ''. There is: sgd, momentum"),
        ("adam beta3=1", "Unknown setting of 'adam' 'beta3'. Did you mean 'beta1'?"),
        ("adam beta1=1", "'beta1' must be a number from 0 to below 1, not '1'."),
        ("sgd momentum=0.9", "Unknown setting of 'sgd' 'momentum'."),
        ("sgd decay", "'decay' must be written with its number, such as decay=1"),
        ("sgd decay=inf", "'decay' must be a finite number from 0 on, not 'inf'."),
    ])
    func whatIsWrongIsNamed(text: String, message: String) {
        let error = #expect(throws: TrainingError.self) { try Optimiser(text) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }
}
