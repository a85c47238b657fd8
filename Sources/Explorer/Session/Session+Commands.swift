import Cells
import Commands
import Equations
import Experiments
import Unrolling

extension Session {
    /// Carries out a line of the command language; an error is kept for the reader and changes nothing else.
    mutating func enter(_ line: String) -> [Effect] {
        do throws(CommandError) {
            return try perform(Command.parse(line))
        } catch {
            report(error.description, column: error.column)
            return []
        }
    }

    private mutating func perform(_ command: Command) throws(CommandError) -> [Effect] {
        switch command {
        case .experiment(let edit):
            do {
                try change(by: edit)
            } catch let error as CommandError {
                throw error
            } catch {
                report(String(describing: error))
            }
            return []
        case .view(let command):
            perform(command)
            return []
        case .session(let command):
            return perform(command)
        }
    }

    /// Changes what is looked at.
    mutating func perform(_ command: ViewCommand) {
        switch command {
        case .go(let step):
            guard (1...stepCount).contains(step) else {
                return report("There is no step \(step): the steps are 1 to \(stepCount).")
            }
            view.playhead.step = step
        case .goToLast: view.playhead.step = stepCount
        case .pass(let pass): view.playhead.pass = pass == .forward ? .forward : .backward
        case .layer(let number, let direction): look(at: LayerPlace(number: number, direction: direction))
        case .unit(let unit):
            guard (1...unitCount).contains(unit) else {
                return report("There is no unit \(unit): the units of \(view.selectedSignal) are 1 to \(unitCount).")
            }
            view.selectedUnit = unit - 1
        case .signal(let name):
            guard run.trace.signal(name) != nil else {
                return report("There is no signal '\(name)': this cell has \(signalNames.joined(separator: ", ")).")
            }
            view.selectedSignal = name
            view.normalisation = nil
            fitView()
        case .show(let quantity):
            guard run.trace.numbers(quantity, of: view.selectedSignal, at: 1) != nil else {
                return report("\(view.selectedSignal) has none: it is no function of a pre-activation.")
            }
            view.quantity = quantity
        case .panel(let name):
            view.focus = name
            fitPage()
        case .page(let name): turn(to: name)
        case .lanes(let lanes):
            if let obstacle = obstacle(to: lanes) { return report(obstacle) }
            view.lanes = lanes
            refreshLanes()
        case .follow(let step): follow(step)
        case .seeds(let count): sweep(count)
        case .surface(let choice): showSurface(choice)
        case .normalisation(let gain): showNormalisation(gain)
        case .sample(let rule):
            view.sampling = rule
            perform(.panel(.prediction))
        case .play:
            // Playing at the end would do nothing: it begins again.
            if position >= Playhead.count(steps: stepCount) - 1 { seek(position: 0) }
            view.isPlaying = true
        case .pause: view.isPlaying = false
        case .print(let expression): show(expression)
        case .speed(let speed): view.playSpeed = min(max(speed, PlaySpeed.slowest), PlaySpeed.fastest)
        }
    }

    private mutating func perform(_ command: SessionCommand) -> [Effect] {
        switch command {
        case .undo: undo()
        case .redo: redo()
        case .help: if helpLine == nil { toggleHelp() }
        case .quit: return quitting()
        case .lesson(let name): return [name.map { .readLesson($0) } ?? .listLessons]
        case .present: togglePresenting()
        case .write(let path): return writing(to: path)
        case .writePanel(let path): return writingPanel(to: path)
        case .saveModel(let path): return savingModel(to: path)
        case .saveExperiment(let path): return savingExperiment(to: path)
        case .open(let path): return [CellFile.isCell(path) ? .readCell(path: path) : .read(path: path)]
        case .openCell(let path): return [.readCell(path: path)]
        case .openText(let path): return [.readText(path: path)]
        case .training(let command): perform(command)
        case .saveCell(let path): return [.write(path: path, contents: run.resolved.cell.text.source + "\n")]
        }
        return []
    }

    /// Tells the reader what is wrong: at the prompt while it is open, else in the line for notices.
    mutating func report(_ sentence: String, column: Int? = nil) {
        if prompt != nil {
            prompt?.fault = Prompt.Fault(sentence: sentence, column: column)
        } else {
            notice = Notice(sentence, .error)
        }
    }
}
