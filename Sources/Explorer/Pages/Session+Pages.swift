import Commands

extension Session {
    /// Turns to a page, at its main panel.
    mutating func turn(to name: PageName) {
        view.page = name
        view.focus = name.mainPanel
    }

    /// So many pages on, the first after the last.
    mutating func turnPage(by difference: Int) {
        let names = PageName.allCases
        let place = names.firstIndex(of: view.page) ?? 0
        turn(to: names[place.clampedSum(difference).wrapped(in: names.count)])
    }

    /// Shows the page of the focused panel.
    mutating func fitPage() {
        if !view.page.page.panels.contains(view.focus) { view.page = view.focus.home }
    }
}
