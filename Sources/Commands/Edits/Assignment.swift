import Equations
import Matrices

/// What is given to a parameter by name.
public enum AssignedValue: Sendable, Equatable {
    /// It is drawn or filled in this way.
    case initializer(Initializer)
    /// It has these rows of numbers; a vector has one row.
    case rows([[Double]])
}

/// A line `NAME = VALUE` about something of the network: a parameter, the input, an initial state, an equation.
struct Assignment {
    private let characters: [Character]
    private let line: String
    private let name: String
    private let nameColumn: Int
    /// What stands in brackets behind the name, with its column.
    private let place: Word?
    private let value: Word

    /// Reads a line if it is an assignment; a `set` before it means nothing.
    ///
    /// The commands have names too: `hidden = 16` is no assignment but the command.
    init?(_ line: String) {
        let characters = Array(line)
        var index = 0
        func skipSpace() { while index < characters.count, characters[index].isWhitespace { index += 1 } }
        func name() -> String {
            let start = index
            while index < characters.count, characters[index].isPartOfName { index += 1 }
            return String(characters[start..<index])
        }
        skipSpace()
        var first = name()
        if first == "set" {
            skipSpace()
            first = name()
        }
        nameColumn = index - first.count + 1
        skipSpace()
        guard first.first?.isLetter == true, index < characters.count else { return nil }
        var place: Word?
        if characters[index] == "[" {
            guard let end = characters[index...].firstIndex(of: "]") else { return nil }
            let text = String(characters[(index + 1)..<end]).filter { !$0.isWhitespace }
            place = Word(text: text, column: index + 2, isQuoted: false)
            index = end + 1
            skipSpace()
        }
        guard index < characters.count, characters[index] == "=",
            index + 1 == characters.count || characters[index + 1] != "="
        else { return nil }
        guard place != nil || !Self.isSetting(first) else { return nil }
        index += 1
        skipSpace()
        self.characters = characters
        self.line = line
        self.name = first
        self.place = place
        var end = characters.count
        while end > index, characters[end - 1].isWhitespace { end -= 1 }
        if end - index >= 2, characters[index] == "\"", characters[end - 1] == "\"" {
            index += 1
            end -= 1
        }
        value = Word(text: String(characters[index..<end]), column: index + 1, isQuoted: false)
    }

    /// Whether a name is that of a command, or looks more like a mistyped one than like a parameter.
    private static func isSetting(_ name: String) -> Bool {
        let names = CommandTable.entries.map(\.name)
        let isPlain = name.allSatisfy { $0.isLowercase || $0 == "-" } && name.count > 2
        return names.contains(name) || (isPlain && nearestName(to: name, in: names) != nil)
    }

    /// What the line changes.
    ///
    /// - Throws: what is wrong with the value or with the place in brackets.
    func edit() throws(CommandError) -> ExperimentEdit {
        guard !value.text.isEmpty else {
            throw CommandError(
                .missing(usage: "NAME = VALUE", example: CommandTable.assignments[0].example), column: value.column)
        }
        guard let place else {
            if name == "x" { return .numbers(try inputs()) }
            return .parameter(name, try assignedValue())
        }
        if place.text == "t" {
            let start = nameColumn - 1
            return .equation(String(characters[start...]))
        }
        var numbers: [Int] = []
        for part in place.text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = Int(part), number >= 0 else {
                throw CommandError(
                    .notANumber(
                        String(part), expected: "t, a row, a row and a column from 1, or 0 for an initial state"),
                    column: place.column)
            }
            numbers.append(number)
        }
        if numbers == [0] { return .initialState(name, try rows().flatMap(\.self)) }
        guard numbers.count <= 2, !numbers.contains(0) else {
            throw CommandError(
                .outOfRange("[\(place.text)]", expected: "a row, or a row and a column, counted from 1"),
                column: place.column)
        }
        return .entry(name, row: numbers[0], column: numbers.count == 2 ? numbers[1] : nil, try number())
    }

    private func assignedValue() throws(CommandError) -> AssignedValue {
        let isWord = value.text.first?.isLetter == true && Double(value.text) == nil
        let isSingle = !value.text.contains(";") && NumberRows.numbers(in: value.text).count == 1
        guard isWord || isSingle else { return .rows(try rows()) }
        do {
            return .initializer(try Initializer(parsing: value.text))
        } catch {
            throw CommandError(.initializer(error), column: value.column)
        }
    }

    private func rows() throws(CommandError) -> [[Double]] { try NumberRows.parse(value) }

    /// A row for each step; numbers alone are steps of one number.
    private func inputs() throws(CommandError) -> [[Double]] {
        let rows = try rows()
        return value.text.contains(";") ? rows : rows.flatMap(\.self).map { [$0] }
    }

    private func number() throws(CommandError) -> Double {
        let rows = try rows()
        guard rows.count == 1, rows[0].count == 1 else {
            throw CommandError(.notANumber(value.text, expected: "one number"), column: value.column)
        }
        return rows[0][0]
    }
}

extension Character {
    /// Whether it can be part of the name of a signal or parameter, a layer in front of it included.
    fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "_" || self == "." || self == "'" }
}
