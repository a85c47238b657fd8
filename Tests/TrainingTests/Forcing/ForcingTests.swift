import Foundation
import Testing
import Training

/// The share of truth, and how it is written.
@Suite struct ForcingTests {
    @Test func theSharesAreThoseOfThePaper() throws {
        let linear = try Forcing("scheduled linear from=0.9 slope=0.1 floor=0.25")
        #expect(
            (0..<9).map { linear.share(atUpdate: $0 + 1) }.map { ($0 * 1e12).rounded() / 1e12 }
                == [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.25, 0.25])
        let exponential = try Forcing("scheduled exponential k=0.5")
        #expect((0..<5).map { exponential.share(atUpdate: $0 + 1) } == [1, 0.5, 0.25, 0.125, 0.0625])
        let sigmoid = try Forcing("scheduled sigmoid k=10")
        for update in [1, 2, 25, 400] {
            let expected = 10 / (10 + exp(Double(update - 1) / 10))
            #expect(abs(sigmoid.share(atUpdate: update) - expected) < 1e-15)
        }
        // Half is reached at i = k ln k.
        #expect(abs(sigmoid.share(atUpdate: 24) - 0.5) < 0.01)
        #expect(sigmoid.share(atUpdate: 1_000_000) == 0)
        #expect([1, 999].map { try? Forcing("teacher").share(atUpdate: $0) } == [1, 1])
        #expect([1, 999].map { try? Forcing("free").share(atUpdate: $0) } == [0, 0])
    }

    @Test(arguments: ["linear", "exponential", "sigmoid"]) func everyScheduleFallsFromAlmostOneToZero(form: String)
        throws
    {
        let forcing = try Forcing("scheduled \(form)")
        let shares = stride(from: 1, through: 20_001, by: 500).map { forcing.share(atUpdate: $0) }
        #expect(shares == shares.sorted(by: >))
        #expect(shares[0] > 0.98 && shares[0] <= 1 && shares[40] < 1e-8 && shares[40] >= 0)
    }

    @Test(arguments: [
        "teacher", "free", "scheduled linear", "scheduled linear slope=0.002 floor=0.1", "scheduled exponential k=0.9",
        "scheduled sigmoid", "scheduled sigmoid k=20.0",
    ])
    func whatIsWrittenReadsBackToTheSame(text: String) throws {
        #expect(try Forcing(text).description == text)
        #expect(try Forcing(Forcing(text).description) == Forcing(text))
    }

    @Test func whatIsLeftOutIsStandard() throws {
        #expect(try Forcing("scheduled linear from=1 slope=0.001 floor=0") == Forcing("scheduled linear"))
        #expect(try Forcing("scheduled sigmoid k=100") == Forcing("scheduled sigmoid"))
        #expect(TrainingSettings().forcing == Forcing(.teacher))
    }

    @Test(arguments: [
        ("", "Unknown forcing ''. There is: teacher, free, scheduled."),
        ("techer", "Unknown forcing 'techer'. Did you mean 'teacher'?"),
        ("linear", "Unknown forcing 'linear'. There is: teacher, free, scheduled."),
        ("scheduled", "Unknown schedule of the sampling ''. There is: linear, exponential, sigmoid."),
        ("scheduled teacher", "Unknown schedule of the sampling 'teacher'. There is: linear, exponential, sigmoid."),
        ("scheduled sigmiod", "Unknown schedule of the sampling 'sigmiod'. Did you mean 'sigmoid'?"),
        ("scheduled exponential k=1", "'k' must be a number from 0 to below 1, not '1'."),
        ("scheduled sigmoid k=0", "'k' must be a finite number above 0, not '0'."),
        ("scheduled linear flor=0", "Unknown setting of 'linear' 'flor'. Did you mean 'floor'?"),
        ("free k=1", "Unknown setting of 'free' 'k'. There is none."),
    ])
    func aWrongTextIsExplained(text: String, sentence: String) {
        let error = #expect(throws: TrainingError.self) { try Forcing(text) }
        #expect(error?.description == sentence)
    }
}
