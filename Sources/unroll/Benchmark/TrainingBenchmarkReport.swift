import JSONText
import Unrolling

/// The times of updates as a table or as JSON.
enum TrainingBenchmarkReport {
    static func text(_ results: [TrainingBenchmarkResult]) -> String {
        let header = "cell              units × steps   batch   one thread, ms   \(Parallel.cores) threads, ms\n"
        return header
            + results.map { result in
                let size = "\(result.size.hidden) × \(result.size.steps)"
                return BenchmarkReport.pad(result.cell, 16) + BenchmarkReport.pad(size, -15)
                    + BenchmarkReport.pad(String(result.batch), -8) + milliseconds(result.oneThread, width: 17)
                    + milliseconds(result.allCores, width: 16) + "\n"
            }.joined()
    }

    static func json(_ results: [TrainingBenchmarkResult]) -> String {
        let rows = results.map { result in
            WritableJSON.object([
                WritableMember("cell", .string(result.cell)), WritableMember("hidden", .whole(result.size.hidden)),
                WritableMember("steps", .whole(result.size.steps)), WritableMember("inputs", .whole(result.inputs)),
                WritableMember("batch", .whole(result.batch)), WritableMember("update_us", .number(result.oneThread)),
                WritableMember("update_all_cores_us", .number(result.allCores)),
            ])
        }
        let document = WritableJSON.object([
            WritableMember("format", .string("unroll-bench-training/1")),
            WritableMember("cores", .whole(Parallel.cores)), WritableMember("optimiser", .string("adam")),
            WritableMember("classes", .whole(BenchmarkCase.width)), WritableMember("results", .array(rows)),
        ])
        return JSONWriter(layout: .indented).text(document) + "\n"
    }

    private static func milliseconds(_ microseconds: Double, width: Int) -> String {
        let hundredths = Int((microseconds / 10).rounded())
        return BenchmarkReport.pad(
            "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)", -width)
    }
}
