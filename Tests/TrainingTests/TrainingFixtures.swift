import Cells
import Equations
import Experiments
import Foundation
import JSONText
import Matrices
import Training

/// Reference cases of PyTorch, small experiments, and a folder for files.
enum TrainingFixtures {
    /// A reference case by its name; see Tests/Fixtures/README.md.
    static func referenceCase(_ name: String) throws -> JSONValue {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try JSONReader.read(
            TextFile.readBytes(folder.appending(path: "Fixtures/Reference/\(name).case.json").path))
    }

    /// All numbers of a value, in their order.
    static func numbers(_ value: JSONValue?) -> [Double] {
        guard let value else { return [] }
        return value.elements.map { $0.flatMap { numbers($0) } } ?? [value.double ?? .nan]
    }

    /// Whether numbers agree as two implementations in float64 do.
    static func agree(_ found: [Double], _ expected: [Double]) -> Bool {
        !expected.isEmpty && found.count == expected.count
            && zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-12 + 1e-10 * abs($1) }
    }

    /// An optimiser with the names and numbers that PyTorch has for it.
    static func optimiser(_ name: String, _ hyper: JSONValue?) throws -> Optimiser {
        var optimiser = try Optimiser(name == "sgd-weight-decay" ? "sgd" : name)
        optimiser.momentum = hyper?["momentum"]?.double ?? optimiser.momentum
        optimiser.smoothing = hyper?["alpha"]?.double ?? optimiser.smoothing
        optimiser.epsilon = hyper?["eps"]?.double ?? optimiser.epsilon
        optimiser.weightDecay = hyper?["weight_decay"]?.double ?? optimiser.weightDecay
        if let betas = hyper?["betas"] {
            optimiser.meanDecay = numbers(betas)[0]
            optimiser.squareDecay = numbers(betas)[1]
        }
        return optimiser
    }

    /// The cells whose sequences have nothing to do with each other, as they do where they are normalised over the batch.
    static let separateCells = Cell.catalogue.filter { cell in
        cell.text.equations.allSatisfy { equation in
            var isSeparate = true
            equation.formula.forEachFormula { if case .batchNormalization = $0.kind { isSeparate = false } }
            return isSeparate
        }
    }.map(\.name)

    /// A cell that learns to recall; four symbols and four units suit every cell of the catalogue.
    static func recall(_ cell: String = "gru", length: Int = 8, delay: Int = 1) throws -> Experiment {
        let task = try TaskInput("recall", ["length": length, "delay": delay, "kinds": 4])
        var experiment = Experiment(cell: .catalogue(cell), input: .task(task))
        experiment.sizes.hidden = 4
        return experiment
    }

    /// Settings of a batch.
    static func settings(_ optimiser: String = "adam", rate: Double = 0.01, batch: Int = 1) throws -> TrainingSettings {
        var settings = TrainingSettings()
        settings.optimiser = try Optimiser(optimiser)
        settings.rate = rate
        settings.batch = batch
        return settings
    }

    /// A path in the folder for temporary files that nothing has yet.
    static func temporaryPath(_ name: String) -> String {
        FileManager.default.temporaryDirectory.appending(path: "unroll-\(UUID().uuidString)-\(name)").path
    }
}
