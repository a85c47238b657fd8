import Analysis
import JSONText

/// A verification as a table or as JSON.
struct VerificationReport {
    private let verification: GradientVerification

    init(_ verification: GradientVerification) { self.verification = verification }

    /// A table with a row for everything that has a gradient, the plan above it and the verdict below.
    var text: String {
        let header = ["what", "shape", "forward mode", "differences", "verdict"]
        let rows = verification.rows.map { row in
            [row.name, row.shape, Self.text(row.forwardMode), Self.text(row.differences), row.verdict]
        }
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        let table = ([header] + rows).map { row in
            let cells = zip(row, widths).map { text, width in text + String(repeating: " ", count: width - text.count) }
            return cells.joined(separator: "  ").trimmingSpacesAtEnd + "\n"
        }
        return (verification.planSentences + ["The worst relative error of each path, of so many compared:"])
            .map { $0 + "\n" }.joined() + "\n" + table.joined() + "\n" + verification.sentence + "\n"
    }

    /// The same for programs.
    var json: WritableJSON {
        .object([
            WritableMember("format", .string("unroll-verify/1")),
            WritableMember("tolerance", .number(verification.tolerance)),
            WritableMember("accepted", .boolean(verification.isAccepted)),
            WritableMember("plan", .array(verification.planSentences.map(WritableJSON.string))),
            WritableMember(
                "rows",
                .array(
                    verification.rows.map { row in
                        .object([
                            WritableMember("name", .string(row.name)), WritableMember("shape", .string(row.shape)),
                            WritableMember("forward_mode", Self.json(row.forwardMode)),
                            WritableMember("differences", Self.json(row.differences)),
                            WritableMember("accepted", .boolean(row.isAccepted)),
                            WritableMember("verdict", .string(row.verdict)),
                        ])
                    })),
        ])
    }

    private static func text(_ path: GradientVerification.Path) -> String {
        path.compared == 0 ? "-" : "\(path.worstErrorText) of \(path.compared)"
    }

    private static func json(_ path: GradientVerification.Path) -> WritableJSON {
        .object([
            WritableMember("compared", .whole(path.compared)), WritableMember("worst", .number(path.worstError)),
            WritableMember("where", path.worstPlace.map(WritableJSON.string) ?? .null),
            WritableMember("unseen", .whole(path.unseen)), WritableMember("kinks", .whole(path.kinks)),
            WritableMember("chaotic", .whole(path.chaotic)), WritableMember("underflows", .whole(path.underflows)),
            WritableMember("not_finite", .whole(path.notFinite)),
        ])
    }
}

extension String {
    /// The text without the spaces that fill its last column.
    fileprivate var trimmingSpacesAtEnd: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
