import Screen
import Testing

@Suite struct PlaneTests {
    private static let style = Style(role: .positive)

    private func canvas(_ plane: Plane, _ width: Int, _ height: Int, _ glyphs: Glyphs = .ascii) -> Canvas {
        var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
        canvas.draw(plane, in: canvas.bounds)
        return canvas
    }

    /// The cells that show a character.
    private func places(of character: Character, in canvas: Canvas) -> [Point] {
        (0..<canvas.size.height).flatMap { y in
            (0..<canvas.size.width).filter { canvas[$0, y].text == character }.map { Point(x: $0, y: y) }
        }
    }

    @Test func spotsLieWhereTheyBelong() {
        let spots = [
            Plane.Spot(x: 0.5, y: 0.5, style: Self.style, sign: "a"),
            Plane.Spot(x: 0.5, y: -0.5, style: Self.style, sign: "b"),
            Plane.Spot(x: -0.5, y: 0.5, style: Self.style, sign: "c"),
            Plane.Spot(x: .nan, y: 0, style: Self.style, sign: "d"),
            Plane.Spot(x: 0, y: .infinity, style: Self.style, sign: "e"),
        ]
        let drawn = canvas(Plane(spots, circles: [Plane.Circle(radius: 1, name: "1")]), 41, 21)
        let (a, b, c) = (places(of: "a", in: drawn), places(of: "b", in: drawn), places(of: "c", in: drawn))
        #expect(a.count == 1 && b.count == 1 && c.count == 1)
        #expect(a[0].x == b[0].x && a[0].y == c[0].y)
        // The middle of 41 × 21 cells is (20, 10), and a cell is twice as high as wide.
        #expect(a[0].x - 20 == 20 - c[0].x && 10 - a[0].y == b[0].y - 10)
        #expect(a[0].x - 20 == 2 * (10 - a[0].y))
        #expect(places(of: "d", in: drawn).isEmpty && places(of: "e", in: drawn).isEmpty)
    }

    @Test func theCircleIsRoundWithoutGaps() {
        let drawn = canvas(Plane([], circles: [Plane.Circle(radius: 1, name: "")]), 61, 31)
        let dots = places(of: ".", in: drawn)
        #expect(dots.count > 60)
        for dot in dots {
            let (x, y) = (Double(dot.x - 30), Double(dot.y - 15) * 2)
            #expect(abs((x * x + y * y).squareRoot() - 30 / 1.05) < 2.5)
            let neighbours = dots.filter { $0 != dot && abs($0.x - dot.x) <= 1 && abs($0.y - dot.y) <= 1 }
            #expect(neighbours.count >= 2)
        }
    }

    @Test func anySizeAndAnyNumberIsDrawn() {
        let spots = uglyNumbers.flatMap { x in uglyNumbers.map { Plane.Spot(x: x, y: $0, style: Self.style) } }
        let plane = Plane(spots, circles: [Plane.Circle(radius: 1, name: "1"), Plane.Circle(radius: 1e300, name: "")])
        for (width, height) in [(0, 0), (1, 1), (3, 3), (5, 40), (40, 5), (80, 24)] {
            for glyphs in [Glyphs.unicode, .ascii] {
                #expect(canvas(plane, width, height, glyphs).size == Size(width: width, height: height))
            }
        }
    }
}
