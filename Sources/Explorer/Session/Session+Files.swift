import Commands
import Experiments
import TrainedModels
import Unrolling

extension Session {
    /// Takes in what came of an effect.
    mutating func take(_ result: EffectResult) {
        switch result {
        case .wrote(let path): notice = Notice("Wrote \(path).")
        case .analysed(let outcome):
            asked.removeAll { $0 == outcome.task }
            laboratory.take(outcome)
        case .progressed(let task, let progress): laboratory.take(progress, of: task)
        case .trained(let report): take(report)
        case .replayed(let result): take(result)
        case .countedBaselines: break
        case .listed(let entries): list(entries)
        case .openedLesson(let lesson): open(lesson)
        case .editedLesson(let reading, let findings): take(reading, findings: findings)
        case .progressNotKept(let sentence):
            // Once: it is no news at the next step.
            if !hasSaidProgress { notice = Notice(sentence, .warning) }
            hasSaidProgress = true
        case .failed(let sentence): notice = Notice(sentence, .error)
        case .readCell(let path, let bytes):
            if let sentence = openCell(bytes, path: path) {
                notice = Notice(sentence, .error)
            } else {
                notice = Notice("Opened \(path).")
            }
        case .readText(let path, let bytes):
            if let sentence = openText(bytes, path: path) {
                notice = Notice(sentence, .error)
            } else {
                notice = Notice("Opened \(path): windows of \(run.trace.stepCount) characters.")
            }
        case .opened(let model): open(model)
        case .read(let path, let bytes):
            if let sentence = open(bytes, path: path) {
                notice = Notice(sentence, .error)
            } else {
                notice = Notice("Opened \(path).")
            }
        }
    }

    /// Runs a trained model on what was read before, if it can read that.
    private mutating func open(_ model: TrainedModel) {
        let experiment = model.experiment(insteadOf: run.experiment.input)
        do throws(ExperimentError) {
            try replaceExperiment(with: experiment)
            notice = Notice("Opened \(model.path). \(experiment.notes.joined(separator: " "))")
        } catch {
            notice = Notice(error.description, .error)
        }
    }

    /// What writes the experiment.
    mutating func writing(to path: String) -> [Effect] {
        guard !TrainedModel.isModel(path) else {
            report("An experiment is written as JSON; the network alone is written by: save model \(path)")
            return []
        }
        return [.write(path: path, contents: run.experiment.json() + "\n")]
    }

    /// What writes the network as PyTorch names its parts.
    mutating func savingModel(to path: String) -> [Effect] {
        guard TrainedModel.isModel(path) else {
            report("'\(path)' must end in .safetensors.")
            return []
        }
        do throws(TrainedModelError) {
            return [.save(path: path, model: try SavedModel(run.experiment))]
        } catch {
            report(error.description)
            return []
        }
    }

    /// Runs the experiment of a file; returns what is wrong with it, if anything is.
    private mutating func open(_ bytes: [UInt8], path: String) -> String? {
        do throws(ExperimentDocumentError) {
            let document = try ExperimentDocument(bytes: bytes, path: path)
            do throws(ExperimentError) {
                try replaceExperiment(with: document.experiment)
            } catch {
                throw .experiment(document.located(error))
            }
            document.view.forEach { perform($0) }
            return nil
        } catch {
            return error.description
        }
    }

    /// Reads the text of a file in windows; returns what is wrong with it, if anything is.
    private mutating func openText(_ bytes: [UInt8], path: String) -> String? {
        do throws(ExperimentError) {
            var experiment = run.experiment
            let text = try TextFile.textToLearn(bytes, path: path)
            do throws(ExperimentError) {
                try experiment.feed(longText: text)
                try replaceExperiment(with: experiment)
            } catch {
                throw error.inFile(path)
            }
            return nil
        } catch {
            return error.description
        }
    }

    /// Runs the cell of a file; returns what is wrong with it, if anything is.
    private mutating func openCell(_ bytes: [UInt8], path: String) -> String? {
        do throws(CellFileError) {
            let edit = ExperimentEdit.equations(try CellFile.equations(bytes, path: path))
            var experiment = run.experiment
            do {
                try edit.apply(to: &experiment)
                try replaceExperiment(with: experiment)
            } catch let error as ExperimentError {
                throw CellFileError(error, path: path)
            } catch {
                return String(describing: error)
            }
            return nil
        } catch {
            return error.description
        }
    }
}
