import Analysis
import Commands
import Cells
import Matrices
import Screen
import Unrolling

/// The eigenvalues of the recurrent matrices in the complex plane, with the unit circle.
enum EigenvaluesPanel: Panel {
    static let name = PanelName.eigenvalues

    static func title(_ context: PanelContext) -> String {
        let names = SharedNames(matrices(context)?.map(\.matrixText) ?? []).complete
        return names.isEmpty ? "Eigenvalues" : "Eigenvalues of \(names)"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.eigenvalues] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let matrices = matrices(context) else {
            return AnalysisNote.draw(.eigenvalues, context, on: &canvas, in: area)
        }
        guard !matrices.isEmpty else {
            canvas.draw("No square matrix acts on an earlier step here.", in: area, style: Style(role: .faint))
            return
        }
        let hasList = area.width >= 48 && area.height >= 4
        let parts = area.columns(hasList ? [.fill, .fixed(22)] : [.fill], gap: 1)
        let words = lines(matrices, glyphs: canvas.glyphs, width: parts[0].width)
        let count = min(words.count, area.height / 4)
        canvas.draw(words, in: Rectangle(x: area.x, y: area.y, width: parts[0].width, height: count))
        canvas.draw(plane(matrices), in: parts[0].removingTop(count))
        if hasList { canvas.draw(list(matrices, context), in: parts[1]) }
    }

    private static func matrices(_ context: PanelContext) -> [RecurrentEigenvalues]? {
        let result = context.laboratory.finding(.eigenvalues)?.result
        guard case .eigenvalues(let matrices)? = result else { return nil }
        return matrices
    }

    /// Both numbers of each matrix, each under its own name.
    private static func lines(_ matrices: [RecurrentEigenvalues], glyphs: Glyphs, width: Int) -> [StyledText] {
        matrices.indices.flatMap { index in
            let style = style(index, of: matrices, modulus: matrices[index].spectralRadius)
            let sign = glyphs.choose("", ascii: matrices.count > 1 ? "\(signs[index % signs.count]) " : "")
            return StyledText(sign + matrices[index].sentence, style).wrapped(to: width, in: glyphs)
        }
    }

    private static let signs = Array("ox*#@%")

    private static func plane(_ matrices: [RecurrentEigenvalues]) -> Plane {
        let spots = matrices.indices.flatMap { index in
            matrices[index].points.map { eigenvalue in
                Plane.Spot(
                    x: eigenvalue.real, y: eigenvalue.imaginary,
                    style: style(index, of: matrices, modulus: eigenvalue.modulus), sign: signs[index % signs.count])
            }
        }
        return Plane(spots, circles: [Plane.Circle(radius: 1, name: "1")])
    }

    /// Several matrices are told apart; of one, what grows and what shrinks.
    private static func style(_ index: Int, of matrices: [RecurrentEigenvalues], modulus: Double) -> Style {
        if matrices.count == 1 { return Style(role: modulus > 1 ? .positive : .negative) }
        let roles: [Role] = [.firstCurve, .secondCurve, .thirdCurve, .backward]
        return Style(role: roles[index % roles.count])
    }

    /// The eigenvalues as numbers: those of the matrix in the selected signal's equation, else of the first.
    private static func list(_ matrices: [RecurrentEigenvalues], _ context: PanelContext) -> [StyledText] {
        let index = matrices.firstIndex { $0.signals.contains(context.signal.name) } ?? 0
        let matrix = matrices[index]
        guard !matrix.points.isEmpty else { return [StyledText("\(matrix.matrixText): none found", .warning)] }
        let heading = StyledText("|λ|   λ of \(matrix.matrixText)", .faint)
        // Of a pair the one with the positive imaginary part stands for both.
        return [heading]
            + matrix.points.filter { $0.imaginary >= 0 }.map { eigenvalue in
                let modulus = NumberText.fixed(eigenvalue.modulus, decimals: 2)
                let real = NumberText.fixed(eigenvalue.real, decimals: 2)
                let imaginary = NumberText.fixed(eigenvalue.imaginary, decimals: 2)
                let style = style(index, of: matrices, modulus: eigenvalue.modulus)
                return StyledText(modulus, style)
                    + StyledText("  " + (eigenvalue.imaginary == 0 ? real : "\(real) ± \(imaginary)i"))
            }
    }
}
