import Commands
import Experiments
import Testing
import Unrolling

struct CureCommandTests {
    private func edited(_ lines: String..., from base: Experiment = .standard) throws -> Experiment {
        var experiment = base
        for line in lines {
            guard case .experiment(let edit) = try Command.parse(line) else { continue }
            try edit.apply(to: &experiment)
        }
        return experiment
    }

    @Test func everyCommandChangesItsCureAlone() throws {
        let experiment = try edited(
            "clip value 0.1", "clip norm 5", "truncate 5 chunked", "penalty l1 0.01", "penalty l2 0.02",
            "penalty omega 0.1")
        let expected = Cures(
            clipping: .norm(5), truncation: Truncation(window: 5, form: .chunked),
            penalties: Penalties(l1: 0.01, l2: 0.02, omega: 0.1))
        #expect(experiment.cures == expected)
        #expect(try edited("truncate 5").cures.truncation == Truncation(window: 5))
        #expect(try edited("clip pytorch-norm 2").cures.clipping == .pytorchNorm(2))
        #expect(try edited("clip none", "truncate none", "penalty none", from: experiment).cures == .none)
    }

    @Test(arguments: [
        "clip norm 5.0", "clip value 0.1", "clip pytorch-norm 1.0", "clip none", "truncate 5", "truncate 7 chunked",
        "truncate none", "penalty l1 0.01", "penalty omega 0.1", "penalty none", "loss squared-error",
        "loss cross-entropy", "chrono 50", "chrono none", "target vector 0.7 -1.0",
    ])
    func anEditIsWrittenAsTheCommandThatMakesIt(line: String) throws {
        #expect(try ExperimentEdit.parse(setting: line).description == line)
    }

    @Test(arguments: [
        ("clip nrom 5", "Unknown clipping 'nrom'. Did you mean 'norm'?"), ("clip norm", "Something is missing"),
        ("clip norm 0", "0 is out of range: it must be more than 0."), ("clip none 3", "'3' is too much"),
        ("truncate 0", "0 is out of range"), ("truncate five", "'five' is not a whole number"),
        ("truncate 5 chunky", "Unknown truncation 'chunky'. Did you mean 'chunked'?"),
        ("penalty l2 -1", "-1 is out of range: it must be 0 or more."), ("penalty omga 1", "Did you mean 'omega'?"),
        ("chrono 1", "1 is out of range"), ("target vector", "Something is missing"),
        ("target vector 1 a", "'a' is not a finite number."), ("trunkate 5", "Did you mean 'truncate'?"),
    ])
    func whatIsWrongIsNamed(line: String, message: String) {
        let error = #expect(throws: CommandError.self) { try Command.parse(line) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test func chronoAndForgetBiasTakeEachOthersPlace() throws {
        let chrono = try edited("forget-bias 1", "chrono 9")
        #expect(chrono.forgetBias == nil)
        #expect(chrono.chrono == 9)
        #expect(try edited("forget-bias 2", from: chrono).chrono == nil)
        #expect(try edited("forget-bias none", from: chrono).chrono == 9)
    }

    @Test func vectorsToBeReachedChooseTheSquaredError() throws {
        let experiment = try edited("pulse 3", "target vector 0.7", "loss last")
        #expect(experiment.targets == .vectors([[0.7], [0.7], [0.7]]))
        #expect(try Run(experiment).trace.losses.map { $0 != nil } == [false, false, true])
        #expect(try edited("steps 4", from: experiment).targets == .vectors([[0.7], [0.7], [0.7], [0.7]]))
        #expect(try edited("text ab", from: experiment).targets == .nextCharacter)
    }

    @Test func goingBackToClassesGoesBackToTheirLoss() throws {
        let vectors = try edited("target vector 1")
        #expect(vectors.resolvedLoss == .squaredError)
        for line in ["target next", "target 1", "target none", "pulse 3"] {
            #expect(try edited(line, from: vectors).resolvedLoss == .crossEntropy, "\(line)")
        }
        let named = try edited("loss squared-error", from: vectors)
        #expect(try edited("target next", from: named).resolvedLoss == .squaredError)
        let before = try edited("loss squared-error", "target vector 1", "target next")
        #expect(before.resolvedLoss == .crossEntropy)
        let task = try edited("task sine")
        #expect(task.resolvedLoss == .squaredError)
        #expect(try edited("text ab", from: task).resolvedLoss == .crossEntropy)
        #expect(try ExperimentFile(json: Array(vectors.json().utf8)).experiment == vectors)
    }

    @Test(arguments: [
        ("clip=\"value 0.1\"", "clip value 0.1"), ("truncate = \"5 chunked\" ", "truncate 5 chunked"),
        ("target=\"vector 0.7 -1.0\"", "target vector 0.7 -1.0"), ("init=\"W_h* orthogonal\"", "init W_h* orthogonal"),
        ("text=\"two words\"", "text \"two words\""), ("W_hh=\"0 1; 1 0\"", "W_hh = 0 1; 1 0;"),
        ("layers=\"gru:2 lstm:4\"", "layers gru:2 lstm:4"),
    ])
    func severalWordsMayStandInQuotes(setting: String, command: String) throws {
        let quoted = try ExperimentEdit.parse(setting: setting)
        guard case .experiment(let plain) = try Command.parse(command) else {
            Issue.record("\(command) changes no experiment")
            return
        }
        #expect(quoted == plain)
    }

    @Test func anErrorWithinQuotesIsFoundInItsColumn() {
        let error = #expect(throws: CommandError.self) { try ExperimentEdit.parse(setting: "clip=\"value 0\"") }
        #expect(error?.column == 13)
    }

    @Test func aWrongCureInAFileIsFoundInItsLine() throws {
        let script = try ExperimentScript.parse("cell lstm\npulse 4\nchrono 5\nclip norm 2\n")
        #expect(script.experiment.cures.clipping == .norm(2))
        let located = script.located(ExperimentError(.tooSmall("chrono", value: 1), at: .key("chrono")))
        #expect(located.description.hasPrefix("3:1: "))
    }
}
