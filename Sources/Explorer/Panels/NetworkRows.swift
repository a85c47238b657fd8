/// The rows of the picture of an unrolled network, as many as there is room for.
struct NetworkRows: Hashable {
    /// What a row shows.
    enum Row: Hashable {
        case target, prediction
        case readoutTop, readout, readoutBottom, readoutArrow
        case cellTop, value(Int), gradient(Int), cellBottom
        case inputArrow, inputTop, input, inputBottom
        case token, step
    }

    private let places: [Row: Int]
    /// Rows in all.
    let height: Int

    /// The rows for a cell of so many signals; the most important ones where not all have room.
    init(signals: Int, hasReadout: Bool, height: Int) {
        let values = (0..<signals).map(Row.value)
        let gradients = (0..<signals).map(Row.gradient)
        var order: [Row] = [.target, .prediction, .readoutTop, .readout, .readoutBottom, .readoutArrow, .cellTop]
        for signal in 0..<signals { order += [.value(signal), .gradient(signal)] }
        order += [.cellBottom, .inputArrow, .inputTop, .input, .inputBottom, .token, .step]

        var groups: [[Row]] = values.map { [$0] }
        groups += [[.token], [.cellTop, .cellBottom], [.prediction], [.inputArrow], [.readout], [.readoutArrow]]
        groups += [[.step], [.target], [.input]]
        groups += [gradients, [.readoutTop, .readoutBottom], [.inputTop, .inputBottom]]
        let ofReadout: Set<Row> = [.target, .prediction, .readoutTop, .readout, .readoutBottom, .readoutArrow]

        var chosen: Set<Row> = []
        for group in groups {
            let group = group.filter { hasReadout || !ofReadout.contains($0) }
            // A box without its other side is none: a group is there or not.
            guard chosen.count + group.count <= height else { break }
            chosen.formUnion(group)
        }
        let shown = order.filter(chosen.contains)
        places = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
        self.height = shown.count
    }

    /// The place of a row from the top; nil for one that has no room.
    subscript(row: Row) -> Int? { places[row] }
}
