import Screen

/// What is said on a screen that is too small for the explorer.
enum SmallScreen {
    /// The longest of several sentences that fits the width; of the last, as much as fits.
    static func sentence(for size: Size, needing smallest: Size = ScreenLayout.smallest) -> String {
        let needed = "\(smallest.width)x\(smallest.height)"
        let sentences = [
            "Unroll needs \(needed) cells, here are \(size.width)x\(size.height)", "Unroll needs \(needed)",
            "needs \(needed)", needed, ">\(smallest.width)", "+",
        ]
        return sentences.first { $0.count <= size.width } ?? ""
    }

    static func draw(on canvas: inout Canvas, needing smallest: Size = ScreenLayout.smallest) {
        canvas.draw(
            sentence(for: canvas.size, needing: smallest), in: canvas.bounds.row(canvas.size.height / 2),
            alignment: .centre)
    }
}
