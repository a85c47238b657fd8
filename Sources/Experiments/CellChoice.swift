/// Which cell an experiment runs.
public enum CellChoice: Sendable, Hashable {
    /// The cell of this name in the catalogue.
    case catalogue(String)
    /// A cell of these equations.
    case equations(String)
}
