import Screen

extension Session {
    /// The commands that are remembered; older ones are forgotten.
    private static let rememberedCommands = 500

    /// Carries out what is typed; a wrong line stays open with its error.
    mutating func submitPrompt() -> [Effect] {
        guard let prompt else { return [] }
        let line = prompt.line.text
        guard line.contains(where: { $0 != " " }) else {
            self.prompt = nil
            return []
        }
        self.prompt?.fault = nil
        let effects = enter(line)
        guard self.prompt?.fault == nil else { return effects }
        self.prompt = nil
        if entered.last != line { entered.append(line) }
        if entered.count > Self.rememberedCommands { entered.removeFirst() }
        return effects
    }
}
