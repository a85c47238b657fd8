import JSONText

extension ProgressRecord {
    /// The record as a line of a log has it: numbers with the same name before a dot together in an object, the norms of the
    /// time steps as `per_step`.
    public var json: WritableJSON {
        var members = [WritableMember("update", .whole(update))]
        var objects: [(name: String, members: [WritableMember])] = []
        for value in values {
            let parts = value.name.split(separator: ".", maxSplits: 1)
            guard parts.count == 2 else {
                members.append(WritableMember(value.name, .number(value.number)))
                continue
            }
            let member = WritableMember(String(parts[1]), .number(value.number))
            if let place = objects.firstIndex(where: { $0.name == parts[0] }) {
                objects[place].members.append(member)
            } else {
                objects.append((String(parts[0]), [member]))
            }
        }
        if !perStep.isEmpty { members.append(WritableMember("per_step", .numbers(perStep))) }
        return .object(members + objects.map { WritableMember($0.name, .object($0.members)) })
    }
}
