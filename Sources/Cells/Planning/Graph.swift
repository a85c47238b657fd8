import Equations

/// The equations of a cell as a graph of vectors, each computed from others of the same step or of earlier ones.
struct Graph {
    /// All vectors; the input `x` is the first.
    var nodes: [Node]
    /// The node of each signal, the input among them.
    var signals: [String: Int]

    /// One vector per step.
    struct Node: Hashable {
        var definition: Definition
        /// How many numbers the vector has.
        let size: Int
    }

    /// How a vector is computed.
    enum Definition: Hashable {
        /// The input of the step.
        case input
        /// A sum of a number, vectors, elementwise products and matrix products.
        case sum(Sum)
        /// A function of another vector.
        case function(Function, Reference)
        /// A vector with mean 0 and variance 1 made from another.
        case normalized(Reference)
        /// A vector of which every unit has mean 0 and variance 1 over a batch, or about that by the statistics of batches before; by the
        /// name of its gain.
        case batchNormalized(Reference, gain: String)
        /// 1 where the clock of a unit's module ticks.
        case clock([Int])
        /// Not lowered yet.
        case pending
    }

    /// A vector, `lag` steps before.
    struct Reference: Hashable {
        let node: Int
        let lag: Int
    }

    /// Where an elementwise operand comes from.
    enum Source: Hashable {
        case node(Reference)
        case parameter(String)
    }

    /// `constant + scale · source`: an operand of an elementwise product, such as 1 - z.
    struct Factor: Hashable {
        var constant: Double
        var scale: Double
        let source: Source
    }

    /// `coefficient · source`.
    struct LinearTerm: Hashable {
        var coefficient: Double
        let source: Source
    }

    /// `first ⊙ second`.
    struct ProductTerm: Hashable {
        let first: Factor
        var second: Factor
    }

    /// `coefficient · M operand`.
    struct MatrixTerm: Hashable {
        var coefficient: Double
        let matrix: String
        let form: MatrixFactor.Form
        let operand: Reference
    }

    /// `constant + Σ linear + Σ products + Σ matrices`.
    struct Sum: Hashable {
        var constant = 0.0
        var linear: [LinearTerm] = []
        var products: [ProductTerm] = []
        var matrices: [MatrixTerm] = []
    }
}

extension Graph.Node {
    /// The vectors that this one is computed from.
    var references: [Graph.Reference] {
        switch definition {
        case .input, .clock, .pending: []
        case .function(_, let operand), .normalized(let operand), .batchNormalized(let operand, _): [operand]
        case .sum(let sum): sum.references
        }
    }

    /// How many numbers the kernel leaves behind the vector, for the way back or the loss to read.
    var numbersBehind: Int {
        switch definition {
        case .normalized, .function(.softmax, _): 8
        case .batchNormalized: FrameLayout.padded(size)
        default: 0
        }
    }

    /// The sum with matrix products that defines this vector, if one does: it is accumulated in place.
    var accumulated: Graph.Sum? {
        if case .sum(let sum) = definition, !sum.matrices.isEmpty { return sum }
        return nil
    }
}

extension Graph.Source {
    /// The vector, unless it is a parameter.
    var reference: Graph.Reference? {
        if case .node(let reference) = self { return reference }
        return nil
    }
}

extension Graph.Sum {
    /// The vectors that the sum reads.
    var references: [Graph.Reference] {
        matrices.map(\.operand) + linear.compactMap(\.source.reference)
            + products.flatMap { [$0.first.source.reference, $0.second.source.reference].compactMap { $0 } }
    }

    /// The sum times a number.
    func scaled(by factor: Double) -> Graph.Sum {
        var result = self
        result.constant *= factor
        for i in result.linear.indices { result.linear[i].coefficient *= factor }
        for i in result.products.indices {
            result.products[i].second.constant *= factor
            result.products[i].second.scale *= factor
        }
        for i in result.matrices.indices { result.matrices[i].coefficient *= factor }
        return result
    }

    /// Adds another sum; equal vectors are counted together.
    mutating func add(_ other: Graph.Sum) {
        constant += other.constant
        for term in other.linear {
            if let known = linear.firstIndex(where: { $0.source == term.source }) {
                linear[known].coefficient += term.coefficient
            } else {
                linear.append(term)
            }
        }
        products += other.products
        matrices += other.matrices
    }
}
