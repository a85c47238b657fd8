import Analysis
import Commands
import Experiments
import Screen
import Unrolling

/// An entry of the pairwise map seen through: the chain of steps from its loss back to its state.
enum XRayPanel: Panel {
    static let name = PanelName.xray

    static func title(_ context: PanelContext) -> String {
        guard let t = context.followedLoss else { return "X-ray" }
        return "X-ray: from the loss of step \(t) back to \(context.followedState)[\(context.step)]"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] {
        guard let request = context.xRayRequest else { return [] }
        // Singular values of all steps serve every x-ray of the network.
        let isReady = context.laboratory.finding(.stepSpectra)?.age == .present
        return isReady ? [.stepSpectra, request] : [.stepSpectra]
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let request = context.xRayRequest else {
            canvas.draw("No step has a loss: there is no gradient to follow.", in: area, style: Style(role: .faint))
            return
        }
        switch context.laboratory.finding(request)?.result {
        case .xRay(let xRay): draw(xRay, on: &canvas, in: area)
        case .impossible(let sentence):
            canvas.draw(StyledText(sentence, .faint).wrapped(to: area.width, in: canvas.glyphs), in: area)
        default: AnalysisNote.draw(request, context, on: &canvas, in: area)
        }
    }

    private static func draw(_ xRay: GradientXRay, on canvas: inout Canvas, in area: Rectangle) {
        let hint = xRay.costliest.map { $0.stretch < 1 ? StyledText(" (! goes there)", .key) : "" } ?? ""
        let words = (StyledText(xRay.sentence) + hint).wrapped(to: area.width, in: canvas.glyphs)
        let count = min(words.count, max(area.height / 2, 1))
        canvas.draw(Array(words.prefix(count)), in: area)
        XRayTable(xRay, width: area.width).draw(on: &canvas, in: area.removingTop(count))
    }
}

extension PanelContext {
    /// What asks for the x-ray of the entry under the cursor of the pairwise map; nil where there is no loss.
    var xRayRequest: AnalysisRequest? {
        followedLoss.map { .xRay(signal: followedState, loss: $0, state: step) }
    }

    /// Why there is no such step to go to; nil where there is one.
    var obstacleToCostliestStep: String? {
        guard let request = xRayRequest else { return "no step has a loss" }
        guard laboratory.finding(request)?.age == .present else { return "there is no x-ray of this entry yet" }
        return costliestStep == nil ? "no step shrank this gradient" : nil
    }

    /// The step of the x-ray that cost the gradient most, once it is known; nil where none shrank it.
    var costliestStep: Int? {
        guard let request = xRayRequest, let finding = laboratory.finding(request), finding.age == .present,
            case .xRay(let xRay) = finding.result, let link = xRay.costliest, link.stretch < 1
        else { return nil }
        return link.step
    }
}
