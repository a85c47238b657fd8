import Commands
import Experiments

extension Session {
    /// Carries out a line of the command language; an error is kept for the reader and changes nothing else.
    mutating func enter(_ line: String) -> [Effect] {
        do throws(CommandError) {
            let command = try Command.parse(line)
            return try perform(command)
        } catch {
            report(error.description)
            return []
        }
    }

    private mutating func perform(_ command: Command) throws(CommandError) -> [Effect] {
        switch command {
        case .experiment(let edit):
            var experiment = run.experiment
            try edit.apply(to: &experiment)
            do throws(ExperimentError) {
                try replaceExperiment(with: experiment)
            } catch {
                report(error.description)
            }
            return []
        case .view(let command):
            perform(command)
            return []
        case .session(let command):
            return perform(command)
        }
    }

    private mutating func perform(_ command: ViewCommand) {
        switch command {
        case .go(let step):
            guard (1...stepCount).contains(step) else {
                return report("Step \(step) is not there: the steps are 1 to \(stepCount).")
            }
            view.playhead.step = step
        case .unit(let unit):
            guard (1...unitCount).contains(unit) else {
                return report("Unit \(unit) is not there: the units of \(view.selectedSignal) are 1 to \(unitCount).")
            }
            view.selectedUnit = unit - 1
        case .signal(let name):
            guard run.trace.program.signal(name) != nil else {
                return report("Unknown signal '\(name)'. This cell has \(signalNames.joined(separator: ", ")).")
            }
            view.selectedSignal = name
            fitView()
        case .show(let quantity):
            view.quantity = quantity
            fitView()
        case .panel(let name):
            if let panel = PanelName(rawValue: name) { view.focus = panel }
        case .lanes(let name):
            view.lanes = Lanes.allCases.first { "\($0)" == name } ?? .none
            refreshLanes()
        case .play:
            // Playing at the end would do nothing: it begins again.
            if position >= Playhead.count(steps: stepCount) - 1 { seek(position: 0) }
            view.isPlaying = true
        case .pause: view.isPlaying = false
        case .speed(let speed): view.playSpeed = min(max(speed, PlaySpeed.slowest), PlaySpeed.fastest)
        }
    }

    private mutating func perform(_ command: SessionCommand) -> [Effect] {
        switch command {
        case .undo: undo()
        case .redo: redo()
        case .help: if helpLine == nil { toggleHelp() }
        case .quit: return [.quit]
        case .write(let path): return [.write(path: path, contents: run.experiment.json() + "\n")]
        case .open(let path): return [.read(path: path)]
        }
        return []
    }

    /// Takes in what came of an effect.
    mutating func take(_ result: EffectResult) {
        switch result {
        case .wrote(let path): notice = Notice("Wrote \(path).")
        case .failed(let sentence): notice = Notice(sentence, .error)
        case .read(let path, let bytes):
            do throws(ExperimentError) {
                try replaceExperiment(with: Experiment(readFrom: bytes, path: path))
                notice = Notice("Opened \(path).")
            } catch {
                notice = Notice(error.description, .error)
            }
        }
    }

    /// Tells the reader what is wrong: at the prompt while it is open, else in the line for notices.
    mutating func report(_ sentence: String) {
        if prompt != nil {
            prompt?.error = sentence
        } else {
            notice = Notice(sentence, .error)
        }
    }
}
