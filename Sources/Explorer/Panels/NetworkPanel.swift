import Commands
import Cells
import Screen
import Unrolling

/// The unrolled network around the playhead: input, cell and readout of each step, and the shared weights between them.
enum NetworkPanel: Panel {
    static let name = PanelName.network

    static func title(_ context: PanelContext) -> String {
        "Unrolled network, step \(context.step) of \(context.stepCount)"
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        let structure = NetworkStructure(context.trace)
        let layout = NetworkLayout(context, structure: structure, in: area)
        var picture = NetworkPicture(context, structure: structure, layout: layout, on: canvas)
        picture.draw()
        canvas = picture.canvas
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        guard !area.isEmpty, context.stepCount > 0 else { return nil }
        return NetworkLayout(context, structure: NetworkStructure(context.trace), in: area).step(at: point)
    }
}
