import Matrices
import Testing

@Suite struct InitializerTextTests {
    @Test(arguments: [
        "zeros", "ones", "constant 0.5", "normal 0.1", "uniform", "uniform 0.08", "glorot", "orthogonal 1.0",
        "identity", "identity 0.5", "radius 0.9",
    ])
    func whatIsReadIsPrintedBack(text: String) throws {
        #expect(try Initializer(parsing: text).description == text)
    }

    @Test func otherSpellingsMeanTheSame() throws {
        #expect(try Initializer(parsing: "1") == .constant(1))
        #expect(try Initializer(parsing: "-0.25") == .constant(-0.25))
        #expect(try Initializer(parsing: "ones") == .constant(1))
        #expect(try Initializer(parsing: "orthogonal") == .orthogonal(gain: 1))
        #expect(try Initializer(parsing: "  radius\t0.9 ") == .spectralRadius(0.9))
    }

    @Test func everyDescriptionReadsBackToTheSameInitializer() throws {
        let values = [0.1, 1.0 / 3, 1e-300, 5e22, 0]
        for value in values {
            for initializer: Initializer in [
                .zeros, .constant(-value), .normal(value), .uniform(bound: value), .glorot, .orthogonal(gain: value),
                .identity(scale: value), .spectralRadius(value),
            ] {
                #expect(try Initializer(parsing: initializer.description) == initializer)
            }
        }
    }

    @Test(arguments: [
        ("orthgonal 1.0", InitializerError.unknownName("orthgonal")),
        ("", .unknownName("")),
        ("nan", .unknownName("nan")),
        ("normal", .missingNumber(text: "normal")),
        ("normal big", .notANumber("big", text: "normal big")),
        ("constant inf", .notANumber("inf", text: "constant inf")),
        ("normal -1", .negative("-1", text: "normal -1")),
        ("radius -0.9", .negative("-0.9", text: "radius -0.9")),
        ("zeros 1", .extraWords("1", text: "zeros 1")),
        ("uniform 1 2", .extraWords("2", text: "uniform 1 2")),
        ("1 2", .extraWords("2", text: "1 2")),
    ])
    func aWrongTextIsAnErrorThatQuotesIt(text: String, expected: InitializerError) {
        let error = #expect(throws: expected) { try Initializer(parsing: text) }
        let firstWord = text.split(separator: " ").first ?? ""
        let message = error?.description ?? ""
        #expect(message.contains("'\(text)'") || message.contains("'\(firstWord)'"))
    }

    @Test func anUnknownNameIsAnsweredWithAllKnownOnes() {
        let message = InitializerError.unknownName("xavier").description
        #expect(message.hasPrefix("Unknown initializer 'xavier'."))
        for name in ["zeros", "ones", "normal", "uniform", "glorot", "orthogonal", "identity", "radius"] {
            #expect(message.contains(name))
        }
    }
}
