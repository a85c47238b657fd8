import Foundation
import Matrices
import TensorFiles
import TrainedModels

/// A model in a folder of its own that is removed with this value.
final class ModelFile {
    let path: String
    private let folder: URL

    /// A path to which nothing has been written.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "TrainedModelsTests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "model.safetensors").path
    }

    /// A model of these tensors, each of the shape that is given, with numbers that all differ.
    convenience init(_ shapes: [(String, [Int])], metadata: [String: String] = [:]) throws {
        try self.init()
        var next = 0.0
        let tensors = shapes.map { name, shape in
            WritableTensor(
                name: name, shape: shape,
                numbers: (0..<shape.reduce(1, *)).map { _ in
                    next += 1
                    return (next * 0.37).truncatingRemainder(dividingBy: 1) - 0.5
                })
        }
        try SafeTensorsWriter(precision: .float64, metadata: metadata).write(tensors, to: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Another file beside it.
    func write(_ text: String, named name: String) throws -> String {
        let url = folder.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    /// What opening the model says is wrong with it, without the path; nil if it opens.
    func complaint(_ options: TrainedModelOptions = TrainedModelOptions()) -> String? {
        do throws(TrainedModelError) {
            _ = try TrainedModel(path: path, options: options)
            return nil
        } catch {
            return error.reason.description
        }
    }

    /// The options with one of them set.
    static func options(_ change: (inout TrainedModelOptions) -> Void) -> TrainedModelOptions {
        var options = TrainedModelOptions()
        change(&options)
        return options
    }

    /// The shapes of a recurrent module of PyTorch.
    static func shapes(
        prefix: String = "rnn.", rows: Int, hidden: Int, input: Int, layers: Int = 1, isBidirectional: Bool = false,
        hasBias: Bool = true
    ) -> [(String, [Int])] {
        (0..<layers).flatMap { layer in
            (isBidirectional ? ["", "_reverse"] : [""]).flatMap { direction in
                let end = "_l\(layer)\(direction)"
                let width = layer == 0 ? input : hidden * (isBidirectional ? 2 : 1)
                let weights = [
                    ("\(prefix)weight_ih\(end)", [rows, width]), ("\(prefix)weight_hh\(end)", [rows, hidden]),
                ]
                return weights
                    + (hasBias ? [("\(prefix)bias_ih\(end)", [rows]), ("\(prefix)bias_hh\(end)", [rows])] : [])
            }
        }
    }

    /// The models that PyTorch trained; see Tests/Fixtures/Models/README.md.
    static func fixture(_ file: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/Models/\(file)").path
    }
}
