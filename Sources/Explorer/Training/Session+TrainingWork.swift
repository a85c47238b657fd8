import Training

// What is done beside the loop for a training.
extension Session {
    /// What the loop is to do beside it, where that has changed.
    mutating func changedWork() -> [Effect] {
        let comparison = comparison
        training?.order?.comparison = comparison
        let work = training?.work
        guard work != workGiven else { return [] }
        workGiven = work
        return [.train(work)]
    }

    /// Trains here and now, where that has an end: for pictures without a loop.
    public mutating func settleTraining() {
        // What is known once is known to all trainers of the text.
        defer { if training?.trainer.hasUncountedBaselines == true { _ = training?.trainer.baselines } }
        while let work = training?.work {
            switch work {
            case .train(let order):
                guard order.last != nil else { return }
                var job = TrainingJob(order)
                while job.end == nil { job.step() }
                take(job.report())
            case .replay(let order):
                guard let result = order.result() else { return }
                take(result)
            }
        }
    }
}
