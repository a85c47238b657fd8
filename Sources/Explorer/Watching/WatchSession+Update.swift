import Curves
import Screen

extension WatchSession {
    /// Larger counts mean the same as this one, and cannot overflow.
    private static let largestCount = 1_000_000_000

    /// Takes in what happened; returns what the loop must do.
    public mutating func update(_ message: WatchMessage) -> [WatchEffect] {
        switch message {
        case .read(let reading):
            take(reading)
            return []
        case .input(.key(let key)): return take(key)
        case .input(.mouse(let action, let point)): return take(action, at: point)
        case .input(.paste):
            notice = Notice("There is nothing to paste into.", .warning)
            return []
        case .input(.resize(let size)):
            self.size = Size(width: max(0, size.width), height: max(0, size.height))
            return []
        case .input(.tick): return []
        }
    }

    private mutating func take(_ key: Key) -> [WatchEffect] {
        if takeDigit(key) { return [] }
        let count = count
        self.count = nil
        notice = nil
        guard let binding = WatchKeys.binding(of: key, at: helpLine == nil ? .picture : .help) else { return [] }
        // A count that was typed by mistake is what Escape closes first.
        if key == .escape, count != nil { return [] }
        if let obstacle = binding.obstacle(self) {
            notice = Notice("\(key.name(glyphs)) does nothing here: \(obstacle).", .warning)
            return [.ring]
        }
        return perform(binding.action(count))
    }

    /// Takes in a digit of a count; a 0 that begins no count is a key of its own.
    private mutating func takeDigit(_ key: Key) -> Bool {
        guard case .character(let character) = key, character.isASCII, let digit = character.wholeNumberValue,
            digit > 0 || count != nil
        else { return false }
        count = min((count ?? 0) * 10 + digit, Self.largestCount)
        return true
    }

    mutating func perform(_ action: WatchAction) -> [WatchEffect] {
        switch action {
        case .move(let columns): moveCursor(by: columns)
        case .seek(let update): seek(update)
        case .first: if let all = allUpdates { seek(all.lowerBound) }
        case .follow:
            view.cursor = nil
            view.window.first = nil
        case .pan(let screenfuls): pan(by: screenfuls)
        case .zoom(let times): if let all = allUpdates { view.window.zoom(by: times, around: view.cursor, of: all) }
        case .showAll: view.window = UpdateWindow()
        case .choose(let difference): choose(by: difference)
        case .toggleAxis: toggleAxis()
        case .togglePause: togglePause()
        case .focus(let difference): focus(by: difference)
        case .toggleZoom: view.isZoomed.toggle()
        case .toggleDirection: view.direction = view.direction == .down ? .across : .down
        case .toggleTable: view.hasTable.toggle()
        case .toggleRuns: view.hasEarlierRuns.toggle()
        case .toggleHelp: helpLine = helpLine == nil ? 0 : nil
        case .scrollHelp(let lines): scrollHelp(by: lines)
        case .close: if helpLine != nil { helpLine = nil } else { view.isZoomed = false }
        case .repaint: return [.repaint]
        case .suspend: return [.suspend]
        case .quit: return [.quit]
        }
        return []
    }

    /// Goes so many columns on; beyond the latest update it follows again.
    private mutating func moveCursor(by columns: Int) {
        guard let shown = shownUpdates, let all = allUpdates else { return }
        let length = shown.upperBound - shown.lowerBound + 1
        let update = (view.cursor ?? all.upperBound).clampedSum(
            columns.clampedProduct(max(1, length / max(1, plotColumns))))
        if update >= all.upperBound, columns > 0 {
            _ = perform(.follow)
        } else {
            seek(update)
        }
    }

    mutating func seek(_ update: Int) {
        guard let all = allUpdates else { return }
        let update = min(max(update, all.lowerBound), all.upperBound)
        view.cursor = update
        view.window.show(update, of: all)
    }

    private mutating func pan(by screenfuls: Int) {
        guard let shown = shownUpdates, let all = allUpdates else { return }
        view.window.pan(by: (shown.upperBound - shown.lowerBound + 1).clampedProduct(screenfuls), of: all)
        if let cursor = view.cursor, let shown = shownUpdates {
            view.cursor = min(max(cursor, shown.lowerBound), shown.upperBound)
        }
    }

    private mutating func choose(by difference: Int) {
        guard let names = run?.names, let chosen = chosenName, let place = names.firstIndex(of: chosen) else { return }
        view.chosen = names[min(max(place.clampedSum(difference), 0), names.count - 1)]
        if view.isZoomed, view.focus == .loss { view.focus = .chosen }
    }

    private mutating func toggleAxis() {
        guard let name = view.focus == .loss ? lossName : chosenName else { return }
        view.axes[name] = axis(of: name) == .linear ? .logarithmic : .linear
    }

    private mutating func focus(by difference: Int) {
        let panels = panels
        let place = panels.firstIndex(of: view.focus) ?? 0
        let turned = (place + difference % panels.count + panels.count) % panels.count
        view.focus = panels[turned]
    }

    private mutating func scrollHelp(by lines: Int) {
        guard let helpLine else { return }
        let count = WatchHelp(self, width: size.width).lines.count
        self.helpLine = Viewport(count: count, room: max(1, size.height - 2), first: helpLine.clampedSum(lines)).first
    }
}
