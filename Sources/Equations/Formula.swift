/// The right side of an equation, as a tree.
public struct Formula: Sendable, Hashable {
    /// What stands at the root of the tree.
    public let kind: Kind
    /// Where it was written.
    public let span: SourceSpan

    /// A formula that was written at this place.
    public init(_ kind: Kind, at span: SourceSpan) {
        self.kind = kind
        self.span = span
    }

    /// The forms that an expression takes.
    public indirect enum Kind: Sendable, Hashable {
        /// A number, such as the 1 of `1 - z[t]`; it stands for a vector of that number.
        case number(Double)
        /// A signal, `lag` steps before t: `h[t-1]` has lag 1. The input `x` is a signal too.
        case signal(String, lag: Int)
        /// A parameter that is used as a vector, such as `b_i`.
        case parameter(String)
        /// A matrix times a vector: `W_hi h[t-1]`.
        case matrixProduct(MatrixFactor, Formula)
        /// A number times a vector: `0.5 h[t-1]`.
        case scaled(Double, Formula)
        /// The sum of two vectors.
        case sum(Formula, Formula)
        /// The difference of two vectors.
        case difference(Formula, Formula)
        /// The elementwise product of two vectors, `⊙`.
        case elementwiseProduct(Formula, Formula)
        /// The negative of a vector.
        case negated(Formula)
        /// A function of a vector: `σ(…)`, `tanh(…)`, `softmax(…)`.
        case applied(Function, Formula)
        /// `clock(1, 2, 4, 8)`: 1 for the units of the modules whose period divides t - 1, else 0 (Koutník et al. 2014).
        case clock(periods: [Int])
        /// `LN(v, gain, shift)`: layer normalisation of `v` with a learnable gain and shift (Ba et al. 2016).
        case layerNormalization(Formula, gain: String, shift: String)
        /// `BN(v, gain)` or `BN(v, gain, shift)`: batch normalisation of `v`, unit by unit and step by step, with a learnable gain and
        /// shift (Ioffe & Szegedy 2015, Cooijmans et al. 2017).
        case batchNormalization(Formula, gain: String, shift: String?)
    }
}

/// The matrix of a matrix product.
public struct MatrixFactor: Sendable, Hashable {
    /// The parameter's name.
    public let name: String
    /// Whether the whole matrix acts, or a part of it.
    public let form: Form
    /// Where it was written.
    public let span: SourceSpan

    /// A matrix factor that was written at this place.
    public init(name: String, form: Form, at span: SourceSpan) {
        self.name = name
        self.form = form
        self.span = span
    }

    /// Which entries of a matrix act.
    public enum Form: Sendable, Hashable {
        /// All of them.
        case full
        /// `upper(W)`: those on and above the diagonal of blocks that the cell's clock modules form.
        case blockUpperTriangular
    }
}
