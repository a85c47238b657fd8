/// What a readout is made to say, which decides the equations that a cell is given for it.
public enum ReadoutKind: Sendable, Hashable {
    /// Classes: the logits y and their probabilities p.
    case classes
    /// Numbers: y alone, which has no probabilities.
    case numbers
}
