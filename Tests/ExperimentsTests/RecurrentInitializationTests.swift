import Cells
import Experiments
import Matrices
import Testing
import Unrolling

struct RecurrentInitializationTests {
    private func experiment(_ name: String) -> Experiment {
        var experiment = Experiment(cell: .catalogue(name), input: .text("abcdabcdabcd", vocabulary: nil))
        experiment.sizes.hidden = 4
        return experiment
    }

    @Test func theRecurrentMatricesOfAnyCellBeginSo() throws {
        for (way, initializer) in [
            (RecurrentInitialization.identity, Initializer.identity(scale: 1)), (.glorot, .glorot),
        ] {
            let begun = try #require(try experiment("gru-cho").beginning(way))
            #expect(Set(begun.initializers.map(\.pattern.text)) == ["W_hr", "W_hz", "W_hn"])
            #expect(begun.initializers.allSatisfy { $0.initializer == initializer })
        }
        let orthogonal = try #require(try experiment("lstm").beginning(.orthogonal)).resolve().parameters
        let matrix = orthogonal["W_hf"]
        for i in 0..<4 {
            for j in 0..<4 {
                let product = (0..<4).reduce(0) { $0 + matrix[i, $1] * matrix[j, $1] }
                #expect(abs(product - (i == j ? 1 : 0)) < 1e-12)
            }
        }
    }

    @Test func allOtherParametersKeepTheirNumbers() throws {
        let plain = try experiment("lstm").resolve().parameters
        for way in RecurrentInitialization.allCases {
            let begun = try #require(try experiment("lstm").beginning(way)).resolve().parameters
            #expect(begun["W_xi"] == plain["W_xi"])
            #expect(begun["W_hy"] == plain["W_hy"])
            #expect(begun != plain)
        }
    }

    @Test func aMatrixThatWasGivenGivesWay() throws {
        var given = experiment("rnn")
        given.parameters = ["W_hh": .matrix(Matrix(rows: 4, columns: 4, repeating: 3))]
        let begun = try #require(try given.beginning(.identity))
        #expect(try begun.resolve().parameters["W_hh"][0, 1] == 0)
    }

    @Test func whatACellHasNotCannotBegin() throws {
        #expect(try experiment("rnn").beginning(.forgetBias) == nil)
        #expect(try experiment("rnn").beginning(.chrono) == nil)
        #expect(try experiment("sru").beginning(.identity) == nil)
        #expect(try experiment("sru").beginning(.radius) == nil)
        #expect(try experiment("sru").beginning(.chrono) != nil)
    }

    @Test func theRadiusIsTheOneAskedFor() throws {
        var asked = experiment("rnn")
        #expect(RecurrentInitialization.radius.label(for: asked) == "radius 0.9")
        asked.spectralRadius = 1.25
        #expect(RecurrentInitialization.radius.label(for: asked) == "radius 1.25")
        let matrix = try #require(try asked.beginning(.radius)).resolve().parameters["W_hh"]
        #expect(abs(matrix.spectralRadius() - 1.25) < 1e-10)
        #expect(try asked.beginning(.identity)?.spectralRadius == nil)
    }

    @Test func chronoDrawsTheLogarithmOfUniformTimes() throws {
        var chrono = experiment("lstm")
        chrono.sizes.hidden = 400
        chrono.chrono = 101
        let parameters = try chrono.resolve().parameters
        let forget = parameters["b_f"].entries
        #expect(parameters["b_i"].entries == forget.map { -$0 })
        // 1/(1 − f) = 1 + u, u being uniform between 1 and 100.
        let times = forget.map { bias in 1 / (1 - 1 / (1 + exponential(-bias))) - 1 }
        #expect(times.allSatisfy { $0 >= 1 - 1e-9 && $0 <= 100 + 1e-6 })
        let mean = times.reduce(0, +) / 400
        // Five standard errors of a uniform mean of 400.
        #expect(abs(mean - 50.5) < 5 * 99 / (12 * 400.0).squareRoot())
        var other = chrono
        other.seed = 8
        #expect(try other.resolve().parameters["b_f"] != parameters["b_f"])
        #expect(try Run(experiment("gru")).experiment.beginning(.chrono)?.chrono == 12)
    }

    @Test func everyLayerHasItsOwnTimes() throws {
        var layered = experiment("lstm")
        layered.layers = .alike(2)
        layered.chrono = 20
        let parameters = try layered.resolve().parameters
        #expect(parameters["layer1.b_f"] != parameters["layer2.b_f"])
        #expect(parameters["layer2.b_i"].entries == parameters["layer2.b_f"].entries.map { -$0 })
    }

    private func exponential(_ x: Double) -> Double {
        // The series of e^x after halving x, so that no C library is needed.
        let small = x / 64
        var (term, sum) = (1.0, 1.0)
        for n in 1...20 {
            term *= small / Double(n)
            sum += term
        }
        return (0..<6).reduce(sum) { value, _ in value * value }
    }
}
