import Screen
import Testing

@Suite struct BandTests {
    private func plot(_ values: [Double], _ band: Band, _ second: Band? = nil) -> Plot {
        var curves = [Curve("median", values, band: band)]
        if let second { curves.append(Curve("other", values.map { $0 - 4 }, band: second)) }
        return Plot(curves, limits: 0...8)
    }

    @Test func aBandIsFilledBetweenItsEndsAndTheCurveLiesOnIt() {
        let band = Band(lower: [3, 3, 2, 1, 0], upper: [5, 5, 6, 7, 8])
        let text = picture(16, 9, .ascii) { canvas in
            canvas.draw(plot([4, 4, 4, 4, 4], band), in: canvas.bounds)
        }
        let rows = text.split(separator: "\n").map(String.init)
        // Narrow at the left, wide at the right, with the curve across.
        #expect(rows.contains { $0.contains("**************".prefix(8)) })
        let shades = rows.map { $0.count { $0 == "." } }
        #expect(shades.reduce(0, +) > 20)
        #expect(Set(shades).count > 3)
    }

    @Test func bandsOfSeveralCurvesAreToldApartWithoutColour() {
        let text = picture(24, 12, .ascii) { canvas in
            let band = Band(lower: [5, 5, 5], upper: [7, 7, 7])
            let other = Band(lower: [1, 1, 1], upper: [3, 3, 3])
            canvas.draw(plot([6, 6, 6], band, other), in: canvas.bounds)
        }
        #expect(text.contains(".") && text.contains(":") && text.contains("*") && text.contains("+"))
    }

    @Test func theAxisShowsTheWholeBand() {
        let text = picture(30, 12) { canvas in
            canvas.draw(Plot([Curve("", [1, 1], band: Band(lower: [-10, -10], upper: [10, 10]))]), in: canvas.bounds)
        }
        #expect(text.contains("-10┤") && text.contains(" 10┤"))
    }

    @Test func endsWithoutAPlaceAreDrawnAtTheEdge() {
        for glyphs in [Glyphs.unicode, .ascii] {
            let text = picture(20, 8, glyphs) { canvas in
                let band = Band(lower: [-.infinity, nil, .nan, 1], upper: [2, nil, 3, .infinity])
                canvas.draw(Plot([Curve("", [1, nil, 2, 1.5], band: band)]), in: canvas.bounds)
            }
            #expect(!text.contains("inf"))
        }
    }
}
