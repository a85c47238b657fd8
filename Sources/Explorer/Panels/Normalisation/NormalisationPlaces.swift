import Screen

/// Where the parts of the picture of a batch normalisation stand, as many as there is room for.
struct NormalisationPlaces {
    /// The lines above, as many as leave room for the rest.
    let lines: [StyledText]
    /// The batch normalisations of the layer in rows; empty where there is no room.
    let table: Rectangle
    /// What is drawn of one side.
    let before: Side
    /// What is drawn of the other.
    let after: Side

    /// A plot over the steps, and how all numbers lie; empty where there is no room.
    struct Side {
        var plot: Rectangle
        var histogram: Rectangle
    }

    private static let nothing = Rectangle(x: 0, y: 0, width: 0, height: 0)
    private static let widthForTableBeside = 84
    private static let heightForPlots = 15
    private static let leastHistogram = 5
    private static let mostHistogram = 14
    private static let gap = 2

    /// - Parameter rows: how many batch normalisations there are.
    init(words: [StyledText], rows: Int, in area: Rectangle) {
        lines = Array(words.prefix(max(area.height * 2 / 5, 1)))
        let room = area.removingTop(lines.count)
        let height = rows > 1 ? rows + 1 : 0
        if room.width >= Self.widthForTableBeside, room.height >= 5 {
            let width = min(max(room.width * 2 / 5, 38), 74)
            let column = room.removingRight(room.width - width)
            table = column.removingBottom(max(column.height - height, 0))
            var sides = Self.plots(in: room.removingLeft(width + Self.gap))
            let rest = column.removingTop(table.height + (height > 0 ? 1 : 0))
            if rest.height >= Self.leastHistogram {
                let isStacked = rest.height >= 2 * Self.leastHistogram
                let most = isStacked ? Self.mostHistogram * 2 : Self.mostHistogram
                let places = Self.halves(rest.removingBottom(max(rest.height - most, 0)), isStacked: isStacked)
                (sides[0].histogram, sides[1].histogram) = (places[0], places[1])
            }
            (before, after) = (sides[0], sides[1])
            return
        }
        let hasTable = height > 0 && room.height >= height + 1 + Self.heightForPlots
        table = hasTable ? room.removingBottom(room.height - height) : Self.nothing
        let sides = Self.plots(in: hasTable ? room.removingTop(height + 1) : room).map { side in
            var side = side
            guard side.plot.height >= Self.heightForPlots else { return side }
            let height = side.plot.height * 2 / 5
            side.histogram = side.plot.removingTop(side.plot.height - height)
            side.plot = side.plot.removingBottom(height)
            return side
        }
        (before, after) = (sides[0], sides[1])
    }

    /// Below each other, so that the steps stand below each other too, unless both would be too low to be read.
    private static func plots(in room: Rectangle) -> [Side] {
        halves(room, isStacked: room.height >= (room.width < 36 ? 8 : 18)).map { Side(plot: $0, histogram: nothing) }
    }

    private static func halves(_ room: Rectangle, isStacked: Bool) -> [Rectangle] {
        guard isStacked else {
            let width = max((room.width - gap) / 2, 0)
            return [room.removingRight(room.width - width), room.removingLeft(width + gap)]
        }
        let height = room.height / 2
        return [room.removingBottom(room.height - height), room.removingTop(height)]
    }
}
