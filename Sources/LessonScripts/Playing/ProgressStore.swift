import JSONText

/// What a learner has done in all lessons, as it is kept in a file.
public struct ProgressStore: Sendable, Equatable {
    /// Progress by the names of lessons.
    public var lessons: [String: LessonProgress]

    /// The name of the format.
    static let format = "unroll-progress/1"

    /// A store of this progress.
    public init(lessons: [String: LessonProgress] = [:]) { self.lessons = lessons }

    /// The path of the file after the XDG rules, from the variables of the environment; nil where there is no home.
    public static func path(in environment: (String) -> String?) -> String? {
        // A relative path is to be ignored, say the rules.
        let state = environment("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment("HOME").flatMap { $0.isEmpty ? nil : "\($0)/.local/state" }
        return (state ?? home).map { "\($0)/unroll/progress.json" }
    }

    /// The store as JSON.
    public var json: String {
        let lessons = lessons.sorted { $0.key < $1.key }.map { WritableMember($0.key, $0.value.json) }
        return JSONWriter(layout: .indented).text(
            .object([
                WritableMember("format", .string(Self.format)), WritableMember("lessons", .object(lessons)),
            ])) + "\n"
    }

    /// Reads a store; parts that are not understood are left out, so that an old program can read a newer file.
    ///
    /// - Throws: why the file is no store at all.
    public init(json bytes: [UInt8], path: String) throws(LessonProblem) {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw LessonProblem("The progress cannot be read: \(error.description)", path: path, at: error.position)
        }
        guard let format = value["format"]?.string, format.hasPrefix("unroll-progress/") else {
            throw LessonProblem("This is no file of progress: it has no format.", path: path, at: value.position)
        }
        lessons = Dictionary(
            (value["lessons"]?.members ?? []).map { ($0.name, LessonProgress(json: $0.value)) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension LessonProgress {
    fileprivate var json: WritableJSON {
        var members: [WritableMember] = []
        if let step { members.append(WritableMember("step", .string(step))) }
        if let kept { members.append(WritableMember("kept", kept.json)) }
        let steps = steps.sorted { $0.key < $1.key }.map { WritableMember($0.key, $0.value.json) }
        members.append(WritableMember("steps", .object(steps)))
        return .object(members)
    }

    fileprivate init(json: JSONValue) {
        let steps = (json["steps"]?.members ?? []).map { ($0.name, StepProgress(json: $0.value)) }
        self.init(
            step: json["step"]?.string, kept: json["kept"].flatMap { LessonState(json: $0) },
            steps: Dictionary(steps, uniquingKeysWith: { first, _ in first }))
    }
}

extension StepProgress {
    fileprivate var json: WritableJSON {
        var members: [WritableMember] = []
        if let outcome { members.append(WritableMember("outcome", .string(outcome.rawValue))) }
        if !tries.isEmpty { members.append(WritableMember("tries", .array(tries.map(WritableJSON.string)))) }
        if hints > 0 { members.append(WritableMember("hints", .whole(hints))) }
        return .object(members)
    }

    fileprivate init(json: JSONValue) {
        self.init(
            outcome: json["outcome"]?.string.flatMap(Outcome.init),
            tries: json["tries"]?.elements?.compactMap(\.string) ?? [],
            hints: max(0, json["hints"]?.integer ?? 0))
    }
}
