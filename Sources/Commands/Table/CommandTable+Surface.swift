import Experiments

extension CommandTable {
    /// The command that chooses what an error surface is drawn over.
    static let surfaceEntry = CommandEntry(
        "surface", [.init("ENTRY|none", .entries), .init("ENTRY", .entries), .init("[REACH]")], .view,
        help: "Shows the loss over two parameter entries, so far to each side; none: the usual two.",
        example: "surface W_hh[1,1] b_h[1]"
    ) { reader throws(CommandError) in
        if reader.skip("none") { return .view(.surface(nil)) }
        let horizontal = try parameterEntry(&reader)
        let vertical = try parameterEntry(&reader, unlike: horizontal)
        let reach = reader.isAtEnd ? SurfaceChoice.usualReach : try reader.number(above: 0)
        return .view(.surface(SurfaceChoice(horizontal, vertical, reach: reach)))
    }

    private static func parameterEntry(
        _ reader: inout ArgumentReader, unlike other: ParameterEntry? = nil
    ) throws(CommandError) -> ParameterEntry {
        let word = try reader.word()
        guard let entry = ParameterEntry(word.text) else {
            let expected = "an entry of a parameter, such as W_hh[1,1] or b_h[1]"
            throw CommandError(.notANumber(word.text, expected: expected), column: word.column)
        }
        guard entry != other else {
            throw CommandError(.notApplicable("A surface needs two different entries."), column: word.column)
        }
        return entry
    }
}
