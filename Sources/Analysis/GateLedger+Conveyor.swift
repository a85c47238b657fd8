extension GateLedger {
    /// The place of the path by which the signal's own later value hands gradient on, the one that carries most in the run; nil where
    /// every way leads through a matrix or a function.
    public var conveyor: Int? {
        paths.indices.filter { paths[$0].kind == .direct }.max { size(ofPath: $0) < size(ofPath: $1) }
    }

    /// The places of the paths as they stand below each other: the conveyor first, then those of the equations in their order; where
    /// there is no room for all, the largest of them.
    public func order(atMost count: Int) -> [Int] {
        let others = paths.indices.filter { $0 != conveyor }
        let kept = Set(
            others.sorted { size(ofPath: $0) > size(ofPath: $1) }.prefix(conveyor == nil ? count : count - 1))
        return (conveyor.map { [$0] } ?? []) + others.filter(kept.contains)
    }

    /// The name of a path without what stands in brackets, where that is not needed to tell it apart.
    public func shortName(ofPath index: Int) -> String {
        func short(_ name: String) -> String {
            name.firstRange(of: " (").map { String(name[..<$0.lowerBound]) } ?? name
        }
        let name = short(paths[index].name)
        return paths.count { short($0.name) == name } == 1 ? name : paths[index].name
    }

    private func size(ofPath index: Int) -> Double { run[index].signedShare?.magnitude ?? 0 }

    /// Ledgers in the order of interest: that of a signal first if it has a conveyor, else the first that has one, because it is what
    /// one looks for in a ledger.
    public static func inOrder(_ ledgers: [GateLedger], about signal: String?) -> [GateLedger] {
        let withConveyor = ledgers.filter { $0.conveyor != nil }
        let chosen = withConveyor.isEmpty ? ledgers : withConveyor
        guard let first = chosen.first(where: { $0.signal == signal }) ?? chosen.first else { return [] }
        return [first] + ledgers.filter { $0.signal != first.signal }
    }
}
