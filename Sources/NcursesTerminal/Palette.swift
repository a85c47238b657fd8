import Screen

/// Which colour number an ink is on a terminal; -1 is the terminal's own colour.
///
/// The numbers of 256 are picked by hand: blue and orange, teal and purple stay apart for colour-blind eyes, lightness
/// grows along each scale, and text is legible on a light and on a dark background.
struct Palette: Hashable {
    let mode: ColorMode

    /// The colour behind a character.
    func background(_ ink: Ink) -> Int16 {
        fill(ink)
    }

    /// The colour of a character.
    ///
    /// A block is a fill like the background; on a coloured background, plain text takes black or white, whichever shows.
    func foreground(_ ink: Ink, on background: Ink, isBlock: Bool) -> Int16 {
        if isBlock { return fill(ink) }
        let behind = fill(background)
        if ink == .standard, behind >= 0 { return contrast(to: behind) }
        return text(ink)
    }

    private func fill(_ ink: Ink) -> Int16 {
        switch (ink, mode) {
        case (_, .none), (.standard, _): -1
        case (.role(let role), _): roleColor(role)
        case (.diverging, .twoHundredFiftySix), (.sequential, .twoHundredFiftySix): Self.fineColor(ink)
        case (.diverging(let level), _): ColorScales.coarseDiverging(level)
        case (.sequential(let level), _): ColorScales.coarseSequential(level)
        }
    }

    private func text(_ ink: Ink) -> Int16 {
        switch (ink, mode) {
        case (_, .none), (.standard, _): -1
        case (.role(let role), _): roleColor(role)
        case (.diverging(let level), .twoHundredFiftySix): ColorScales.divergingText(level)
        case (.sequential(let level), .twoHundredFiftySix): ColorScales.sequentialText(level)
        // The darkest of eight colours could be the background's own: text stays in the terminal's colour there.
        case (.diverging(let level), _): ColorScales.coarseDiverging(level)
        case (.sequential(let level), _): level < 7 ? -1 : ColorScales.coarseSequential(level)
        }
    }

    private func contrast(to background: Int16) -> Int16 {
        let isDark = XtermColor.lightness(background) < 0.5
        switch mode {
        case .none: return -1
        case .eight: return isDark ? 7 : 0
        case .sixteen: return isDark ? 15 : 0
        case .twoHundredFiftySix: return isDark ? 231 : 16
        }
    }

    private func roleColor(_ role: Role) -> Int16 {
        switch mode {
        case .none: -1
        case .eight, .sixteen: Self.ansiColor(role, isBright: mode == .sixteen)
        case .twoHundredFiftySix: Self.fineColor(.role(role))
        }
    }

    private static func fineColor(_ ink: Ink) -> Int16 { AnsiColors.color(of: ink).map(Int16.init) ?? -1 }

    private static func ansiColor(_ role: Role, isBright: Bool) -> Int16 {
        switch role {
        case .plain, .strong, .selected, .reference: -1
        case .faint: isBright ? 8 : -1
        case .title, .firstCurve, .forward: 6
        case .key, .warning, .playhead, .positive, .secondCurve: 3
        case .backward: 5
        case .negative: isBright ? 12 : 4
        case .error: 1
        case .thirdCurve: 2
        }
    }
}
