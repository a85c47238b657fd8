import Cells
import Equations
import Unrolling

/// Which two parameters an error surface is drawn over, and how far around their values.
public struct SurfaceChoice: Sendable, Hashable, CustomStringConvertible {
    /// The entry that runs along a row.
    public var horizontal: ParameterEntry
    /// The entry that runs from row to row.
    public var vertical: ParameterEntry
    /// How far the surface goes to each side of the two values.
    public var reach: Double
    /// How many values each of the two takes; where it is odd, the values of the experiment are in the middle.
    public var resolution = usualResolution

    /// How far it goes where nothing else is said.
    public static let usualReach = 1.0
    /// How many values each of the two takes where nothing else is said.
    public static let usualResolution = 25
    /// The most multiplications that are done for a surface unasked: a second or two.
    private static let mostMultiplications = 2e9

    /// Two entries and a reach.
    ///
    /// - Precondition: the reach is more than 0.
    public init(_ horizontal: ParameterEntry, _ vertical: ParameterEntry, reach: Double = usualReach) {
        precondition(reach > 0, "a surface that reaches \(reach)")
        self.horizontal = horizontal
        self.vertical = vertical
        self.reach = reach
    }

    /// The choice as a command has it: `W_hh[1,1] b_h[1]`.
    public var description: String {
        "\(horizontal) \(vertical)" + (reach == Self.usualReach ? "" : " \(reach)")
    }

    /// The two that are shown where none are chosen: the first entry of a matrix before an earlier state and of the bias in the same
    /// equation, or else the first two there are; nil for a network with fewer.
    public static func usual(for run: Run) -> SurfaceChoice? {
        let program = run.trace.program
        let shapes = program.parameters
        let recurrent = run.trace.matricesBeforeStates.first
        guard let first = shapes.first(where: { $0.name == recurrent }) ?? shapes.first else { return nil }
        let beside = program.equations.first { $0.formula.parameterNames.contains(first.name) }?.formula.parameterNames
        let others = shapes.filter { $0.name != first.name }
        let second =
            others.first { $0.kind == .vector && beside?.contains($0.name) == true }
            ?? others.first { $0.kind == .vector } ?? others.first
        let name = run.layer.name(of: first.name)
        if let second {
            return SurfaceChoice(first.entry(named: name), second.entry(named: run.layer.name(of: second.name)))
        }
        guard first.rows > 1 else { return nil }
        return SurfaceChoice(first.entry(named: name), first.entry(named: name, row: 2))
    }

    /// What is wrong with the choice for a run; nil where both entries are there.
    public func fault(in run: Run) -> ExperimentError? {
        do throws(ExperimentError) {
            for entry in [horizontal, vertical] { try entry.check(in: run.resolved.parameters.shapes) }
            return nil
        } catch {
            return error
        }
    }

    /// Whether a surface of a run is little enough work to be computed unasked.
    public static func isAffordable(for run: Run) -> Bool {
        let numbers = run.resolved.parameters.shapes.reduce(0.0) { $0 + Double($1.rows) * Double($1.columns) }
        let runs = Double(usualResolution * usualResolution)
        return runs * Double(run.trace.stepCount) * numbers <= mostMultiplications
    }
}

extension ErrorSurface {
    /// The surface around the parameters of a run.
    ///
    /// - Throws: an entry that no parameter of it has.
    /// - Returns: nil if it was cancelled, which is asked for before each row.
    public init?(_ run: Run, _ choice: SurfaceChoice, isCancelled: () -> Bool = { false }) throws(ExperimentError) {
        if let fault = choice.fault(in: run) { throw fault }
        func axis(_ entry: ParameterEntry) -> Axis {
            let value = entry.value(in: run.resolved.parameters)
            // Nothing lies around a number that is not finite.
            let middle = value.isFinite ? value : 0
            return Axis(
                entry, in: (middle - choice.reach)...(middle + choice.reach), count: choice.resolution)
        }
        try self.init(
            run.experiment, horizontal: axis(choice.horizontal), vertical: axis(choice.vertical),
            isCancelled: isCancelled)
    }
}

extension ParameterShape {
    /// The first entry of a row, under the name that the parameter has in the network.
    fileprivate func entry(named name: String, row: Int = 1) -> ParameterEntry {
        ParameterEntry(name, row: row, column: kind == .matrix ? 1 : nil)
    }
}
