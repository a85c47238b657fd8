/// The candidate that a mistyped name most probably stands for, or nil when none is near.
///
/// Two names are near when few single-letter changes (a letter more, less, another, or two swapped) make one
/// of the other, regardless of case.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().prefix(longestName))
    var nearest: (name: String, distance: Int)?
    for candidate in candidates {
        let letters = Array(candidate.lowercased().prefix(longestName))
        let longer = max(written.count, letters.count)
        let distance = editDistance(written, letters)
        // A name of which nothing is left is no misspelling of another.
        guard distance < longer, distance <= max(1, longer / 3) else { continue }
        if distance < nearest?.distance ?? .max { nearest = (candidate, distance) }
    }
    return nearest?.name
}

/// Hostile names may be long, and the distance takes the product of two lengths.
private let longestName = 64

/// How many single-letter changes separate two words, two swapped neighbours counting as one change.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for row in 1...a.count {
        var current = [row]
        for column in 1...b.count {
            let same = a[row - 1] == b[column - 1]
            var best = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1))
            if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
                best = min(best, beforePrevious[column - 2] + 1)
            }
            current.append(best)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[b.count]
}
