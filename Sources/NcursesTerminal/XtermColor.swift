/// What the colour numbers of xterm look like, which most terminals follow.
enum XtermColor {
    /// How light a colour looks, from 0 (black) to 1 (white): the L* of CIELAB, divided by 100.
    static func lightness(_ number: Int16) -> Double {
        let (red, green, blue) = components(Int(number))
        let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        return luminance > 0.008856 ? 1.16 * cubeRoot(luminance) - 0.16 : 9.033 * luminance
    }

    private static func components(_ number: Int) -> (Int, Int, Int) {
        switch number {
        case 232...255:
            let grey = 8 + 10 * (number - 232)
            return (grey, grey, grey)
        case 16..<232:
            let levels = [0, 95, 135, 175, 215, 255]
            return (levels[(number - 16) / 36], levels[(number - 16) / 6 % 6], levels[(number - 16) % 6])
        default:
            let level = number < 8 ? 205 : 255
            return ((number & 1) * level, (number >> 1 & 1) * level, (number >> 2 & 1) * level)
        }
    }

    private static func linear(_ component: Int) -> Double {
        let share = Double(component) / 255
        // Squaring is near enough to the display's curve to compare colours.
        return share * share
    }

    /// By Newton's method: a handful of steps is exact enough, and nothing needs importing.
    private static func cubeRoot(_ value: Double) -> Double {
        var root = 1.0
        for _ in 0..<20 { root = (2 * root + value / (root * root)) / 3 }
        return root
    }
}
