/// Quantities that must have the same size, and why: a union-find over them that remembers every tie.
struct SizeTies {
    /// What makes two sizes equal.
    enum Reason {
        case added
        case subtracted
        case multipliedElementwise
        case normalized
        case assigned
        case multipliedByMatrix(String)
    }

    /// Two quantities of one size.
    struct Tie {
        let first: Int
        let second: Int
        let reason: Reason
        let span: SourceSpan
    }

    private var parents: [Int] = []
    private(set) var ties: [Tie] = []

    /// A quantity that is tied to none yet.
    mutating func newQuantity() -> Int {
        parents.append(parents.count)
        return parents.count - 1
    }

    /// The quantity that stands for all those tied to this one.
    mutating func representative(_ quantity: Int) -> Int {
        var root = quantity
        while parents[root] != root {
            parents[root] = parents[parents[root]]
            root = parents[root]
        }
        return root
    }

    /// Says that two quantities have the same size.
    mutating func tie(_ first: Int, _ second: Int, _ reason: Reason, _ span: SourceSpan) {
        ties.append(Tie(first: first, second: second, reason: reason, span: span))
        let root = representative(first)
        parents[representative(second)] = root
    }

    /// The shortest chain of ties from one quantity to another, found breadth first.
    func chain(from start: Int, to end: Int) -> [Tie] {
        var neighbours = [[Int]](repeating: [], count: parents.count)
        for (index, tie) in ties.enumerated() {
            neighbours[tie.first].append(index)
            neighbours[tie.second].append(index)
        }
        var arrival: [Int: Int] = [:]
        var front = [start]
        var seen: Set = [start]
        while !front.isEmpty, !seen.contains(end) {
            var further: [Int] = []
            for quantity in front {
                for index in neighbours[quantity] {
                    let tie = ties[index]
                    let other = tie.first == quantity ? tie.second : tie.first
                    guard seen.insert(other).inserted else { continue }
                    arrival[other] = index
                    further.append(other)
                }
            }
            front = further
        }
        var chain: [Tie] = []
        var quantity = end
        while quantity != start, let index = arrival[quantity] {
            chain.append(ties[index])
            quantity = ties[index].first == quantity ? ties[index].second : ties[index].first
        }
        return chain.reversed()
    }
}
