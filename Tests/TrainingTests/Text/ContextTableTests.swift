import Matrices
import Testing

@testable import Training

struct ContextTableTests {
    @Test func pairsAreCountedAsADictionaryCountsThem() {
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
            #expect(table.number(pair[0], pair[1]) == numbers[pair])
            #expect(table.counts[Int(numbers[pair] ?? 0)] == count)
        }
        #expect(table.number(91, 0) == nil && table.number(0, 71) == nil)
    }
}
