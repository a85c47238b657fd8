import Analysis
import Cells
import Experiments
import Figures
import Matrices
import Unrolling

extension Illustration {
    /// The eigenvalues of the recurrent matrices beside the singular values of the Jacobians.
    func spectrumFigure() throws(IllustrationError) -> Figure {
        guard !trace.program.states.isEmpty else {
            throw .nothingToShow("Nothing is recurrent here: there is no Jacobian from a state to the next.")
        }
        let matrices = RecurrentEigenvalues.all(trace)
        var charts = matrices.isEmpty ? [] : [Self.plane(of: matrices)]
        if let jacobians = run.affordableJacobians { charts.append(singularValues(jacobians)) }
        guard !charts.isEmpty else {
            throw .nothingToShow(run.jacobiansOmission ?? "There is no matrix that acts on an earlier state alone.")
        }
        let radii = matrices.map { "ρ(\($0.matrixText)) = \(Self.rounded($0.spectralRadius))" }
        let exponents = LyapunovExponents(trace).map { "Lyapunov exponents: \($0.sentence)" }
        return Figure(
            title: "Spectra of the recurrence",
            subtitle: [radii.joined(separator: ", "), exponents ?? ""].filter { !$0.isEmpty }.joined(separator: ".  "),
            rows: [charts], caption: Provenance(run).text, size: FigureSize(width: 960, height: 560))
    }

    /// The singular values of the products as they shrink, and the largest of each step.
    private func singularValues(_ jacobians: StepJacobians) -> Chart {
        let norms = Array(jacobians.productNorms.dropFirst())
        var lines = [
            ChartLine("largest of ∂s[\(lastStepText)]/∂s[t]", norms, at: steps, tone: .series(0)),
            ChartLine(
                "largest of ∂s[t]/∂s[\(before)]", jacobians.stepNorms, at: steps, tone: .series(1), form: .smooth),
        ]
        if let spectra = JacobianSpectra.ofProducts(trace),
            let count = spectra.steps.last.map({ spectra.values(at: $0).count }),
            count > 1
        {
            for rank in 1..<count {
                let heights = (1...trace.stepCount).map { step -> Double? in
                    let values = spectra.values(at: step)
                    // What is far below the largest is noise of the arithmetic.
                    guard values.indices.contains(rank), values[rank] > values[0] * Self.noise else { return nil }
                    return values[rank]
                }
                let name = rank == 1 ? "the others of the product" : nil
                lines.append(ChartLine(name, heights, at: steps, tone: .series(5), form: .thin))
            }
        }
        var axis = timeAxis
        axis.names = []
        return Chart(
            title: "Singular values", horizontal: axis, vertical: ChartAxis("singular value", scale: .logarithmic),
            layers: lines.map { .line($0) }, weight: 1.25)
    }

    private static let noise = 1e-14

    private var before: String { trace.direction == .forward ? "t-1" : "t+1" }

    private static func rounded(_ value: Double) -> String {
        let thousandths = (value * 1000).rounded() / 1000
        return thousandths.isFinite && value >= 0.01 && value < 1000 ? thousandths.description : value.description
    }
}
