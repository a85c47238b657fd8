import Tasks
import Testing

struct NumbersTokenTests {
    @Test(
        arguments: [
            ([0.5], "0.5"), ([-1], "-1"), ([0.123456], "0.123"), ([-0.0], "0"), ([1.25e-8], "1.25e-8"),
            ([12345], "1.23e4"), ([.nan], "NaN"), ([-.infinity], "-inf"), ([1, 0, 0, 0], "1 0 0 0"),
            ([0.5, -1], "0.5 -1"), ([0.31, -0.45], "0.31 …"), ([1, 0, 0, 0, 0], "1 0 0 …"), ([], ""),
            ([-0.123, 0], "-0.123 …"),
        ] as [([Double], String)])
    func aStepShowsAsManyOfItsNumbersAsHaveRoom(numbers: [Double], token: String) {
        #expect(numbersToken(numbers) == token)
    }
}
