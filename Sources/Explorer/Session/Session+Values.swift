import Commands

extension Session {
    /// What is looked at, as expressions ask for it.
    public var place: ViewPlace {
        var place = ViewPlace()
        place.step = view.playhead.step
        place.pass = view.playhead.pass == .forward ? .forward : .backward
        place.unit = view.selectedUnit + 1
        place.signal = view.selectedSignal
        place.quantity = view.quantity
        place.panel = view.focus
        place.lanes = view.lanes
        return place
    }

    /// Tells the reader what an expression comes to.
    mutating func show(_ expression: Expression) {
        do throws(ExpressionError) {
            let value = try expression.value(in: ExpressionContext(run, place: place))
            let text = value.text().split(separator: "\n").joined(separator: "; ")
            notice = Notice("\(expression.source.trimmingSpaces) = \(text)")
        } catch {
            report(error.description, column: nil)
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        let start = drop { $0 == " " }
        return start.dropLast(start.reversed().prefix { $0 == " " }.count)
    }
}
