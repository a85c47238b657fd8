import Screen
import Testing

@Suite struct ValueScaleTests {
    @Test func divergingScaleIsSymmetric() {
        let scale = ValueScale.diverging(fitting: [0.5, -2, .nan, .infinity])
        #expect(scale == .diverging(maximum: 2))
        #expect(scale.ink(of: -2) == .diverging(-16))
        #expect(scale.ink(of: 1) == .diverging(8))
        #expect(scale.ink(of: 0) == .diverging(0))
        #expect(scale.ink(of: .infinity) == .diverging(16))
        #expect(scale.ink(of: .nan) == .role(.error))
    }

    @Test func sequentialScaleGoesFromEndToEnd() {
        let gate = ValueScale.sequential(from: 0, to: 1)
        #expect(gate.ink(of: 0) == .sequential(0))
        #expect(gate.ink(of: 0.5) == .sequential(16))
        #expect(gate.ink(of: 7) == .sequential(32))
    }

    @Test func decadesAreEquallyFarApart() {
        let scale = ValueScale.decades(fitting: [1e-8, 0, -1, .nan])
        #expect(scale == .decades(from: 1e-8, to: 1))
        #expect(scale.ink(of: 1e-4) == .sequential(16))
        #expect(scale.ink(of: 0) == .sequential(0))
        #expect(ValueScale.divergingDecades(maximum: 1, decades: 4).ink(of: -1e-2) == .diverging(-8))
    }

    @Test(
        arguments: [
            ValueScale.diverging(maximum: 0), .diverging(maximum: .nan), .sequential(from: 1, to: 0),
            .sequential(from: .nan, to: .infinity), .decades(from: 0, to: 0),
            .divergingDecades(maximum: 0, decades: .nan),
            .sequential(from: -1e308, to: 1e308),
        ], uglyNumbers)
    func positionsStayOnAnyScale(scale: ValueScale, value: Double) {
        let position = scale.position(of: value)
        #expect((position == nil) == value.isNaN)
        if let position { #expect((-1...1).contains(position)) }
    }
}
