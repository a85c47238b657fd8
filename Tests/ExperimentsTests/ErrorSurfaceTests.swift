import Experiments
import Foundation
import Matrices
import Testing

struct ErrorSurfaceTests {
    private let w = ParameterEntry("W_hh", row: 1, column: 1)
    private let b = ParameterEntry("b_h", row: 1)

    /// The recurrence of the error wall, step by step with the C library.
    private func wall(_ w: Double, _ b: Double) -> Double {
        func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
        let last = (1...50).reduce(0.5) { x, _ in w * sigmoid(x) + b }
        return (sigmoid(last) - 0.7) * (sigmoid(last) - 0.7)
    }

    @Test func everyLossIsThatOfTheRecurrence() throws {
        let surface = try #require(
            try ErrorSurface(
                .errorWall, horizontal: .init(w, in: 4...6, count: 5), vertical: .init(b, in: -3 ... -2, count: 4)))
        for (row, y) in surface.vertical.values.enumerated() {
            for (column, x) in surface.horizontal.values.enumerated() {
                #expect(abs(surface.losses[row, column] - wall(x, y)) < 1e-12, "(\(x), \(y))")
            }
        }
        #expect(surface.point == [5, -2.5])
        #expect(abs(surface.loss - wall(5, -2.5)) < 1e-14)
        let slope = (wall(5 + 1e-6, -2.5) - wall(5 - 1e-6, -2.5)) / 2e-6
        #expect(abs(surface.gradient[0] - slope) < 1e-7)
    }

    @Test func itStopsWhenItIsCancelled() throws {
        var rows = 0
        let surface = try ErrorSurface(
            .errorWall, horizontal: .init(w, in: 0...1, count: 2), vertical: .init(b, in: 0...1, count: 9),
            isCancelled: {
                rows += 1
                return rows > 3
            })
        #expect(surface == nil)
        #expect(rows == 4)
    }

    @Test func anEntryThatIsNotThereIsNamed() {
        func failure(_ entry: ParameterEntry) -> String? {
            let error = #expect(throws: ExperimentError.self) {
                try ErrorSurface(
                    .errorWall, horizontal: .init(entry, in: 0...1, count: 2), vertical: .init(b, in: 0...1, count: 2))
            }
            return error?.description
        }
        #expect(failure(ParameterEntry("W_hx", row: 1, column: 1)) == "Unknown parameter 'W_hx'. Did you mean 'W_hh'?")
        #expect(
            failure(ParameterEntry("W_hh", row: 2, column: 1)) == "There is no 'W_hh[2,1]': the parameter is 1 × 1.")
        #expect(failure(ParameterEntry("W_hh", row: 1)) == "There is no 'W_hh[1]': the parameter is 1 × 1.")
    }

    @Test func anEntryIsWrittenAsItIsRead() {
        for text in ["W_hh[1,1]", "b_h[3]", "layer2.reverse.W_hi[12,4]"] {
            #expect(ParameterEntry(text)?.description == text)
        }
        #expect(ParameterEntry("W_hh[1, 2]") == ParameterEntry("W_hh", row: 1, column: 2))
        for text in ["W_hh", "[1]", "W[]", "W[1", "W[a]", "W[1,b]", "W[1,2,3]", ""] {
            #expect(ParameterEntry(text) == nil, "\(text)")
        }
    }

    @Test func theFileOfTheExampleHoldsTheErrorWall() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Examples/error-wall.json").path
        #expect(try ExperimentFile(reading: path).experiment == .errorWall)
    }
}
