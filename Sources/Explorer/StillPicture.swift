import Screen

/// One frame of a session as a canvas, for pipes, files and documents.
public struct StillPicture: Sendable {
    /// What was drawn.
    public let canvas: Canvas

    /// Draws a session in a size.
    ///
    /// With `isAlone` the focused panel gets the whole room of the panels, as after the key for it.
    public init(
        of session: Session, size: Size, glyphs: Glyphs = .unicode, hasColor: Bool = false, isAlone: Bool = false
    ) {
        var session = session
        session.size = size
        session.glyphs = glyphs
        session.hasColor = hasColor
        session.isZoomed = isAlone
        session.settle()
        var canvas = Canvas(size: size, glyphs: glyphs)
        session.draw(on: &canvas)
        self.canvas = canvas
    }
}
