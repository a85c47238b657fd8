/// The modules of a Clockwork RNN: equal groups of units, each with its period (Koutník et al. 2014).
public struct ClockModules: Sendable, Hashable {
    /// The period of every module, in steps, in the order of the units.
    public let periods: [Int]

    /// Modules of these periods.
    public init(periods: [Int]) {
        self.periods = periods
    }

    /// The module of a unit, counted from 0, in a signal of so many units.
    public func module(ofUnit unit: Int, of units: Int) -> Int {
        unit * periods.count / max(1, units)
    }

    /// Whether a unit is updated at step t, the first step being t = 1.
    public func isActive(unit: Int, of units: Int, step: Int) -> Bool {
        (step - 1) % periods[module(ofUnit: unit, of: units)] == 0
    }
}

extension CellText {
    /// The periods of the cell's clock, if it has one.
    public var clockPeriods: [Int]? {
        var found: [Int]?
        for equation in equations {
            equation.formula.forEachFormula { formula in
                if found == nil, case .clock(let periods) = formula.kind { found = periods }
            }
        }
        return found
    }
}
