import Cells
import Commands
import Experiments
import Unrolling

extension Session {
    /// The position of the playhead, from 0 on.
    var position: Int { view.playhead.position(steps: stepCount) }

    /// Moves what is looked at into the steps, units and signals that there are.
    mutating func fitView() {
        run = run.looking(at: view.layer)
        if view.layer != nil { view.layer = run.layer.place }
        fitPage()
        view.playhead.step = min(max(view.playhead.step, 1), max(stepCount, 1))
        if run.trace.signal(view.selectedSignal) == nil {
            let states = run.trace.program.states
            view.selectedSignal = states.first { $0.signal == "h" }?.signal ?? states.first?.signal ?? "h"
        }
        if run.trace.numbers(view.quantity, of: view.selectedSignal, at: 1) == nil { view.quantity = .value }
        view.selectedUnit = min(max(view.selectedUnit, 0), max(0, unitCount - 1))
    }

    /// How many units the selected signal has.
    var unitCount: Int { run.trace.signal(view.selectedSignal)?.size ?? 1 }

    /// The signals that can be selected: the input, those of the equations in their order, and a readout above them.
    var signalNames: [String] {
        let program = run.trace.program
        let readout = ["y", "p"].filter { program.signal($0) == nil && run.trace.signal($0) != nil }
        return [program.input.name] + program.signals.map(\.name) + readout
    }

    /// Goes to a position; positions outside are the first or the last.
    mutating func seek(position: Int) {
        view.playhead = Playhead(position: position, steps: stepCount)
    }

    mutating func selectUnit(by difference: Int) {
        view.selectedUnit = min(max(view.selectedUnit + difference, 0), max(0, unitCount - 1))
    }

    mutating func selectSignal(by difference: Int) {
        let names = signalNames
        let place = names.firstIndex(of: view.selectedSignal) ?? 0
        view.selectedSignal = names[(place + difference).wrapped(in: names.count)]
        view.normalisation = nil
        fitView()
    }

    mutating func focus(by difference: Int) {
        let names = view.page.page.panels
        let place = names.firstIndex(of: view.focus) ?? 0
        view.focus = names[(place + difference).wrapped(in: names.count)]
    }

    /// Computes the networks of the present comparison; a comparison that cannot be run is given up, with the reason.
    mutating func refreshLanes() {
        if let obstacle = obstacle(to: view.lanes) {
            // After an undo there is no edit to compare any more, which is no news.
            if view.lanes != .edit { notice = Notice(obstacle, .warning) }
            view.lanes = .none
        }
        do throws(ExperimentError) {
            lanes = try networks(of: view.lanes)
        } catch {
            lanes = []
            view.lanes = .none
            notice = Notice("These networks cannot be compared: \(error)", .error)
        }
    }
}

extension Int {
    /// The number counted on in a circle of so many.
    func wrapped(in count: Int) -> Int {
        let rest = self % count
        return rest < 0 ? rest + count : rest
    }
}
