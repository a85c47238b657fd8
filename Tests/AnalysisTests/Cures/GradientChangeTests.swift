import Analysis
import Testing

struct GradientChangeTests {
    @Test func aShorterGradientKeepsItsDirection() {
        let change = GradientChange(from: [3, 4], to: [1.5, 2])
        #expect(change.before == 5)
        #expect(change.after == 2.5)
        #expect(change.ratio == 0.5)
        #expect(change.lost == 0.5)
        #expect(change.isDirectionKept == true)
        #expect(change.fault == nil)
    }

    @Test func aBentGradientHasACosineBelowOne() throws {
        let change = GradientChange(from: [3, 4], to: [1, 1])
        #expect(abs(try #require(change.cosine) - 7 / (5 * 2.0.squareRoot())) < 1e-15)
        #expect(change.isDirectionKept == false)
        #expect(GradientChange(from: [1e300, 1e300], to: [1e-300, 1e-300]).isDirectionKept == true)
    }

    @Test func nothingHasNoDirection() {
        let change = GradientChange(from: [0, 0], to: [0, 0])
        #expect(change.cosine == nil)
        #expect(change.ratio == nil)
        #expect(change.lost == nil)
        #expect(change.fault == nil)
        #expect(GradientChange(from: [1, 0], to: [0, 0]).lost == 1)
    }

    @Test func whatIsNoNumberIsSaidInWords() {
        #expect(GradientChange(from: [.nan], to: [.nan]).fault?.contains("NaN") == true)
        #expect(GradientChange(from: [.infinity], to: [.nan]).fault?.contains("inf · 0") == true)
        #expect(GradientChange(from: [.infinity, 1], to: [2, 1]).fault?.contains("signs") == true)
        #expect(GradientChange(from: [1], to: [.infinity]).fault?.contains("not any more") == true)
    }
}
