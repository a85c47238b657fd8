import Matrices
import Testing
import Unrolling

struct ClippingRuleTests {
    @Test func aVectorThatIsTooLongIsShortenedToTheThreshold() {
        #expect(ClippingRule.norm(2.5).clipped([3, -4]) == [1.5, -2])
        #expect(ClippingRule.norm(5).clipped([3, -4]) == [3, -4])
        #expect(ClippingRule.norm(7).clipped([3, -4]) == [3, -4])
        #expect(ClippingRule.norm(0).clipped([0, 0]) == [0, 0])
    }

    @Test func pyTorchsRuleIsShorterByItsEpsilon() {
        let clipped = ClippingRule.pytorchNorm(2.5).clipped([3, -4])
        #expect(clipped == [3 * (2.5 / (5 + 1e-6)), -4 * (2.5 / (5 + 1e-6))])
        #expect(euclideanNorm(clipped) < 2.5)
        #expect(ClippingRule.pytorchNorm(5).clipped([3, -4]) != [3, -4])
        #expect(ClippingRule.pytorchNorm(5.1).clipped([3, -4]) == [3, -4])
    }

    @Test func byValueEveryNumberIsClippedByItself() {
        #expect(ClippingRule.value(1).clipped([0.5, -3, 7, .infinity]) == [0.5, -1, 1, 1])
        #expect(ClippingRule.value(1).factor(norm: 9) == nil)
    }

    @Test(arguments: [ClippingRule.norm(1), .pytorchNorm(1), .value(1)])
    func notANumberStaysSeen(rule: ClippingRule) {
        #expect(rule.clipped([.nan, 0.5]).contains { $0.isNaN })
    }

    @Test func anInfiniteNormLeavesNoDirection() {
        let clipped = ClippingRule.norm(1).clipped([.infinity, 3])
        #expect(clipped[0].isNaN)
        #expect(clipped[1] == 0)
    }
}
