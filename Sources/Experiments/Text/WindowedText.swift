/// A long text that is read a window at a time.
///
/// A run reads one window; a training reads all of them. Of every window but one at the very end all steps have a next character,
/// the last one too.
public struct WindowedText: Sendable, Equatable {
    /// The text.
    public var whole: WholeText
    /// How many pieces a window has.
    public var window: Int
    /// The piece that the window of a run begins with, counted from 1.
    public var first: Int

    /// A window has so many pieces where nothing is said.
    public static let standardWindow = 50

    /// A text in windows of a length.
    ///
    /// Whether the text has such a window is for `Experiment.resolve()` to say.
    public init(_ whole: WholeText, window: Int = standardWindow, first: Int = 1) {
        self.whole = whole
        self.window = window
        self.first = first
    }

    /// The pieces of a run's window, counted from 0; none where the text does not reach so far.
    public var shown: Range<Int> { (try? checked()) ?? 0..<0 }

    /// What stands in a run's window.
    public var text: String { whole.pieces(in: shown).joined() }

    /// The pieces of a run's window, counted from 0.
    ///
    /// - Throws: `ExperimentError` for a window that the text does not have.
    func checked() throws(ExperimentError) -> Range<Int> {
        for (key, value) in [("inputs.window", window), ("inputs.from", first)] where value < 1 {
            throw ExperimentError(.tooSmall(key, value: value), at: .key(key))
        }
        guard window <= whole.count, first - 1 <= whole.count - window else {
            throw ExperimentError(
                .windowOutsideText(from: first, window: window, characters: whole.count), at: .key("inputs.window"))
        }
        return first - 1..<first - 1 + window
    }
}

extension ExperimentInput {
    /// The same text in windows; nil where the input is no text.
    ///
    /// - Throws: `ExperimentError` for a text that cannot be cut into pieces.
    public func inWindows(of window: Int) throws(ExperimentError) -> ExperimentInput? {
        switch self {
        case .text(let text, let vocabulary):
            return .windows(WindowedText(try WholeText(text, vocabulary: vocabulary), window: window))
        case .encoded(let text): return .windows(WindowedText(try WholeText(text), window: window))
        case .windows(var windowed):
            windowed.window = window
            return .windows(windowed)
        case .numbers, .pulse, .task: return nil
        }
    }
}
