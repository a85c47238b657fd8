import Equations

/// The numbers that a task was given, every one of them present and in range.
public struct TaskSettings: Sendable, Equatable {
    private let values: [String: Int]
    private let given: Set<String>

    /// What is wrong with the settings of a task.
    public enum Problem: Error, Sendable, Equatable {
        /// The task has no such parameter.
        case unknown(String, task: String, known: [String])
        /// The value does not lie in the range.
        case outOfRange(String, value: Int, range: ClosedRange<Int>)
        /// The value is not below that of another parameter.
        case tooLarge(String, value: Int, below: String, limit: Int)
    }

    /// The given values, and the standard ones for the rest.
    ///
    /// - Throws: the first problem, in the order of the names.
    public init(_ given: [String: Int], for task: TaskDescription) throws(Problem) {
        var values: [String: Int] = [:]
        for parameter in task.parameters { values[parameter.name] = parameter.standard }
        for (name, value) in given.sorted(by: { $0.key < $1.key }) {
            guard let parameter = task.parameters.first(where: { $0.name == name }) else {
                throw .unknown(name, task: task.name, known: task.parameters.map(\.name))
            }
            guard parameter.range.contains(value) else {
                throw .outOfRange(name, value: value, range: parameter.range)
            }
            values[name] = value
        }
        self.values = values
        self.given = Set(given.keys)
        try TaskTable.task(named: task.name)?.check(self)
    }

    /// Whether somebody has set a parameter.
    func isGiven(_ name: String) -> Bool { given.contains(name) }

    /// The value of a parameter.
    ///
    /// - Precondition: the task has it.
    subscript(_ name: String) -> Int {
        guard let value = values[name] else { preconditionFailure("no parameter '\(name)' among \(values.keys)") }
        return value
    }
}

extension TaskSettings.Problem: CustomStringConvertible {
    /// One sentence.
    public var description: String {
        switch self {
        case .unknown(let name, let task, let known):
            let nearest = nearestName(to: name, in: known).map { " Did you mean '\($0)'?" }
            let all = known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
            return "The task '\(task)' has no parameter '\(name)'." + (nearest ?? " Of parameters \(all).")
        case .outOfRange(let name, let value, let range):
            return "'\(name)' must lie between \(range.lowerBound) and \(range.upperBound), not \(value)."
        case .tooLarge(let name, let value, let other, let limit):
            return "'\(name)' must be below '\(other)', which is \(limit), and is \(value)."
        }
    }
}
