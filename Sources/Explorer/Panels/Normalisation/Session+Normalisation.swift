import Cells
import Commands
import Equations
import Experiments
import Unrolling

extension Session {
    /// Looks at the batch normalisation with a gain.
    mutating func showNormalisation(_ gain: String) {
        let gains = run.trace.program.batchNormalizations.map(\.gain)
        guard gains.contains(gain) else {
            let known =
                gains.isEmpty ? "this cell has none" : "this cell has \(gains.joined(separator: ", "))"
            let guess = nearestName(to: gain, in: gains).map { " Did you mean '\($0)'?" } ?? ""
            return report("There is no batch normalisation '\(gain)': \(known).\(guess)")
        }
        view.normalisation = gain
        view.focus = .normalisation
        fitPage()
    }
}
