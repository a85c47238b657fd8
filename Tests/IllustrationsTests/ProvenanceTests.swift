import Cells
import Experiments
import Figures
import Illustrations
import Matrices
import Testing

@Suite struct ProvenanceTests {
    private func caption(_ change: (inout Experiment) -> Void) throws -> String {
        try Illustration(.gradients, of: makeRun("rnn", change: change)).figure().caption
    }

    @Test func everythingThatIsNeededToMakeItAgainIsSaid() throws {
        let caption = try caption {
            $0.seed = 11
            $0.recurrentGain = 1.5
            $0.spectralRadius = 1
            $0.activation = .relu
            $0.lossPlacement = .lastStep
            $0.initializers = [InitializerRule(NamePattern("W_x*"), .glorot)]
        }
        for part in [
            "Elman network (rnn)", "4 inputs, 3 hidden units, 4 outputs", "φ = relu", "text “hello”", "T = 5 steps",
            "cross-entropy at step 4", "Seed 11", "recurrent spectral radius 1", "recurrent gain 1.5", "W_x*: glorot",
            "unroll \(ProgramVersion.text)",
        ] {
            #expect(caption.contains(part), "\(part) in \(caption)")
        }
    }

    @Test func whatWasNotTurnedIsNotSaid() throws {
        let caption = try caption { _ in }
        #expect(!caption.contains("gain") && !caption.contains("radius") && !caption.contains("forget"))
        #expect(caption.contains("cross-entropy at 4 steps"))
    }

    @Test func aLongTextIsCut() throws {
        let caption = try caption { $0.input = .text(String(repeating: "ab\n", count: 60), vocabulary: nil) }
        #expect(caption.contains("ab↵ab") && caption.contains("…”") && caption.contains("T = 180 steps"))
    }
}
