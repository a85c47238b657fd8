/// Who may know whom: the arrows between the rooms, which run one way.
struct Rooms {
    /// What each room stands on directly; it may import whatever can be reached along these arrows.
    private let arrows: [String: [String]]
    /// The rooms that may import each C module; no other may.
    private let users: [String: [String]]

    /// The rooms of Unroll.
    static let ofUnroll = Rooms(
        arrows: [
            "Matrices": [],
            "Equations": [],
            "JSONText": [],
            "Screen": [],
            "Cells": ["Matrices", "Equations"],
            "Unrolling": ["Cells"],
            "Analysis": ["Unrolling"],
            "TensorFiles": ["Matrices", "JSONText"],
            "Tasks": ["Matrices", "Equations"],
            "Experiments": ["Analysis", "Tasks", "JSONText", "TensorFiles"],
            "TrainedModels": ["Experiments"],
            "Commands": ["Training"],
            "LessonScripts": ["Commands"],
            "Curves": ["JSONText"],
            "Training": ["Experiments", "Curves"],
            "Facts": ["Commands", "Training"],
            "Explorer": ["LessonScripts", "TrainedModels", "Training", "Illustrations", "Screen"],
            "Figures": [],
            "Illustrations": ["Figures", "Experiments"],
            "Descriptions": ["Experiments"],
            "Casts": ["Explorer"],
            "NcursesTerminal": ["Screen"],
            "unroll": ["Casts", "Descriptions", "Explorer", "Facts", "Illustrations", "NcursesTerminal", "Training"],
        ],
        users: [
            "CKernels": ["Matrices", "Cells", "Unrolling"],
            "CLapack": ["Matrices"],
            "CCairo": ["Figures"],
            "CLessons": ["LessonScripts"],
            "CMarkdown": ["LessonScripts"],
            "CNcurses": ["NcursesTerminal"],
        ])

    /// The names of all rooms written in Swift.
    var names: Set<String> { Set(arrows.keys) }

    /// The names of all C modules.
    var librariesInC: Set<String> { Set(users.keys) }

    /// Whether a room may import a module; what is not ours, everybody may.
    func mayImport(_ module: String, in room: String) -> Bool {
        if let rooms = users[module] { return rooms.contains(room) }
        return module == room || !names.contains(module) || reachable(from: room).contains(module)
    }

    /// What is wrong with the imports of a file, a sentence for each.
    func complaints(about file: SourceFile) -> [String] {
        guard names.contains(file.room) else { return ["\(file.path): '\(file.room)' is no room of the design"] }
        return file.lines.enumerated().flatMap { index, line in
            ImportLine.modules(in: line)
                .filter { !mayImport($0, in: file.room) }
                .map { "\(file.path):\(index + 1): \(file.room) must not import \($0)" }
        }
    }

    private func reachable(from room: String) -> Set<String> {
        var found: Set<String> = []
        var open = arrows[room] ?? []
        while let next = open.popLast() {
            guard found.insert(next).inserted else { continue }
            open += arrows[next] ?? []
        }
        return found
    }
}
