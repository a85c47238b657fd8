import Cells

extension Activation {
    /// The activation so many places on, the first after the last.
    func next(_ count: Int) -> Activation {
        let all = Activation.allCases
        let place = all.firstIndex(of: self) ?? 0
        return all[(place + count % all.count).wrapped(in: all.count)]
    }
}
