import Commands
import Experiments

extension Session {
    /// Takes in what came of an effect.
    mutating func take(_ result: EffectResult) {
        switch result {
        case .wrote(let path): notice = Notice("Wrote \(path).")
        case .failed(let sentence): notice = Notice(sentence, .error)
        case .read(let path, let bytes):
            if let sentence = open(bytes, path: path) {
                notice = Notice(sentence, .error)
            } else {
                notice = Notice("Opened \(path).")
            }
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
}
