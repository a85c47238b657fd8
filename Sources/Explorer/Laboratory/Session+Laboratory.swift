import Commands
import Experiments

extension Session {
    /// The analyses that the panels on the screen draw from.
    var requests: [AnalysisRequest] {
        guard helpLine == nil, let layout = layout(on: size) else { return [] }
        let context = panelContext
        let proof = isProving ? [ProofBox.request(context)] : []
        return proof + layout.panels.flatMap { Panels.all[$0.name]?.requests(context) ?? [] }
    }

    /// The questions of the panels on the screen that have no answer yet.
    private mutating func missingTasks() -> [AnalysisTask] {
        laboratory.turn(to: run.trace)
        return laboratory.missing(of: requests).map { AnalysisTask($0, about: run, knowing: laboratory.stepSpectra) }
    }

    /// What the loop must find out: said after every message as long as anything is missing, and once that nothing is.
    mutating func missingAnalyses() -> [Effect] {
        let tasks = missingTasks()
        // While a network trains there is a newer one before anything is found out about this one: what was asked for is finished
        // first, as long as the same is asked.
        let requests = requests
        if training?.isRunning == true, !asked.isEmpty, askedRequests == requests { return [] }
        asked = tasks
        askedRequests = requests
        let wasAwaiting = isAwaiting
        isAwaiting = !tasks.isEmpty
        return isAwaiting || wasAwaiting ? [.analyse(tasks)] : []
    }

    /// Carries out, here and now, all analyses that the panels on the screen draw from: for pictures without a loop.
    public mutating func settle() {
        settleTraining()
        // An answer may raise a question, but no panel asks for ever.
        for _ in 0..<8 {
            let tasks = missingTasks()
            guard !tasks.isEmpty else { break }
            for task in tasks {
                if let outcome = task.outcome() { laboratory.take(outcome) }
            }
        }
        isAwaiting = false
    }
}
