import Foundation
import Testing

/// `unroll watch` without a terminal: a report, or what is wrong.
@Suite struct WatchCommandTests {
    @Test func theReportTellsWhatTheFileHolds() throws {
        let lines = "{\"update\": 1, \"loss\": 2}\n{\"update\": 2, \"loss\": 0.5, \"grad_norm\": NaN}\nbroken"
        let folder = try TemporaryFolder(["log": lines])
        let run = try CommandRun(["watch", "log"], folder: folder.path())
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(
            run.output == """
                log: 2 records in 3 lines
                1 broken lines; the first is line 3: Expected '{', found 'b'. It is: broken

                updates 1–2, 2 records
                curve        last   least  at update  largest  not finite from
                loss       0.5000  0.5000          2    2.000
                grad_norm     nan     nan                 nan                2

                """)
        let plain = try CommandRun(["watch", "log", "--ascii"], folder: folder.path())
        #expect(plain.output.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test func whatCannotBeReadIsSaid() throws {
        let folder = try TemporaryFolder(["empty": "", "words": "hello\nworld\n"])
        let cases: [(name: String, status: Int32, sentence: String)] = [
            ("nowhere", 66, "nowhere cannot be read: No such file or directory."),
            (".", 66, ". is a directory: name the file in it that the training writes."),
            ("empty", 65, "empty holds no record, such as {\"update\": 1, \"loss\": 2.3}."),
            ("words", 65, "The first line that is none is line 1: Expected '{', found 'h'. It is: hello"),
            ("-", 65, "standard input holds no record"),
        ]
        for (name, status, sentence) in cases {
            let run = try CommandRun(["watch", name], folder: folder.path())
            #expect(run.status == status, "\(name)")
            #expect(run.errors.contains(sentence), "\(run.errors)")
            #expect(run.output.isEmpty)
        }
    }
}
