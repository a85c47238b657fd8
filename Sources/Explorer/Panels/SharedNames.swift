/// Names of matrices that differ in their last letter alone, written together.
struct SharedNames: Hashable {
    private let groups: [Group]

    private struct Group: Hashable {
        let stem: String
        var ends: [String]
    }

    /// The names in their order.
    init(_ names: [String]) {
        var groups: [Group] = []
        for name in names {
            let stem = String(name.dropLast())
            let end = String(name.suffix(1))
            if let index = groups.firstIndex(where: { $0.stem == stem && !stem.isEmpty }) {
                groups[index].ends.append(end)
            } else {
                groups.append(Group(stem: stem, ends: [end]))
            }
        }
        self.groups = groups
    }

    /// Every name: `W_h{i,f,o,g}`.
    var complete: String {
        groups.map { group in
            group.ends.count == 1
                ? group.stem + group.ends[0] : "\(group.stem){\(group.ends.joined(separator: ","))}"
        }.joined(separator: " ")
    }

    /// Names of one stem as a pattern, as an experiment's initialisers write it: `W_h*`.
    var pattern: String {
        groups.map { $0.stem + ($0.ends.count == 1 ? $0.ends[0] : "*") }.joined(separator: " ")
    }

    /// The longest of both that fits; empty where none does.
    func text(atMost columns: Int) -> String {
        [complete, pattern].first { $0.count <= columns } ?? ""
    }
}
