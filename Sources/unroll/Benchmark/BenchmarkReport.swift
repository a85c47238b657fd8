import JSONText

/// The results as a table or as JSON.
enum BenchmarkReport {
    static func text(_ results: [BenchmarkResult]) -> String {
        let header = "cell              units × steps       trace, µs   Jacobians' norms, µs    memory\n"
        return header
            + results.map { result in
                let size = "\(result.size.hidden) × \(result.size.steps)"
                return pad(result.cell, 16) + pad(size, -15) + pad(number(result.trace), -16)
                    + pad(result.jacobians.map(number) ?? "-", -23) + pad(hundredths(result.memory), -10) + "\n"
            }.joined()
    }

    static func json(_ results: [BenchmarkResult]) -> String {
        let rows = results.map { result in
            WritableJSON.object([
                WritableMember("cell", .string(result.cell)),
                WritableMember("hidden", .whole(result.size.hidden)),
                WritableMember("steps", .whole(result.size.steps)),
                WritableMember("inputs", .whole(result.inputs)),
                WritableMember("trace_us", .number(result.trace)),
                WritableMember("jacobians_us", result.jacobians.map(WritableJSON.number) ?? .null),
                WritableMember("memory_ratio", .number(result.memory)),
            ])
        }
        let document = WritableJSON.object([
            WritableMember("format", .string("unroll-bench/1")),
            WritableMember("threads", .whole(1)),
            WritableMember("batch", .whole(1)),
            WritableMember("classes", .whole(BenchmarkCase.width)),
            WritableMember("results", .array(rows)),
        ])
        return JSONWriter(layout: .indented).text(document) + "\n"
    }

    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths >= 1000 ? String(Int(tenths.rounded())) : String(tenths)
    }

    private static func hundredths(_ value: Double) -> String {
        let whole = Int((value * 100).rounded())
        return "\(whole / 100).\(whole % 100 / 10)\(whole % 10)"
    }

    /// To the left for a positive width, to the right for a negative one.
    static func pad(_ text: String, _ width: Int) -> String {
        let fill = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width > 0 ? text + fill : fill + text
    }
}
