import Commands
import Experiments

extension PanelContext {
    /// What asks for the bands of the seeds; nil since they were given up.
    var seedsRequest: AnalysisRequest? { view.seedCount.map { .seeds(count: $0) } }

    /// The newest bands, whatever the number of seeds was.
    var seedBands: SeedBands? {
        guard case .seeds(let bands)? = laboratory.finding(.seeds(count: view.seedCount ?? 0))?.result else {
            return nil
        }
        return bands
    }
}

extension Session {
    /// Runs so many networks that differ in their seed, and shows where their gradients lie.
    mutating func sweep(_ count: Int) {
        view.seedCount = count
        view.focus = .seeds
        fitPage()
    }

    /// Gives up the networks of the seeds while they are being run; returns whether they were.
    mutating func stopSweep() -> Bool {
        guard let request = panelContext.seedsRequest, requests.contains(request),
            !laboratory.missing(of: [request]).isEmpty
        else { return false }
        let progress = laboratory.progress(of: request).map { " after \($0.done) of \($0.total) networks" } ?? ""
        let again = "seeds \(view.seedCount ?? ViewState.usualSeedCount)"
        view.seedCount = nil
        notice = Notice("Stopped\(progress). To run them: \(again)", .warning)
        return true
    }
}
