/// A key that was pressed.
public enum Key: Sendable, Hashable {
    /// A key that types a character; a capital letter is the character itself.
    case character(Character)
    /// Control held with a letter: `control("c")`.
    case control(Character)
    /// Alt (or Escape before) with a character.
    case alt(Character)
    /// The four arrows.
    case up, down, left, right
    /// Arrows with Shift held.
    case shiftLeft, shiftRight
    /// The six keys of the block above the arrows.
    case home, end, pageUp, pageDown, insert, delete
    /// Enter, Escape, Backspace, Tab and Shift-Tab.
    case enter, escape, backspace, tab, backTab
    /// F1 to F12.
    case function(Int)
}

/// What a terminal reports.
public enum InputEvent: Sendable, Hashable {
    /// A key was pressed.
    case key(Key)
    /// The mouse did something over a cell.
    case mouse(MouseAction, at: Point)
    /// Text was pasted.
    case paste(String)
    /// The terminal has a new size.
    case resize(Size)
    /// The time of a scheduled tick has come.
    case tick
}

/// What a mouse can do.
public enum MouseAction: Sendable, Hashable {
    /// The left button was clicked.
    case click
    /// The wheel was turned up.
    case wheelUp
    /// The wheel was turned down.
    case wheelDown
}
