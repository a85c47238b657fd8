import Matrices
import TensorFiles
import Testing

struct NumberTableTests {
    private let matrix = Matrix(rows: 2, columns: 3, entries: [1, -2.5, 3e2, 4, 5, 6])

    @Test(arguments: [
        "1,-2.5,3e2\n4,5,6\n", "1, -2.5 , 300\n\n4,5,6", "1;-2.5;300\r\n4;5;6\r\n", "1\t-2.5\t300\n4\t5\t6\t\n",
        " 1  -2.5 300\n4   5 6 \n", "\"1\",\"-2.5\", \"300\" \n4,5,6\n", "\u{FEFF}1,-2.5,+300\r4,5,6\r",
        "\n \n1,-2.5,300\n4,5,6\n\n\t\n",
        "1 \"-2.5\" 300\n4 5 6", "001,-2.50,3E+2\n4.,5.0,6",
    ])
    func everySeparatorAndLineBreakGivesTheSameNumbers(text: String) throws {
        let table = try table(text)
        #expect(table.matrix == matrix)
        #expect(table.columnNames == nil)
    }

    @Test(arguments: [
        ("a,b,c\n1,-2.5,300\n4,5,6\n", ["a", "b", "c"]),
        ("\n\"time; in s\", \"the \"\"b\"\"\" ,\n1,-2.5,300\n4,5,6\n", ["time; in s", "the \"b\"", ""]),
        ("x y;y, z;z\n1;-2.5;300\n4;5;6\n", ["x y", "y, z", "z"]),
        ("\"two\nlines\",b,é\n1,-2.5,300\n4,5,6\n", ["two\nlines", "b", "é"]),
        ("a b c\n1 -2.5 300\n4 5 6\n", ["a", "b", "c"]),
    ])
    func aFirstLineWithoutNumbersHoldsNames(text: String, names: [String]) throws {
        let table = try table(text)
        #expect(table.columnNames == names)
        #expect(table.matrix == matrix)
    }

    @Test func whatIsNotFiniteIsANumber() throws {
        let entries = try table("inf,-inf,NaN\nInfinity,+INF,-nan\n").matrix.entries
        #expect([entries[0], entries[1], entries[3], entries[4]] == [.infinity, -.infinity, .infinity, .infinity])
        #expect(entries[2].isNaN && entries[5].isNaN)
    }

    @Test func oneColumnAndOneRowAreTables() throws {
        #expect(try table("1\n2\n3").matrix == Matrix(column: [1, 2, 3]))
        #expect(try table("1,2").matrix == Matrix(rows: 1, columns: 2, entries: [1, 2]))
        #expect(try table("7").matrix == Matrix(column: [7]))
        #expect(try table("value (in s)\n7\n8").columnNames == ["value (in s)"])
    }

    @Test func aFileIsReadAsItsTextIs() throws {
        let temporary = try TemporaryFile(Array("a,b\n1,2\n".utf8))
        #expect(try NumberTable(csv: temporary.path) == table("a,b\n1,2\n"))
    }

    @Test(arguments: [
        ("", "table: The file holds no row of numbers."),
        (" \n\t\n\u{FEFF}", "table: The file holds no row of numbers."),
        ("a,b\n", "table: The file holds no row of numbers."),
        ("1,2\n3,x\n", "table:2:3: Expected a number, found 'x'."),
        ("1,2\n3,\n", "table:2:3: Expected a number, found an empty field."),
        ("1,2\n,3\n", "table:2:1: Expected a number, found an empty field."),
        ("1,2,\n3,4,\n", "table:1:5: Expected a number, found an empty field."),
        ("a,é\r\n\r\n1,2\r\n3,  é4\r\n", "table:4:5: Expected a number, found 'é4'."),
        ("é,b\r1,2\r\"é\",4", "table:3:1: Expected a number, found 'é'."),
        ("1;2,5\n3;4\n", "table:1:3: Expected a number, found '2,5'."),
        ("1,2\n3,4,5\n", "table:2:1: This row has 3 fields, but the rows before it have 2."),
        ("a,b\n\n1\n", "table:3:1: This row has 1 field, but the rows before it have 2."),
        ("1,2\n3\n", "table:2:1: This row has 1 field, but the rows before it have 2."),
        ("1 2\n3\n", "table:2:1: This row has 1 field, but the rows before it have 2."),
        ("1\n2 3\n", "table:2:1: This row has 2 fields, but the rows before it have 1."),
        ("1,2\n3,4\n5\n", "table:3:1: This row has 1 field, but the rows before it have 2."),
        ("1,1e999\n", "table:1:3: The number '1e999' is too large for a Float64; infinity is written inf."),
        ("1,0x10\n", "table:1:3: Expected a number, found '0x10'."),
        ("1,nan(5)\n", "table:1:3: Expected a number, found 'nan(5)'."),
        ("1,2\n3,\"4\n5,6", "table:2:3: The quote that begins here is not closed."),
        ("1,2\n3,\"4\"5\n", "table:2:3: Quotes must enclose a whole field."),
        ("1,2\n3,4\"5\"\n", "table:2:4: Quotes must enclose a whole field."),
        ("1,2\n3,\u{1B}[2J", "table:2:3: Expected a number, found '\u{FFFD}[2J'."),
    ])
    func whatIsNoTableIsRefusedWithItsPlace(text: String, message: String) {
        let error = #expect(throws: TensorFileError.self) { try table(text) }
        #expect(error?.description == message)
    }

    private func table(_ text: String) throws(TensorFileError) -> NumberTable {
        try NumberTable(csvText: Array(text.utf8), path: "table")
    }
}
