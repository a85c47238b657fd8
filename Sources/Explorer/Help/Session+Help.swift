import Screen

extension Session {
    /// How many lines of the help a screen shows, beside its title and its hints.
    var helpPageLength: Int { max(1, size.height - 2) }

    /// Opens the help for the keys that work now, or closes it.
    mutating func toggleHelp() {
        if helpLine != nil {
            helpLine = nil
        } else {
            helpPlace = keyPlace
            helpLine = 0
        }
    }

    mutating func scrollHelp(by lines: Int) {
        guard let helpLine else { return }
        let count = HelpPage(self, width: size.width).lines.count
        let room = helpPageLength
        self.helpLine = Viewport(count: count, room: room, first: helpLine.clampedSum(lines)).first
    }
}
