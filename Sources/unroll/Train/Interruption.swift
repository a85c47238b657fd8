import Glibc
import Synchronization

/// A wish to stop, by the keyboard or by the system, that waits until an update is whole.
enum Interruption {
    /// The signal that was sent; nil as long as there was none.
    static var signal: Int32? {
        let number = received.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// Listens from now on; a second signal of a kind ends the program at once.
    static func listen() {
        // The number is made at its first use, and a handler must not be what makes it.
        received.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM, SIGHUP] { _ = Glibc.signal(number, takeNote) }
    }
}

private let received = Atomic<Int32>(0)

private func takeNote(of number: Int32) {
    received.store(number, ordering: .relaxed)
    _ = Glibc.signal(number, SIG_DFL)
}
