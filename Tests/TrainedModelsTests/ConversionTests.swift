import Experiments
import Foundation
import Matrices
import Testing
import TrainedModels

/// Types of elements, biases, layers, directions.
struct ConversionTests {
    /// A tanh RNN of one unit and one input whose numbers are all exact in 16 bits, in a file of this type.
    private func model(_ type: String, _ bytes: (Double) -> [UInt8]) throws -> TrainedModel {
        let file = try ModelFile()
        let tensors = [
            ("rnn.weight_ih_l0", "[1,1]", 0.5), ("rnn.weight_hh_l0", "[1,1]", -1.5), ("rnn.bias_ih_l0", "[1]", 0.25),
            ("rnn.bias_hh_l0", "[1]", 2), ("head.weight", "[1,1]", -0.125),
        ]
        var data: [UInt8] = []
        var members: [String] = []
        for (name, shape, number) in tensors {
            let start = data.count
            data += bytes(number)
            members.append(
                "\"\(name)\":{\"dtype\":\"\(type)\",\"shape\":\(shape),\"data_offsets\":[\(start),\(data.count)]}")
        }
        let header = "{\(members.joined(separator: ","))}"
        let size = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian, Array.init)
        try Data(size + Array(header.utf8) + data).write(to: URL(filePath: file.path))
        return try TrainedModel(path: file.path)
    }

    private func little<Bits: FixedWidthInteger>(_ bits: Bits) -> [UInt8] {
        withUnsafeBytes(of: bits.littleEndian, Array.init)
    }

    @Test func numbersOf16And32And64BitsAreTheSameNumbers() throws {
        let models = [
            try model("F16") { little(Float16($0).bitPattern) },
            try model("BF16") { little(UInt16(Float($0).bitPattern >> 16)) },
            try model("F32") { little(Float($0).bitPattern) }, try model("F64") { little($0.bitPattern) },
        ]
        for model in models {
            let parameters = model.experiment().parameters
            #expect(parameters["W_xh"] == .matrix(Matrix(rows: 1, columns: 1, entries: [0.5])))
            #expect(parameters["W_hh"] == .matrix(Matrix(rows: 1, columns: 1, entries: [-1.5])))
            #expect(parameters["b_h"] == .vector([2.25]))
            #expect(parameters["W_hy"] == .matrix(Matrix(rows: 1, columns: 1, entries: [-0.125])))
            #expect(parameters["b_y"] == .vector([0]))
        }
    }

    @Test func aModuleWithoutBiasesHasZeros() throws {
        let file = try ModelFile(
            ModelFile.shapes(rows: 12, hidden: 3, input: 2, hasBias: false) + [("head.weight", [4, 3])])
        let model = try TrainedModel(path: file.path)
        let parameters = model.experiment().parameters
        for name in ["b_i", "b_f", "b_g", "b_o"] { #expect(parameters[name] == .vector([0, 0, 0])) }
        #expect(parameters["W_xi"] != .matrix(Matrix(rows: 3, columns: 2)))
        #expect(model.findings[0] == "'rnn' is an nn.LSTM of 3 units that reads 2 inputs, without biases.")
    }

    @Test func everyBlockOfRowsBecomesTheParameterOfItsGate() throws {
        let file = try ModelFile(ModelFile.shapes(rows: 6, hidden: 2, input: 1))
        let parameters = try TrainedModel(path: file.path).experiment().parameters
        // The numbers are those of the file in their order: 6 of weight_ih, 12 of weight_hh, 6 of each bias.
        func number(_ place: Int) -> Double { (Double(place) * 0.37).truncatingRemainder(dividingBy: 1) - 0.5 }
        func close(_ name: String, _ places: [[Int]]) throws {
            let found = try #require(parameters[name]).matrix.entries
            let expected = places.map { $0.reduce(0) { $0 + number($1) } }
            #expect(
                zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 } && found.count == expected.count, "\(name)")
        }
        try close("W_xr", [[1], [2]])
        try close("W_xz", [[3], [4]])
        try close("W_xn", [[5], [6]])
        try close("W_hr", [[7], [8], [9], [10]])
        try close("W_hn", [[15], [16], [17], [18]])
        try close("b_r", [[19, 25], [20, 26]])
        try close("b_z", [[21, 27], [22, 28]])
        try close("b_n", [[23], [24]])
        try close("b_hn", [[29], [30]])
    }

    @Test func layersAndDirectionsHaveTheirPrefixes() throws {
        let file = try ModelFile(
            ModelFile.shapes(prefix: "", rows: 8, hidden: 2, input: 3, layers: 2, isBidirectional: true)
                + [("out.weight", [5, 4]), ("out.bias", [5])])
        let model = try TrainedModel(path: file.path)
        #expect(
            model.findings[0] == "The model is an nn.LSTM of 2 units, 2 layers in both directions that reads 3 inputs.")
        let experiment = model.experiment()
        #expect(experiment.layers == .alike(2))
        #expect(experiment.isBidirectional)
        #expect(experiment.parameters["layer2.reverse.W_xf"]?.shapeInWords == "2 × 4")
        #expect(experiment.parameters.count == 4 * 12 + 2)
        #expect(try Run(experiment).layers.count == 4)
    }

    @Test func onlyTheTensorsThatAreNeededAreConverted() throws {
        // A type that cannot be converted is in the way of nothing as long as nobody asks for its numbers.
        let file = try ModelFile()
        let header = """
            {"rnn.weight_ih_l0":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},\
            "rnn.weight_hh_l0":{"dtype":"F32","shape":[1,1],"data_offsets":[4,8]},\
            "other.weight":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[8,12]}}
            """
        let size = little(UInt64(header.utf8.count))
        try Data(size + Array(header.utf8) + [UInt8](repeating: 0, count: 12)).write(to: URL(filePath: file.path))
        #expect(try TrainedModel(path: file.path).findings.last == "Not used: other.weight.")
    }
}
