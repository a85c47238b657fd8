import Equations

extension Failure {
    /// A name that is none of those known: quoted, with the nearest, or else with the command that lists them.
    static func unknown(_ what: String, _ name: String, among known: [String], listedBy command: String) -> Failure {
        let hint = nearestName(to: name, in: known).map { " Did you mean '\($0)'?" } ?? " '\(command)' lists them."
        return Failure(sentence: "Unknown \(what) '\(name)'.\(hint)", status: 64)
    }
}
