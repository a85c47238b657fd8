import Analysis
import Cells
import Experiments
import Figures
import Matrices
import Unrolling

extension Illustration {
    /// The eigenvalues of the recurrent matrices in the complex plane, beside how long they are.
    func eigenvaluesFigure() throws(IllustrationError) -> Figure {
        let matrices = RecurrentEigenvalues.all(trace)
        guard !matrices.isEmpty else {
            throw .nothingToShow("No square matrix acts on an earlier step here: there are no eigenvalues.")
        }
        let sizes = matrices.map(\.points.count)
        let ranks = (1...max(sizes.max() ?? 1, 1)).map(Double.init)
        let lengths = matrices.enumerated().map { index, matrix in
            ChartLayer.line(
                ChartLine(
                    matrix.matrixText, matrix.points.map { Optional($0.modulus) },
                    at: Array(ranks.prefix(matrix.points.count)), tone: .series(index)))
        }
        let one = ChartLine(
            nil, [1, 1], at: [1, ranks[ranks.count - 1]], tone: .reference, form: .dashed)
        let moduli = Chart(
            title: "Length", horizontal: ChartAxis("rank", scale: .whole), vertical: ChartAxis("|λ|"),
            layers: lengths + [.line(one)], weight: 0.8)
        return Figure(
            title: "Eigenvalues of the recurrent matrices", subtitle: matrices.map(\.sentence).joined(separator: ".  "),
            rows: [[Self.plane(of: matrices), moduli]], caption: Provenance(run).text)
    }

    /// The complex plane with the unit circle.
    static func plane(of matrices: [RecurrentEigenvalues]) -> Chart {
        let largest = matrices.flatMap(\.points).map(\.modulus).filter(\.isFinite).max() ?? 1
        let reach = max(largest, 1) * 1.12
        var layers: [ChartLayer] = matrices.enumerated().map { index, matrix in
            .points(
                ChartPoints(
                    matrix.matrixText, matrix.points.map(\.imaginary), at: matrix.points.map(\.real),
                    tone: .series(index)))
        }
        layers.append(.circle(ChartCircle("unit circle", radius: 1)))
        return Chart(
            title: "Eigenvalues", horizontal: ChartAxis("real part", range: -reach...reach),
            vertical: ChartAxis("imaginary part", range: -reach...reach), layers: layers, aspect: .equal)
    }
}
