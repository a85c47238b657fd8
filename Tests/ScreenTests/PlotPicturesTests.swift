import Screen
import Testing

@Suite struct PlotPicturesTests {
    private func vanishing(_ canvas: inout Canvas) {
        func powers(_ factor: Double) -> [Double?] {
            (0..<20).map { step in (step..<19).reduce(1.0) { power, _ in power * factor } }
        }
        let plot = Plot(
            [Curve("total", powers(0.5)), Curve("bound", powers(0.8))], axis: .logarithmic, unit: "‖∂L/∂h[t]‖",
            cursor: 7, marked: 12...16)
        canvas.draw(plot, in: canvas.bounds)
    }

    @Test func gradientNormsFallOnALogarithmicAxis() {
        let expected =
            """
            ‖∂L/∂h[t]‖   ⣤⣤⣤⣤ total   ⣤⣤⣤  bound
               1┤              │            ⣀⣀⣀ ⢀⣤⣤⡄ ⡴⠶⠶⣀⣰⡿⠿⠟⠛
                │      ⣀⡀ ⣀⣠⣤ ⢠⣤⡴⠆ ⠶⠶⠶ ⠘⠛⠛⠃ ⠉⠉⠉ ⠈⢀⣀⣤⣤⠶⠛⠛⠉⠁
            10⁻²┤⠶⠞⠛ ⠘⠛⠉⠁ ⠉⠁   │          ⢀⣀⣤⣤⡴⠶⠞⠋⠉
                │              │    ⢀⣠⣤⡴⠶⠞⠋⠉
            10⁻⁴┤            ⢀⣠⣤⡴⠶⠞⠛⠋⠁
                │      ⣀⣀⣤⠶⠞⠛⠋⠁│
                │⣤⣤⣤⠶⠛⠛⠉⠉      │
                └┬────────┬────┼──────┬───━━━━━━━┬━━━────────┬
                 1        5    7      10         15         20
            """
        #expect(picture(50, 10, draw: vanishing) == expected)
    }

    @Test func asciiCurvesHaveMarksOfTheirOwn() {
        let expected =
            """
            ||dL/dh[t]||   * total   + bound
               1+              |                   +++++++****
                |           +++++++++++++++++++++++*******
            1e-2++++++++++++   |            *******
                |              |   *********
            1e-4+           *******
                |    *******   |
                |****          |
                ++--------+----+------+---=======+===--------+
                 1        5    7      10         15         20
            """
        #expect(picture(50, 10, .ascii, draw: vanishing) == expected)
    }

    @Test func aRowOfTheAxisHasOneLabel() {
        // In a low plot a row for zero leaves the powers of ten a single one.
        let curves = [
            Curve("", [1e-3, 1e-2, 0.1, 1]), Curve("", [0, 1e-9, 1, .nan]), Curve("", [0, 0.03, 1]),
        ]
        let shown = ["1", "0", "inf", "nan", "10⁻¹", "10⁻²", "10⁻³", "10⁻⁵", "10⁻⁶", "10⁻⁸", "10⁻⁹", "10⁻¹⁰"]
        for curve in curves {
            for height in 4...9 {
                let text = picture(40, height) { canvas in
                    canvas.draw(Plot([curve], axis: .logarithmic), in: canvas.bounds)
                }
                for row in text.split(separator: "\n") {
                    guard let end = row.firstIndex(of: "┤") else { continue }
                    let label = row[..<end].filter { $0 != " " }
                    #expect(shown.contains(label), "\(label) in a plot of \(height) rows")
                }
            }
        }
    }

    private func special(_ canvas: inout Canvas) {
        let values = [1, 1e-150, 0, 0, .nan, .infinity, 10, nil, 1]
        canvas.draw(Plot([Curve("", values)], axis: .logarithmic, unit: "norm"), in: canvas.bounds)
    }

    @Test func zeroInfinityAndNaNHaveRowsOfTheirOwn() {
        let unicode =
            """
            norm
              inf┤                     ^
                1┤⢳⡀                       ⠛       ⠛
                 │ ⢳⡀
            10⁻⁷⁶┤  ⢳⡀
                 │   ⢳⣀
                0┤    ⠉⠛⠳⠶⣤⣤⣤⣤⣤
              nan┤                 !
                 └┬───┬───────┬────────┬───────┬────
                  1   2       4        6       8
            """
        let ascii =
            """
            norm
              inf+                     ^
                1+*                        *       *
                 | *
            1e-76+  **
                 |    **
                0+      *******
              nan+                 !
                 ++---+-------+--------+-------+----
                  1   2       4        6       8
            """
        #expect(picture(40, 10, draw: special) == unicode)
        #expect(picture(40, 10, .ascii, draw: special) == ascii)
    }

    private func linear(_ canvas: inout Canvas) {
        let curve = Curve("h", [0.1, 0.9, -0.3, 0.5, 0.4])
        canvas.draw(Plot([curve], references: [Reference("zero", at: 0)], cursor: 3), in: canvas.bounds)
    }

    @Test func linearAxisEndsAtNumbersThatPeopleCountIn() {
        let unicode =
            """
            ⣤⣤⣤⣤ h
            1┤       ⢀⣠⡴⣄        │
             │    ⣀⣤⠞⠋⠁ ⠈⠳⢦⡀     │        ⣀⣀⣀⣀⣀
             │⢀⣠⡴⠞⠉        ⠙⢦⡀   │    ⢀⣠⠶⠛⠉⠉⠉⠉⠉⠛⠛⠛⠛⠛
            0┤⠏⠡ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠝⢦⣄⠄⠠ ⢄⣤⠞⠏⠡ ⠄⠠ ⠄⠠ ⠄zero
             │                 ⠈⠳⡴⠞⠋
             └┬────────┬─────────┼────────┬────────┬
              1        2         3        4        5
            """
        let ascii =
            """
            * h
            1+        ***        |
             |     ***   **      |       ******
             |  ***        ***   |    ***      *****
            0+** -  -  -  -  -**-| ***-  -  -  -zero
             |                  ***
             ++--------+---------+--------+--------+
              1        2         3        4        5
            """
        #expect(picture(40, 8, draw: linear) == unicode)
        #expect(picture(40, 8, .ascii, draw: linear) == ascii)
    }

    @Test func manyStepsShareAColumnAndThePlotSaysSo() {
        let loss = (0..<1000).map { step in step == 500 ? 9 : Double(step % 10) / 5 }
        let shared = picture(44, 7, .ascii) { $0.draw(Plot([Curve("loss", loss)]), in: $0.bounds) }
        let expected =
            """
            * loss        each column = 24-25 steps, max
            10+                    *
              |                    **
              |******************** ********************
             0+
              ++-------+-------+-------+-------+-------+
               1      200     400     600     800   1000
            """
        #expect(shared == expected)
    }

    @Test func oneStepIsAPlotToo() {
        let single = picture(24, 6) { $0.draw(Plot([Curve("one", [0.7])]), in: $0.bounds) }
        let expected =
            """
            ⣤⣤⣤⣤ one
            1┤
             │           ⠶
             │
             └───────────┬──────────
                         1
            """
        #expect(single == expected)
    }
}
