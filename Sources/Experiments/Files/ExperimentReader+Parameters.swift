import JSONText
import Matrices

extension ExperimentReader {
    mutating func readParameters(_ value: JSONValue) throws(ExperimentError) -> [String: GivenParameter] {
        var parameters: [String: GivenParameter] = [:]
        for member in try freeMembers(of: value, key: "parameters") {
            let key = "parameters.\(member.name)"
            guard let elements = member.value.elements else {
                throw wrongKind(member.value, key: key, expected: "rows of numbers or a list of numbers")
            }
            note(.parameter(member.name), at: member.position)
            if elements.first?.elements != nil {
                let rows = try readRows(elements, key: key)
                parameters[member.name] = .matrix(
                    Matrix(rows: rows.count, columns: rows.first?.count ?? 0, entries: rows.flatMap(\.self)))
            } else {
                parameters[member.name] = .vector(try readRow(elements, key: key))
            }
        }
        return parameters
    }

    mutating func readInitialStates(_ value: JSONValue) throws(ExperimentError) -> [String: [Double]] {
        var states: [String: [Double]] = [:]
        for member in try freeMembers(of: value, key: "initial") {
            let key = "initial.\(member.name)"
            guard let elements = member.value.elements else {
                throw wrongKind(member.value, key: key, expected: "a list of numbers")
            }
            note(.initial(member.name), at: member.position)
            states[member.name] = try readRow(elements, key: key)
        }
        return states
    }

    mutating func readInitializers(_ value: JSONValue) throws(ExperimentError) -> [InitializerRule] {
        var rules: [InitializerRule] = []
        for member in try freeMembers(of: value, key: "initializers") {
            note(.initializer(member.name), at: member.position)
            let initializer: Initializer
            if let number = member.value.double {
                initializer = .constant(number)
            } else {
                let text = try string(member.value, key: "initializers.\(member.name)")
                do {
                    initializer = try Initializer(parsing: text)
                } catch {
                    throw ExperimentError(.initializer(member.name, error), position: member.value.position)
                }
            }
            rules.append(InitializerRule(NamePattern(member.name), initializer))
        }
        return rules
    }

    /// The members of an object whose keys are the author's.
    func freeMembers(of value: JSONValue, key: String) throws(ExperimentError) -> [JSONMember] {
        guard let members = value.members else { throw wrongKind(value, key: key, expected: "an object") }
        return members
    }

    /// Rows of numbers, all as long as the first.
    func readRows(_ elements: [JSONValue], key: String) throws(ExperimentError) -> [[Double]] {
        var rows: [[Double]] = []
        for (place, element) in elements.enumerated() {
            guard let numbers = element.elements else {
                throw wrongKind(element, key: "\(key)[\(place)]", expected: "a row of numbers")
            }
            let row = try readRow(numbers, key: "\(key)[\(place)]")
            if let first = rows.first, first.count != row.count {
                throw ExperimentError(
                    .unevenRows(key, row: place, count: row.count, first: first.count), position: element.position)
            }
            rows.append(row)
        }
        return rows
    }

    func readRow(_ elements: [JSONValue], key: String) throws(ExperimentError) -> [Double] {
        var row: [Double] = []
        row.reserveCapacity(elements.count)
        for (place, element) in elements.enumerated() {
            guard let number = element.double else {
                throw wrongKind(element, key: "\(key)[\(place)]", expected: "a number")
            }
            row.append(number)
        }
        return row
    }
}
