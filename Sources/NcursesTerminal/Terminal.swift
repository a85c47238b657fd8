import Screen

/// What the event loop needs of a terminal.
public protocol Terminal: AnyObject {
    /// The size in cells.
    var size: Size { get }
    /// Which characters may be drawn.
    var glyphs: Glyphs { get }
    /// How many colours are shown.
    var colorMode: ColorMode { get }
    /// Shows a canvas, with the cursor at a place or hidden.
    func show(_ canvas: Canvas, cursor: Point?)
    /// All that has happened, after waiting so long for something to happen.
    func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent]
    /// Sends everything with the next picture, whatever the terminal is believed to show.
    func forgetPicture()
    /// Makes the terminal's sound.
    func ring()
    /// Gives the terminal to the shell until the user comes back.
    func suspend()
}

extension Terminal {
    /// Whether there is any colour; without, a heat map needs letters.
    public var hasColor: Bool { colorMode != .none }
    /// Whether the levels of a colour scale can be told apart by colour alone.
    public var hasColorScales: Bool { colorMode == .twoHundredFiftySix }
}
