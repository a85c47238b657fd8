import Testing

/// `unroll lesson` without a terminal.
@Suite struct LessonCommandTests {
    private static let lessons = PackageFile.path("Lessons")

    @Test func theCourseIsTrue() throws {
        let run = try CommandRun(["lesson", "check", Self.lessons])
        #expect(run.status == 0)
        #expect(run.output.hasSuffix("checked: all true.\n"))
        #expect(run.errors == "")
    }

    @Test func aLieIsFoundWithItsPlaceAndTheTruth() throws {
        let text = try PackageFile.text("Lessons/01-unrolling.md")
            .replacing("5<!--= steps-->", with: "6<!--= steps-->", maxReplacements: 1)
        let folder = try TemporaryFolder(["lie.md": text])
        let run = try CommandRun(["lesson", "check", folder.path("lie.md")])
        #expect(run.status == 1)
        #expect(run.lines.count == 1)
        #expect(run.output.contains("/lie.md:") && run.output.contains("'6' is not steps, which is 5."))
        #expect(run.errors == "unroll: 1 problem in 1 lesson of 1.\n")
        let update = try CommandRun(["lesson", "update", folder.path("lie.md")])
        #expect(update.status == 0)
        #expect(try CommandRun(["lesson", "check", folder.path()]).status == 0)
    }

    @Test func aNewLessonIsTrueAndIsNotWrittenOver() throws {
        let folder = try TemporaryFolder()
        #expect(try CommandRun(["lesson", "new", "13-half-lives"], folder: folder.path()).status == 0)
        let run = try CommandRun(["lesson", "check", "13-half-lives.md"], folder: folder.path())
        #expect(run.status == 0)
        let again = try CommandRun(["lesson", "new", "13-half-lives"], folder: folder.path())
        #expect(again.status == 73)
        #expect(again.errors == "unroll: There is a file '13-half-lives.md' already.\n")
    }

    @Test func theProgramAloneCanTeach() throws {
        let folder = try TemporaryFolder()
        let environment = ["HOME": folder.path()]
        let list = try CommandRun(["lesson"], folder: folder.path(), environment: environment)
        #expect(list.status == 0)
        #expect(list.output.hasPrefix(" 1  Unrolling"))
        let lesson = try CommandRun(["lesson", "unrolling"], folder: folder.path(), environment: environment)
        #expect(lesson.status == 0)
        #expect(lesson.output.contains("The state is a summary of the past"))
        let wrong = try CommandRun(["lesson", "unroling"], folder: folder.path(), environment: environment)
        #expect(wrong.status == 64)
        #expect(wrong.errors == "unroll: Unknown lesson 'unroling'. Did you mean 'unrolling'?\n")
    }

    @Test func theLanguageIsPrintedFromItsTables() throws {
        let run = try CommandRun(["lesson", "commands"])
        #expect(run.status == 0)
        for word in ["hidden UNITS", "W_hh[1,2] = 0.5", "factor(STEP)", "sigma_max(W)", "with KEY=VALUE: EXPRESSION"] {
            #expect(run.output.contains(word), "\(word)")
        }
    }

    @Test func whatIsMissingIsSaid() throws {
        let run = try CommandRun(["lesson", "check", "/nowhere/lesson.md"])
        #expect(run.status == 66)
        #expect(run.errors == "unroll: There is no file '/nowhere/lesson.md'.\n")
        #expect(try CommandRun(["lesson", "check"]).status == 64)
    }
}
