import Screen

/// The characters of a canvas of this size after something was drawn on it.
func picture(_ width: Int, _ height: Int, _ glyphs: Glyphs = .unicode, draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
    draw(&canvas)
    return canvas.text
}

/// Numbers that pictures must survive.
let uglyNumbers: [Double] = [
    .nan, 0, -0.0, 1e308, -1e308, .infinity, -.infinity, 1e-300, .leastNonzeroMagnitude, -3, 0.5, 1, 7, .nan, 1e-9,
]
