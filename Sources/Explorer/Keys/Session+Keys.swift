import LessonScripts
import Screen

extension Session {
    /// Larger counts mean the same as this one, and cannot overflow.
    private static let largestCount = 1_000_000

    /// Where keys go now.
    var keyPlace: KeyPlace {
        if helpLine != nil { return .help }
        if prompt != nil { return .prompt }
        switch lessonPage {
        case .list: return .lessons
        case .review: return .review
        case nil: break
        }
        if desk?.answer != nil { return .answer }
        if desk?.isReturning == true { return .returning }
        return editor == nil ? .explorer : .editor
    }

    /// Takes in a key.
    mutating func take(_ key: Key) -> [Effect] {
        let place = keyPlace
        if place == .explorer, let effects = takeFirst(key) { return effects }
        if place == .explorer || place == .help, takeDigit(key) { return [] }
        let count = count
        self.count = nil
        notice = nil
        guard let binding = KeyTable.binding(of: key, at: place) else {
            switch place {
            case .prompt: prompt?.handle(key)
            case .answer: desk?.answer?.handle(key)
            case .editor: return perform(.edit(key))
            case .explorer, .help, .question, .presenting, .offer, .returning, .lessons, .review: break
            }
            return []
        }
        // A count that was typed by mistake is what Escape closes first.
        if key == .escape, count != nil { return [] }
        if let obstacle = binding.obstacle(self) {
            return perform(.refuse("\(key.name(glyphs)) does nothing here: \(obstacle)."))
        }
        return perform(binding.action(self, count))
    }

    /// The places of keys that come before those of the explorer now.
    var firstPlaces: Set<KeyPlace> {
        let offer: Set<KeyPlace> = training?.offer == nil ? [] : [.offer]
        guard let desk, desk.isOpen else { return offer }
        return offer.union(placesOfLesson(desk))
    }

    private func placesOfLesson(_ desk: LessonDesk) -> Set<KeyPlace> {
        desk.player.isPresenting ? [.presenting] : desk.awaitsAnswer ? [.question] : []
    }

    /// Takes in a key that a lesson has the first right to; nil where it is the explorer's.
    private mutating func takeFirst(_ key: Key) -> [Effect]? {
        if training?.offer != nil, let binding = KeyTable.binding(of: key, at: .offer) {
            notice = nil
            count = nil
            return perform(binding.action(self, nil))
        }
        if beginsAnswer(key) {
            notice = nil
            beginAnswer(with: key)
            return []
        }
        guard firstPlaces.contains(.presenting),
            let binding = KeyTable.binding(of: key, at: .presenting)
        else { return nil }
        notice = nil
        return perform(binding.action(self, nil))
    }

    /// Takes in a digit of a count; a 0 that begins no count is a key of its own.
    private mutating func takeDigit(_ key: Key) -> Bool {
        guard case .character(let character) = key, character.isASCII, let digit = character.wholeNumberValue,
            digit > 0 || count != nil
        else { return false }
        count = min((count ?? 0) * 10 + digit, Self.largestCount)
        return true
    }
}
