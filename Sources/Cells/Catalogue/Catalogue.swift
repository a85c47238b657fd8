import Equations

extension Cell {
    /// Every cell that can be chosen by name, from the simplest on.
    public static let catalogue: [Cell] = [plainCells, lstmCells, lstmStages, gatedCells, relatives]
        .flatMap { $0 }.compactMap { text in (try? CellText.parse(text)).map(Cell.init) }

    /// The cell of this name, if the catalogue has it.
    public static func named(_ name: String) -> Cell? { catalogue.first { $0.name == name } }
}
