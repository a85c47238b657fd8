import Glibc

/// Work beside the loop that answers keys.
enum BackgroundWork {
    /// So much nicer than the loop is who works beside it.
    private static let niceness: Int32 = 10

    /// Lets the calling thread stand back where there are fewer cores than threads: keys come first.
    static func standBack() {
        // On Linux, 0 is the calling thread. Where it is not possible, all is as it was.
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
    }
}
