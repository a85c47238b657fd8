import Experiments
import Testing
import Unrolling

@testable import Explorer

@Suite struct PanelNetworkStructureTests {
    private func structure(_ cell: String) throws -> NetworkStructure {
        NetworkStructure(try PanelFixtures.run(cell).trace)
    }

    @Test func theNamesOnTheArrowsComeFromTheEquations() throws {
        let simple = try structure("rnn")
        #expect(simple.inputMatrices == ["W_xh"])
        #expect(simple.readoutMatrices == ["W_hy"])
        #expect(simple.rails.map(\.matrices) == [["W_hh"]])
        let gated = try structure("gru-cho")
        #expect(gated.inputMatrices == ["W_xr", "W_xz", "W_xn"])
        #expect(gated.rails.map(\.matrices) == [["W_hr", "W_hz", "W_hn"]])
    }

    @Test func aCellWithTwoStatesHasTwoRails() throws {
        let structure = try structure("lstm")
        #expect(structure.cell == ["h", "c"])
        let rails = Dictionary(uniqueKeysWithValues: structure.rails.map { ($0.state, $0) })
        #expect(rails["h"]?.matrices == ["W_hi", "W_hf", "W_ho", "W_hg"])
        #expect(rails["c"]?.matrices == [])
        #expect(rails["c"]?.factors == ["f"])
        #expect(structure.flowing == ["h", "c"])
    }

    @Test func theRailOfAJordanNetworkLeadsFromTheReadoutToTheHiddenState() throws {
        let structure = try structure("jordan")
        #expect(structure.cell == ["h"])
        #expect(structure.rails.map(\.state) == ["y"])
        #expect(structure.rails.map(\.end) == ["h"])
        #expect(structure.rails.map(\.matrices) == [["W_yh"]])
    }

    @Test func namesOfOneStemAreWrittenTogether() {
        let names = SharedNames(["W_hi", "W_hf", "V_z"])
        #expect(names.complete == "W_h{i,f} V_z")
        #expect(names.pattern == "W_h* V_z")
        #expect(names.text(atMost: 11) == "W_h* V_z")
        #expect(names.text(atMost: 3) == "")
    }

    @Test func moreHeightNeverTakesARowAway() {
        let rows: [NetworkRows.Row] = [
            .value(0), .value(1), .token, .cellTop, .cellBottom, .prediction, .readout, .step, .target, .input,
            .gradient(0), .gradient(1), .readoutTop, .inputBottom,
        ]
        for height in 0..<24 {
            let here = NetworkRows(signals: 2, hasReadout: true, height: height)
            let next = NetworkRows(signals: 2, hasReadout: true, height: height + 1)
            #expect(here.height <= height)
            for row in rows where here[row] != nil { #expect(next[row] != nil) }
        }
    }
}
