import Commands
import Experiments
import Screen
import Training
import Unrolling

// Beginning, pausing and following a training.
extension Session {
    /// Carries out a command about training.
    mutating func perform(_ command: TrainingCommand) {
        switch command {
        case .train(let count): train(count)
        case .pause: pauseTraining()
        case .pace(let pace):
            self.pace = pace
            training?.order?.pace = pace
            notice = Notice(pace.map { "At most \(NumberText.compact($0)) updates a second." } ?? "As fast as it can.")
        case .set(let edit): change(by: edit)
        case .rewind(let place): rewind(to: place)
        case .bookmark(let text): bookmark(text)
        case .branch(let number): look(atBranch: number)
        }
    }

    /// Why there is nothing to train; nil where there is.
    var obstacleToTraining: String? {
        run.trace.losses.contains { $0 != nil } ? nil : "no step has a loss"
    }

    /// Trains on: from the newest update, or where something was changed from the one that is looked at.
    mutating func train(_ count: Int?) {
        guard training?.isRunning != true else {
            let update = training?.update ?? 0
            training?.order?.last = count.map { update.clampedSum($0) }
            return
        }
        guard beginTraining() else { return }
        training?.offer = nil
        guard let live = training else { return }
        if !live.isChanged, live.isRewound { show(update: live.newest) }
        // The exact state is there at once, or comes from the worker.
        guard training?.isExact == true else {
            training?.wish = LiveTraining.Wish(count: count)
            return
        }
        do throws(TrainingError) {
            try order(count)
        } catch {
            report(error.description)
        }
    }

    /// Has a training where there is none; returns whether there is one.
    private mutating func beginTraining() -> Bool {
        guard training == nil else { return true }
        do throws(TrainingError) {
            let trainer = try Trainer(run.experiment, trainingSettings.watched(run.experiment))
            remember()
            training = LiveTraining(trainer)
            return true
        } catch {
            report(error.description)
            return false
        }
    }

    /// Orders updates from the state that is looked at.
    private mutating func order(_ count: Int?) throws(TrainingError) {
        guard let live = training else { return }
        var start = live.state
        if live.isChanged {
            start = try training?.history.branch(from: start, of: live.branch, with: live.trainer) ?? start
            let present = training?.history.present ?? 0
            training?.branch = present
        } else {
            training?.history.goOn(with: live.branch)
        }
        training?.state = start
        orderCount += 1
        var order = TrainingOrder(
            number: orderCount, live.trainer, from: start, last: count.map { start.updateCount.clampedSum($0) },
            pace: pace)
        order.comparison = comparison
        order.stateSpacing = live.history.snapshotSpacing
        training?.order = order
        training?.speed = nil
    }

    /// Stops training; what is looked at stays.
    mutating func pauseTraining() {
        guard training?.order != nil || training?.wish != nil else {
            return report("Nothing is being trained.")
        }
        training?.order = nil
        training?.wish = nil
    }

    /// Trains, or pauses.
    mutating func toggleTraining() {
        if training?.isRunning == true || training?.wish != nil { pauseTraining() } else { train(nil) }
    }

    /// What is looked at while a network trains.
    var comparison: TrainingOrder.Comparison {
        var comparison = TrainingOrder.Comparison()
        comparison.lanes = view.lanes
        comparison.before = beforeEdit
        comparison.areJacobiansShown = view.lanes == .none && view.page.page.panels.contains(.gradients)
        return comparison
    }

    /// Takes in what was trained.
    mutating func take(_ report: TrainingReport) {
        guard let order = training?.order, order.number == report.number else { return }
        training?.history.take(report.moments)
        training?.state = report.shown.state
        training?.update = report.shown.state.updateCount
        if let speed = report.speed { training?.speed = speed }
        let spacing = training?.history.snapshotSpacing ?? 1
        training?.order?.stateSpacing = spacing
        show(report.shown)
        switch report.end {
        case nil: break
        case .reached:
            training?.order = nil
            // On its own page the line for it says more.
            if view.page != .training { notice = Notice("Trained up to update \(report.shown.state.updateCount).") }
        case .diverged(let divergence):
            training?.order = nil
            training?.history.take(divergence)
            training?.offer = divergence
        }
    }

    /// Takes in a moment that was brought back.
    mutating func take(_ result: ReplayResult) {
        guard let replay = training?.replay, replay.number == result.number else { return }
        training?.replay = nil
        training?.state = result.shown.state
        show(result.shown)
        guard let wish = training?.wish else { return }
        training?.wish = nil
        train(wish.count)
    }

    /// Shows a network of the training.
    private mutating func show(_ shown: ShownNetwork) {
        run = shown.run
        editor?.follow(run)
        fitView()
        guard shown.comparison == comparison else { return refreshLanes() }
        lanes = shown.lanes.map { Lane(label: $0.label, run: $0.run.looking(at: view.layer)) }
    }

    /// Shows the network after an update of the branch that is looked at: the nearest that is kept at once, and that of the
    /// update as soon as it was made again.
    mutating func show(update: Int) {
        guard let live = training else { return }
        let way = live.history.replay(to: update, of: live.branch)
        training?.order = nil
        training?.wish = nil
        training?.update = update
        training?.state = way.snapshot
        training?.replay = nil
        if way.length > 0 {
            orderCount += 1
            let replay = ReplayOrder(
                number: orderCount, replay: way, trainer: live.trainer, comparison: comparison)
            training?.replay = replay
        }
        do throws(ExperimentError) {
            run = try running(live.trainer.experiment(at: way.snapshot))
        } catch {
            return report(error.description)
        }
        editor?.follow(run)
        fitView()
        refreshLanes()
    }
}
