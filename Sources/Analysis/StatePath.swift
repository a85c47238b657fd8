import Equations

/// A way by which later steps send gradient back to a signal: a place where an equation reads the signal's earlier value, or
/// the earlier value of something that depends on the signal within the step, as `h[t-1]` does on `c[t-1]`.
///
/// Ways follow from the equations alone. What reads the same signals in the same equation at several places, as the plain and
/// the gated term of a Clockwork RNN do, has a way for each.
public struct StatePath: Sendable, Equatable {
    /// The way in words: `c[t] directly (f[t] ⊙ c[t-1])`, `through i[t]`, `through W_hh h[t-1]`.
    public let name: String
    /// What kind of way it is.
    public let kind: Kind
    /// The places that the way leads through; none for the next layer.
    let crossings: [Crossing]

    /// The kinds of ways back through time.
    public enum Kind: Sendable, Equatable {
        /// From the signal's own later value, unit by unit and in proportion: the conveyor, the "constant error carousel" of
        /// Hochreiter & Schmidhuber 1997, with whatever gate multiplies it.
        case direct
        /// Through the equation of this signal; the signal's own, where its earlier value is inside of a matrix product or a function.
        case through(String)
        /// Through later steps of the next layer.
        case nextLayer
    }

    /// A place where an equation reads an earlier value.
    struct Crossing: Sendable, Equatable {
        /// The signal that the equation defines.
        let reader: String
        /// What it reads.
        let read: SignalReading
        /// Where in its formula.
        let route: FormulaRoute
    }

    /// The ways to a signal, in the order of the equations.
    static func paths(to graph: SameStepGraph, in equations: [Equation]) -> [StatePath] {
        let crossings = equations.flatMap { equation in
            equation.formula.signalsRead
                .filter { $0.lag > 0 && graph.dependents.contains($0.name) }
                .flatMap { read in
                    equation.formula.routes(to: read).map {
                        Crossing(reader: equation.signal, read: read, route: $0)
                    }
                }
        }
        var paths: [StatePath] = []
        for crossing in crossings {
            let kind = crossing.kind(for: graph.signal)
            let isAlone = crossings.count { $0.reader == crossing.reader && $0.kind(for: graph.signal) == kind } == 1
            let name = crossing.name(for: graph.signal, isAlone: isAlone)
            // Two places of the same wording are one way.
            let known = paths.first { $0.name == name }?.crossings ?? []
            let path = StatePath(name: name, kind: kind, crossings: known + [crossing])
            if let index = paths.firstIndex(where: { $0.name == name }) {
                paths[index] = path
            } else {
                paths.append(path)
            }
        }
        return paths
    }
}

extension StatePath.Crossing {
    fileprivate func kind(for signal: String) -> StatePath.Kind {
        reader == signal && read.name == signal && route.isElementwise ? .direct : .through(reader)
    }

    fileprivate func name(for signal: String, isAlone: Bool) -> String {
        if kind(for: signal) == .direct { return "\(signal)[t] directly (\(route.term.text(.unicode)))" }
        if reader == signal { return "through \(route.uptake.text(.unicode))" }
        return "through \(reader)[t]" + (isAlone ? "" : " (\(route.localUptake))")
    }
}

extension FormulaRoute {
    /// The innermost product around the signal, which tells apart the places of one equation: `p_i ⊙ c[t-1]`.
    fileprivate var localUptake: String {
        let product = formulas.last { formula in
            switch formula.kind {
            case .matrixProduct, .elementwiseProduct, .scaled: true
            default: false
            }
        }
        return (product ?? uptake).text(.unicode)
    }
}
