import TensorFiles

/// What holds for every file of numbers that can be read, and for the words about one that cannot.
enum FileLaws {
    /// Every tensor lies within the file, and has as many numbers as its shape says.
    static func hold(for file: SafeTensorsFile, byteCount: Int) {
        for tensor in file.tensors {
            guard tensor.byteRange.lowerBound >= 0, tensor.byteRange.upperBound <= byteCount else {
                fatalError("\(tensor.name) lies outside the file: \(tensor.byteRange)")
            }
            do {
                hold(tensor.shape, try file.numbers(named: tensor.name).count)
                if (1...2).contains(tensor.shape.count) { _ = try file.matrix(named: tensor.name) }
            } catch {
                hold(for: error)
            }
        }
    }

    /// A shape and a count of numbers belong together.
    static func hold(_ shape: [Int], _ count: Int) {
        if shape.reduce(1, *) != count { fatalError("\(count) numbers of shape \(shape)") }
    }

    /// An error has words.
    static func hold(for error: TensorFileError) {
        if error.description.isEmpty { fatalError("an error without words") }
    }
}
