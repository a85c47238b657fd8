import Cells
import Experiments
import Matrices
import Screen
import Testing
import Unrolling

@testable import Explorer

@Suite struct PanelPicturesTests {
    /// Without weights all numbers of a picture are known beforehand.
    private func withoutWeights(_ cell: String) throws -> Run {
        try PanelFixtures.run(cell) {
            $0.initializers = [InitializerRule(NamePattern("*"), .zeros)]
        }
    }

    @Test func theUnrolledNetworkForward() throws {
        let context = PanelFixtures.context(try withoutWeights("rnn"), .forward, 2)
        #expect(
            PanelFixtures.picture(NetworkPanel.self, context, width: 60, height: 12) == """
                  target    e                l                l
                predicts e 0.25 ✓         e 0.25 ✗
                       y
                            ↑ W_hy           ↑ W_hy           ↑ W_hy
                         ╭─────╮          ╭─────╮          ╭─────╮
                       h │     │───W_hh──▶│     │───W_hh──▶│     │───W_hh──▶
                   ∂L/∂h │     │          │     │          │     │
                         ╰─────╯          ╰─────╯          ╰─────╯
                            ↑ W_xh           ↑ W_xh           ↑ W_xh
                       x   █               █
                   input    h                e                l
                       t    1                2                3
                """)
    }

    @Test func theUnrolledLSTMBackward() throws {
        let context = PanelFixtures.context(try withoutWeights("lstm"), .backward, 2)
        #expect(
            PanelFixtures.picture(NetworkPanel.self, context, width: 80, height: 12) == """
                  target    e             l             l             o
                predicts e 0.25 ✓      e 0.25 ✗      e 0.25 ✗      e 0.25 ✗      e 0.25
                       y
                            ↑ W_hy        ↑ W_hy        ↑ W_hy        ↑ W_hy        ↑ W_hy
                         ╭─────╮       ╭─────╮       ╭─────╮       ╭─────╮       ╭─────╮
                       h │     │─W_h*─▶│     │◀──0───│     │◀──0───│     │◀──0───│     │◀──0───
                       c │     │──⊙ f─▶│     │◀──0───│     │◀──0───│     │◀──0───│     │◀──0───
                         ╰─────╯       ╰─────╯       ╰─────╯       ╰─────╯       ╰─────╯
                            ↑ W_x*        ↑ W_x*        ↑ W_x*        ↑ W_x*        ↑ W_x*
                       x   █            █               █             █              █
                   input    h             e             l             l             o
                       t    1             2             3             4             5
                """)
    }

    @Test func theUnrolledJordanNetworkInASCII() throws {
        let context = PanelFixtures.context(try withoutWeights("jordan"), .forward, 2)
        #expect(
            PanelFixtures.picture(NetworkPanel.self, context, width: 60, height: 10, glyphs: .ascii) == """
                  target     e                l                l
                predicts e 0.25 =         e 0.25 !
                       y          --+              --+              --+
                             ^ W_hy |         ^ W_hy |         ^ W_hy |
                         +-------+  |     +-------+  |     +-------+  |
                       h |       |  +W_yh>|       |  +W_yh>|       |  +W_yh>
                         +-------+        +-------+        +-------+
                             ^ W_xh           ^ W_xh           ^ W_xh
                   input     h                e                l
                       t     1                2                3
                """)
    }

    @Test func theEquationsWithTheNumbersOfAUnit() throws {
        let context = PanelFixtures.context(try withoutWeights("lstm"), .forward, 2)
        #expect(
            PanelFixtures.picture(CellPanel.self, context, width: 78, height: 12) == """
                  i[2] = σ(0 + 0 + 0) = 0.50                           h[2]  -1 … 1
                  f[2] = σ(0 + 0 + 0) = 0.50                           ▸1       │            0
                  o[2] = σ(0 + 0 + 0) = 0.50                            2       │            0
                  g[2] = tanh(0 + 0 + 0) = 0                            3       │            0
                  c[2] = 0.50·0 + 0.50·0 = 0                            4       │            0
                  h[t] = o[t] ⊙ tanh(c[t])  # hidden state
                ▸ h[2] = 0.50·tanh(0) = 0
                  y[2] = 0 + 0 = 0
                  p[2] = softmax(0) = 0.25



                """)
    }

    @Test func stepsThatThePassHasNotComeToAreBlankInAHeatMap() throws {
        let context = PanelFixtures.context(try withoutWeights("lstm"), .forward, 2) { $0.selectedSignal = "i" }
        #expect(
            PanelFixtures.picture(HeatMapPanel.self, context, width: 40, height: 7, glyphs: .ascii) == """
                i[2], unit 1 = 0.5000
                1 ++++++[++++]
                2 ++++++++++++
                3 ++++++++++++
                4 ++++++++++++
                    h     e     l     l     o
                0  ..::--==++**##%%@@ 1
                """)
    }
}
