import Curves
import Screen
import Testing

@testable import Explorer

struct WatchReportTests {
    @Test func theReportTellsNamesUpdatesAndLastAndLeastNumbers() {
        let lines = [
            "{\"update\":1,\"loss\":2.5,\"per_step\":[0.001,0.5,1]}", "oops", "{\"update\":2,\"loss\":0.5}",
            "{\"update\":3,\"loss\":NaN,\"per_step\":[1,1,1]}",
        ]
        let report = WatchReport(WatchReading(lines), source: "log.jsonl").text
        #expect(
            report == """
                log.jsonl: 3 records in 4 lines
                1 broken lines; the first is line 2: Expected '{', found 'o'. It is: oops

                updates 1–3, 3 records
                curve  last   least  at update  largest  not finite from
                loss    nan  0.5000          2    2.500                3
                The gradient reaches back 2 of 2 steps to 1 % at update 3, 1 at update 1.

                """)
    }

    @Test func runsAreToldApart() {
        let lines = [1, 2, 1].map { "{\"update\":\($0),\"loss\":\($0)}" }
        let report = WatchReport(WatchReading(lines), source: "log.jsonl", glyphs: .ascii).text
        #expect(report.contains("Run 1: updates 1-2, 2 records"))
        #expect(report.contains("Run 2: updates 1-1, 1 records"))
        #expect(report.unicodeScalars.allSatisfy { $0.isASCII })
    }
}
