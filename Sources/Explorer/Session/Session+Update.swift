import Commands
import Experiments
import Screen
import Unrolling

extension Session {
    /// Takes in what happened; returns what the loop must do.
    public mutating func update(_ message: Message) -> [Effect] {
        let effects = take(message)
        followGoal()
        if effects.contains(.quit) { training = training?.atRest }
        // Whoever quits has their progress kept first.
        return keepingProgress(quitting: effects.contains(.quit)) + changedWork() + effects + missingAnalyses()
    }

    private mutating func take(_ message: Message) -> [Effect] {
        switch message {
        case .input(let event): return take(event)
        case .entered(let line):
            notice = nil
            return enter(line)
        case .view(let command):
            perform(command)
            return []
        case .finished(let result):
            take(result)
            return []
        }
    }

    private mutating func take(_ event: InputEvent) -> [Effect] {
        switch event {
        case .key(let key): return take(key)
        case .mouse(let action, let point): return take(action, at: point)
        case .paste(let text):
            // Pasted text is never keys: whole commands would run away with the picture.
            if prompt != nil {
                prompt?.insert(text)
            } else if desk?.answer != nil {
                desk?.answer?.insert(text)
            } else if editor != nil {
                edit { $0.insert(text) }
            } else {
                notice = Notice("Pasted text goes into the prompt: open it with :", .warning)
            }
            return []
        case .resize(let size):
            self.size = Size(width: max(0, size.width), height: max(0, size.height))
            return []
        case .tick:
            tick()
            return []
        }
    }

    private mutating func tick() {
        guard view.isPlaying else { return }
        seek(position: position + 1)
        if position == Playhead.count(steps: stepCount) - 1 { view.isPlaying = false }
    }

    /// Carries out an action.
    mutating func perform(_ action: Action) -> [Effect] {
        switch action {
        case .command(let line): return enter(line)
        case .move(let difference): seek(position: position.clampedSum(difference))
        case .seek(let position): seek(position: position)
        case .seekStep(let step): view.playhead.step = min(max(step, 1), stepCount)
        case .moveScreenfuls(let count):
            let (distance, overflow) = count.multipliedReportingOverflow(by: visibleStepCount)
            seek(position: position.clampedSum(overflow ? count : distance))
        case .switchPass: view.playhead.pass = view.playhead.pass == .forward ? .backward : .forward
        case .togglePlaying: return enter(view.isPlaying ? "pause" : "play")
        case .focus(let difference): focus(by: difference)
        case .turnPage(let difference): turnPage(by: difference)
        case .selectUnit(let difference): selectUnit(by: difference)
        case .selectSignal(let difference): selectSignal(by: difference)
        case .turnCell(let difference): turnCell(by: difference)
        case .compareBeginnings: compareBeginnings()
        case .toggleTraining: toggleTraining()
        case .dismissOffer: training?.offer = nil
        case .toggleZoom: isZoomed.toggle()
        case .toggleProof: isProving.toggle()
        case .openEditor: openEditor()
        case .edit(let key):
            let pageLength = editorPane?.pageLength ?? 1
            edit { $0.handle(key, pageLength: pageLength) }
        case .applyEdit: return applyEdit()
        case .restartEdit: editor?.startAgain(from: run)
        case .closeEditor: closeEditor()
        case .openPrompt(let text):
            prompt = Prompt(text, entered: entered, context: CompletionContext(run.trace.program))
        case .submitPrompt: return submitPrompt()
        case .completePrompt(let difference): prompt?.complete(by: difference)
        case .recallCommand(let difference): prompt?.recall(by: difference)
        case .closePrompt: prompt = nil
        case .lesson(let action): return perform(action)
        case .toggleHelp: toggleHelp()
        case .scrollHelp(let lines): scrollHelp(by: lines)
        case .close: close()
        case .repaint: return [.repaint]
        case .suspend: return [.suspend]
        case .refuse(let sentence):
            notice = Notice(sentence, .warning)
            return [.ring]
        }
        return []
    }

    /// Closes what lies on top: the help, the proof, a sweep over seeds that runs, the zoom, the count.
    private mutating func close() {
        if helpLine != nil {
            helpLine = nil
        } else if isProving {
            isProving = false
        } else if !stopSweep() {
            isZoomed = false
        }
    }
}

extension Int {
    /// The sum, held at the ends of the range of numbers.
    func clampedSum(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }
}
