import JSONText

/// The files beside a lesson, for links to lead to.
public struct LessonNeighbours: Sendable {
    /// The ids of the steps in a file, by its path from the lesson's folder; nothing for a file that is no lesson, nil for none.
    public let stepIDs: @Sendable (String) -> Set<String>?

    /// Neighbours that are looked up so.
    public init(stepIDs: @escaping @Sendable (String) -> Set<String>?) { self.stepIDs = stepIDs }

    /// No files: links to them are not followed.
    public static let none = LessonNeighbours { _ in nil }
}

/// Checks where the links of a lesson lead.
struct LinkChecker {
    private(set) var problems: [LessonProblem] = []

    init(_ lesson: Lesson, _ neighbours: LessonNeighbours) {
        let own = Set(lesson.steps.map(\.id))
        for link in lesson.steps.flatMap(\.allBlocks).flatMap(\.links) {
            guard let sentence = Self.complaint(link.destination, own: own, neighbours) else { continue }
            problems.append(LessonProblem(sentence, path: lesson.path, at: link.position))
        }
    }

    private static func complaint(_ destination: String, own: Set<String>, _ neighbours: LessonNeighbours) -> String? {
        if let scheme = destination.firstRange(of: "://") {
            let name = destination[..<scheme.lowerBound]
            let rest = destination[scheme.upperBound...]
            let isFine =
                (name == "https" || name == "http") && rest.contains(".") && !rest.contains(where: \.isWhitespace)
            return isFine ? nil : "'\(destination)' is no address."
        }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let file = parts.first ?? ""
        guard !destination.isEmpty else { return "This link leads nowhere." }
        let ids: Set<String>
        if file.isEmpty {
            ids = own
        } else {
            guard let found = neighbours.stepIDs(file) else { return "There is no file '\(file)' beside the lesson." }
            ids = found
        }
        guard parts.count == 2, !ids.contains(parts[1]) else { return nil }
        return "There is no step '\(parts[1])'" + (file.isEmpty ? "." : " in '\(file)'.")
    }
}
