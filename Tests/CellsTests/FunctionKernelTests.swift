import CKernels
import Glibc
import Testing

@Suite struct FunctionKernelTests {
    /// The values of the function of a kernel.
    private func values(_ kind: Int, at arguments: [Double]) -> [Double] {
        let padded = (arguments.count + 7) / 8 * 8
        var values = arguments + [Double](repeating: 0, count: padded - arguments.count)
        values.withUnsafeMutableBufferPointer { values in
            var operation = kernel_operation()
            operation.kind = Int32(kind)
            operation.count = padded
            var memory = kernel_memory(values: values.baseAddress, adjoints: nil, constants: nil, stride: 0)
            kernel_run(&operation, 1, &memory, 0, 1, 1)
        }
        return Array(values[..<arguments.count])
    }

    /// The farthest that a kernel's values are from those of the C library, in units in the last place.
    private func error(_ kind: Int, within bound: Double, _ expected: (Double) -> Double) -> Double {
        let arguments = (-20_000...20_000).map { bound * Double($0) / 20_000 }
        return zip(arguments, values(kind, at: arguments)).reduce(0) { worst, pair in
            let exact = expected(pair.0)
            return max(worst, abs(pair.1 - exact) / exact.ulp)
        }
    }

    private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

    @Test(arguments: [1e-9, 0.1, 0.35, 0.6, 1.1, 4, 20])
    func valuesAreRightToAFewUnitsInTheLastPlace(bound: Double) {
        #expect(error(Int(KERNEL_TANH), within: bound, tanh) <= 5)
        #expect(error(Int(KERNEL_SIGMOID), within: bound, sigmoid) <= 5)
        #expect(error(Int(KERNEL_EXPONENTIAL), within: bound, exp) <= 3)
        #expect(error(Int(KERNEL_SOFTPLUS), within: bound) { log1p(exp($0)) } <= 8)
    }

    @Test func exponentialsAreRightOverTheWholeRangeOfDoubles() {
        #expect(error(Int(KERNEL_EXPONENTIAL), within: 708, exp) <= 3)
        #expect(values(Int(KERNEL_EXPONENTIAL), at: [-760, -745, 710]) == [0, exp(-745), .infinity])
    }

    @Test(arguments: [KERNEL_TANH, KERNEL_SIGMOID, KERNEL_EXPONENTIAL, KERNEL_SOFTPLUS])
    func nothingButNaNBecomesNaN(kind: Int) {
        let far = [-Double.infinity, -1e308, -711, -709.5, -0x1p-1064, 0, 0x1p-1064, 709.5, 711, 1e308, .infinity]
        #expect(values(kind, at: far).allSatisfy { !$0.isNaN })
        #expect(values(kind, at: [.nan])[0].isNaN)
    }

    @Test func functionsReachTheirLimits() {
        let far = [-Double.infinity, -1000, 1000, .infinity]
        #expect(values(Int(KERNEL_TANH), at: far) == [-1, -1, 1, 1])
        #expect(values(Int(KERNEL_SIGMOID), at: far) == [0, 0, 1, 1])
        #expect(values(Int(KERNEL_EXPONENTIAL), at: far) == [0, 0, .infinity, .infinity])
    }

    @Test func theHyperbolicTangentIsOddToTheLastBit() {
        let arguments = (0..<1000).map { Double($0) * 0.0231 }
        #expect(
            values(Int(KERNEL_TANH), at: arguments.map { -$0 }) == values(Int(KERNEL_TANH), at: arguments).map { -$0 })
    }
}
