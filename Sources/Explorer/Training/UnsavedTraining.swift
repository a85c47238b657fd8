/// Whether something was trained that no file has, and whether whoever leaves was told so.
struct UnsavedTraining: Sendable, Equatable {
    private var isThere = false
    /// The order to train in which it was told.
    private var told: Int?
    /// The file that the network is being written to.
    private var path: String?

    /// Takes note of updates that an order made; what was told of is news again where another order goes on.
    mutating func learned(in order: Int) {
        isThere = true
        if let told, order > told { self.told = nil }
    }

    /// Takes note that the network goes to a file.
    mutating func isWriting(_ path: String) { self.path = path }

    /// Takes note that a file was written.
    mutating func wrote(_ path: String) {
        guard path == self.path else { return }
        self.path = nil
        isThere = false
    }

    /// Whether it is to be told to one who leaves after so many orders: once.
    mutating func mustBeTold(after orders: Int) -> Bool {
        guard isThere, told == nil else { return false }
        told = orders
        return true
    }
}

extension Session {
    /// Leaves; before something that was trained goes with it, it says so once.
    mutating func quitting() -> [Effect] {
        guard unsaved.mustBeTold(after: orderCount) else { return [.quit] }
        notice = Notice("q again leaves without what was trained; :save experiment NAME.json keeps it.", .warning)
        return []
    }
}
