import Matrices
import Testing

@testable import Training

struct ContextTableTests {
    @Test func pairsAreCountedAsADictionaryCountsThem() throws {
        var generator = SeededGenerator(seed: 3)
        var table = ContextTable()
        var expected: [[Int32]: Int32] = [:]
        var numbers: [[Int32]: Int32] = [:]
        for _ in 0..<20_000 {
            let pair = [Int32(generator.nextInteger(below: 90)), Int32(generator.nextInteger(below: 70))]
            let number = table.add(pair[0], pair[1])
            #expect(numbers[pair, default: number] == number)
            numbers[pair] = number
            expected[pair, default: 0] += 1
        }
        #expect(Set(numbers.values) == Set(0..<Int32(expected.count)))
        for (pair, count) in expected {
            let entry = try #require(table.entry(pair[0], pair[1]))
            #expect(entry.number == numbers[pair] && entry.count == count)
        }
        #expect(table.entry(91, 0) == nil && table.entry(0, 71) == nil && table.count == expected.count)
        #expect(table.counts == numbers.sorted { $0.value < $1.value }.map { expected[$0.key] ?? 0 })
    }
}
