import Synchronization
import Unrolling

/// The numbers that the checks of a fact ask of its trainings, for all seeds.
struct SeedBands: Sendable {
    private let bands: [Question: Result<SeedBand, Problem>]

    /// A figure of a training.
    private struct Question: Hashable {
        let training: String
        let figure: TrainingFigure
    }

    /// Why there is no number.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// One network to be trained.
    private struct Piece {
        let training: SeededTraining
        let seed: Int
        let figures: [TrainingFigure]
    }

    /// Trains all networks, several at a time; nil where that was cancelled.
    ///
    /// - Parameters:
    ///   - seeds: how many seeds each training has; nil is what it says itself.
    ///   - progress: is told at every update, on the threads that train, one call at a time.
    ///   - isCancelled: is asked on those threads too, between the updates.
    init?(
        _ fact: Fact, seeds: Int?, threads: Int, progress: @escaping @Sendable (TrainingProgress) -> Void,
        isCancelled: @escaping @Sendable () -> Bool
    ) {
        let pieces = fact.trainings.flatMap { training in
            (1...(seeds ?? training.seedCount)).map { seed in
                Piece(training: training, seed: seed, figures: fact.figures(of: training))
            }
        }
        let told = Mutex(
            TrainingProgress(networks: pieces.count, left: pieces.reduce(0) { $0 + $1.training.updates }))
        let results = Mutex([Result<[Double], Problem>?](repeating: nil, count: pieces.count))
        let isDone = Parallel.run(pieces.count, threads: threads, isCancelled: isCancelled, tools: {}) { index, _, _ in
            let result = Self.result(of: pieces[index], telling: told, progress, isCancelled)
            results.withLock { $0[index] = result }
        }
        guard isDone else { return nil }
        bands = Self.bands(pieces, results.withLock { $0.compactMap(\.self) })
    }

    /// The numbers of a figure.
    ///
    /// - Throws: `Problem` where there are none.
    func band(of training: String, _ figure: TrainingFigure) throws -> SeedBand {
        let question = Question(training: training, figure: figure)
        guard let band = bands[question] else {
            throw Problem(description: "There is no training '\(training)' with such a figure.")
        }
        return try band.get()
    }

    private static func result(
        of piece: Piece, telling told: borrowing Mutex<TrainingProgress>,
        _ progress: @Sendable (TrainingProgress) -> Void, _ isCancelled: @Sendable () -> Bool
    ) -> Result<[Double], Problem>? {
        func tell(_ change: (inout TrainingProgress) -> Void) {
            told.withLock {
                change(&$0)
                progress($0)
            }
        }
        var left = piece.training.updates
        defer {
            tell {
                $0.trained += 1
                $0.left -= left
            }
        }
        do {
            let network = try TrainedNetwork(piece.training, seed: UInt64(piece.seed)) { rest in
                tell {
                    $0.updates += 1
                    $0.left -= left - rest
                }
                left = rest
            } isCancelled: {
                isCancelled()
            }
            return try network.map { .success(try $0.numbers(piece.figures)) }
        } catch {
            return .failure(Problem(description: "Seed \(piece.seed): \(error)"))
        }
    }

    /// The numbers by question, seed 1 first; the first problem where a seed has one.
    private static func bands(
        _ pieces: [Piece], _ results: [Result<[Double], Problem>]
    ) -> [Question: Result<SeedBand, Problem>] {
        var bands: [Question: Result<SeedBand, Problem>] = [:]
        for (piece, result) in zip(pieces, results) {
            for (place, figure) in piece.figures.enumerated() {
                let question = Question(training: piece.training.name, figure: figure)
                let before = bands[question] ?? .success(SeedBand(numbers: []))
                bands[question] = before.flatMap { before in
                    result.map { SeedBand(numbers: before.numbers + [$0[place]]) }
                }
            }
        }
        return bands
    }
}

extension Fact {
    /// What the checks ask of a training, each figure once.
    fileprivate func figures(of training: SeededTraining) -> [TrainingFigure] {
        var figures: [TrainingFigure] = []
        for case .trained(training.name, let figure, _) in checks.map(\.measure) where !figures.contains(figure) {
            figures.append(figure)
        }
        return figures
    }
}
